import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import unicodeRanges from '@fontsource/long-cang/unicode.json' with { type: 'json' };
import { create, type Font } from 'fontkit';
import { shortPath } from './outline.ts';
import { fontInside } from './woff.ts';

/** Outlines are written in so many units an em: 1/200 em is a sixth of a pixel at the sizes drawn. */
export const emUnits = 200;

export interface HandGlyph {
  /** SVG path data, origin at the left end of the baseline. */
  path: string;
  /** In em. */
  advance: number;
}

/** From the root of the project, where Astro and Vitest run: a bundle may stand anywhere. */
const folder = join(process.cwd(), 'node_modules/@fontsource/long-cang');

type Range = [from: number, to: number];
const subsets = Object.entries(unicodeRanges).map(([name, ranges]) => ({
  name: name.replaceAll(/[[\]]/g, ''),
  ranges: ranges.split(',').map((range): Range => {
    const [from, to] = range.trim().slice(2).split('-');
    return [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)];
  }),
}));
const fonts = new Map<string, Font>();
const glyphs = new Map<string, HandGlyph>();

/**
 * How Long Cang writes a character (OFL; only these outlines are drawn, the font is not shipped). Throws where the
 * font lacks it: a sheet must not lose a character in silence.
 */
export function handGlyph(character: string): HandGlyph {
  const known = glyphs.get(character);
  if (known) return known;
  const codePoint = character.codePointAt(0)!;
  const subset = subsets.find(({ ranges }) =>
    ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
  );
  const font = subset && openFont(subset.name);
  const glyph = font?.glyphForCodePoint(codePoint);
  if (!font || !glyph || glyph.id === 0)
    throw new Error(`手写体 Long Cang 没有「${character}」，样张里换一个字。`);
  const scale = emUnits / font.unitsPerEm;
  const drawn = {
    path: shortPath(glyph.path.commands, scale, 0.9),
    advance: glyph.advanceWidth / font.unitsPerEm,
  };
  glyphs.set(character, drawn);
  return drawn;
}

function openFont(name: string): Font {
  const known = fonts.get(name);
  if (known) return known;
  const file = readFileSync(join(folder, `files/long-cang-${name}-400-normal.woff`));
  const font = create(fontInside(file));
  fonts.set(name, font);
  return font;
}
