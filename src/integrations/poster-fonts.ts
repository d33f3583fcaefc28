import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { missingFrom, visibleText } from '../poster/glyphs.ts';

const weights = [400, 700];

/**
 * Makes the poster's two fonts: Noto Sans SC with the glyphs of the sheets and no others, into `poster/fonts/` of the
 * built site. Pages outside /poster/ never name them. Stops the build where the font lacks a character, since a reader
 * would get it from some other font, or as a box.
 */
export function posterFonts(): AstroIntegration {
  return {
    name: 'poster-fonts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const poster = join(fileURLToPath(dir), 'poster');
        const text = await sheetText(join(poster, 'sheet'));
        await mkdir(join(poster, 'fonts'), { recursive: true });
        for (const weight of weights) {
          const font = await readFile(
            createRequire(import.meta.url).resolve(
              `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
            ),
          );
          const { hasGlyphForCodePoint } = glyphsOf(font);
          const missing = missingFrom(text, hasGlyphForCodePoint);
          if (missing.length > 0) throw new Error(missingWords(missing));
          const subset = await subsetFont(font, text, { targetFormat: 'woff2' });
          await writeFile(join(poster, 'fonts', `poster-${weight}.woff2`), subset);
        }
      },
    },
  };
}

/** What the sheets show, and what a browser numbers their lists with. */
async function sheetText(folder: string): Promise<string> {
  const names = await readdir(folder);
  const pages = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'index.html'), 'utf8')),
  );
  return pages.map(visibleText).join('\n') + '0123456789.';
}

function glyphsOf(font: Buffer) {
  const read = create(font);
  return { hasGlyphForCodePoint: (codePoint: number) => read.hasGlyphForCodePoint(codePoint) };
}

function missingWords(missing: readonly { character: string; around: string }[]): string {
  const lines = missing.map(({ character, around }) => `  · 「${character}」，在「${around}」里`);
  return `海报的字体里没有这些字，印出来会换成别的字体，先换个写法：\n${lines.join('\n')}`;
}
