import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { create } from 'fontkit';
import { missingFrom, visibleText } from '../poster/glyphs.ts';

const weights = [400, 700];

/**
 * Makes the poster's two fonts: Noto Sans SC with the glyphs of the sheets and no others, into `poster/fonts/` of the
 * built site. Pages outside /poster/ never name them. Stops the build where the font lacks a character, since a reader
 * would get it from some other font, or as a box.
 */
export function posterFonts(): AstroIntegration {
  let cache: string;
  return {
    name: 'poster-fonts',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'poster-fonts');
      },
      'astro:build:done': async ({ dir }) => {
        const poster = join(fileURLToPath(dir), 'poster');
        const text = await sheetText(join(poster, 'sheet'));
        await mkdir(join(poster, 'fonts'), { recursive: true });
        for (const weight of weights) {
          // Opened in a tenth of the time that its WOFF2 takes.
          const font = await readFile(
            createRequire(import.meta.url).resolve(
              `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`,
            ),
          );
          const { hasGlyphForCodePoint } = glyphsOf(font);
          const missing = missingFrom(text, hasGlyphForCodePoint);
          if (missing.length > 0) throw new Error(missingWords(missing));
          await writeFile(
            join(poster, 'fonts', `poster-${weight}.woff2`),
            await subsetOf(font, text, cache),
          );
        }
      },
    },
  };
}

/** The font with these characters alone, as WOFF2; made once for each set of them, since packing it is slow. */
async function subsetOf(font: Buffer, text: string, cache: string): Promise<Buffer> {
  const characters = [...new Set(text)].sort().join('');
  const key = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 16);
  const kept = join(cache, `${key}.woff2`);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  const { default: subsetFont } = await import('subset-font');
  const subset = await subsetFont(font, characters, { targetFormat: 'woff2' });
  await mkdir(cache, { recursive: true });
  // Named when it is whole: a build that is stopped must not leave half a font for the next.
  const whole = `${kept}.${process.pid}`;
  await writeFile(whole, subset);
  await rename(whole, kept);
  return subset;
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
