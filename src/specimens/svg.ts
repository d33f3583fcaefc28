import { rect, tenth, type Element } from './element.ts';
import { clip, pictureWidth, titleBar, watermark } from './frame.ts';
import { box } from './geometry.ts';
import { glyphId } from './handwriting.ts';
import { handGlyph } from './long-cang.ts';
import { ink } from './palette.ts';
import { view } from './photo.ts';

/** Fonts of the reader's system: every letter's room is fixed, so any of them fits. */
const fonts =
  "system-ui,'PingFang SC','Microsoft YaHei','HarmonyOS Sans SC','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** The pieces of a picture with what every picture carries: watermark and bar, last, so that nothing hides them. */
export const framed = (elements: readonly Element[], height: number): Element[] => [
  ...elements,
  watermark(height),
  titleBar(),
  // A white screen on a white page still has an edge.
  rect(box(0.5, 0.5, pictureWidth - 1, height - 1), { stroke: '#b9bec6' }),
];

/** The file. Same pieces, same bytes. */
export function svg(elements: readonly Element[], height: number, title: string): string {
  const body = elements.map((element) => element.svg).join('\n');
  const letters = [...new Set(elements.flatMap(({ hand }) => [...hand]))].sort();
  const defs = [
    clip('picture', view(height)),
    body.includes('url(#blur)')
      ? '<filter id="blur"><feGaussianBlur stdDeviation="6"/></filter>'
      : '',
    ...letters.map((letter) => `<path id="${glyphId(letter)}" d="${handGlyph(letter).path}"/>`),
  ].filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pictureWidth} ${tenth(height)}" width="${pictureWidth}" height="${tenth(height)}" lang="zh-CN" fill="${ink}" font-family="${fonts}"><title>${title}</title>
<defs>${defs.join('')}</defs>
${body}
</svg>
`;
}
