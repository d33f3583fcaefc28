import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { posterFont } from '../poster/font.ts';
import { missingFrom, visibleText } from '../poster/glyphs.ts';

const weights = [400, 700] as const;

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
          const { file, hasGlyph } = posterFont(weight);
          const missing = missingFrom(text, hasGlyph);
          if (missing.length > 0) throw lacking(missing);
          await writeFile(
            join(poster, 'fonts', `poster-${weight}.woff2`),
            await subsetOf(file, text, cache),
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

/** The gate finds what content says: this is what stands in the sheets' own words. */
function lacking(missing: readonly { character: string; around: string }[]): Error {
  const lines = missing.map(({ character, around }) => `  · 「${character}」，在「${around}」里`);
  const words = `海报的字体里没有这些字，印出来会换成别的字体，先换个写法：\n${lines.join('\n')}`;
  const error = new Error(words);
  // The report says what and where; a stack into this file would only bury it.
  error.stack = words;
  return error;
}
