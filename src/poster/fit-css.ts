import type { Sheet } from './sheets.ts';

interface Set {
  size: number;
  columns: readonly number[];
}

/**
 * The style sheet of a sheet: its page, its fonts, and how it was set. In a file of its own, so that the build can
 * write what it found without touching a page, and a page needs no style attribute. Without `fit` it is not fitted.
 */
export function fitCss(sheet: Pick<Sheet, 'id' | 'width' | 'height' | 'floor'>, fit?: Set): string {
  const { id, width, height, floor } = sheet;
  const page = height ? `@page { size: ${width}mm ${height}mm; margin: 0; }\n` : '';
  const face = (weight: number) =>
    `@font-face { font-family: 'Poster Sans'; font-weight: ${weight}; font-display: block; src: url(../fonts/poster-${weight}.woff2) format('woff2'); }\n`;
  // The paper's room before the preview has measured its sheet: what stands beside or below it does not move then.
  const paper = height
    ? `@media screen { :root.js .ppaper:has(> .sheet[data-sheet='${id}']) { width: min(100%, ${width}mm); aspect-ratio: ${width} / ${height}; } }\n`
    : '';
  const columns = fit?.columns.map((share) => `minmax(0, ${share}fr)`).join(' ');
  const set = fit
    ? `--fitted: 1; --fs: ${fit.size}pt; --columns: ${columns};`
    : `--fs: ${floor}pt;`;
  return `${page}${paper}${face(400)}${face(700)}.sheet[data-sheet='${id}'] { ${set} }\n`;
}
