import { group, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { ink, panel, soft, white } from '../palette.ts';

export const compareHeight = 62;

/**
 * A strip below the picture, not part of it: what the thing shown is held against. It makes a mismatch visible in one
 * picture. `bottom` is the picture's height.
 */
export function compare(bottom: number, label: string, words: string): Element {
  const top = bottom - compareHeight;
  return group([
    rect(box(0, top, pictureWidth, compareHeight), { fill: panel }),
    rect(box(16, top + 18, 46, 26), { fill: ink, radius: 3 }),
    text(39, top + 36.5, '对照', { size: 16, fill: white, anchor: 'middle', bold: true }),
    text(74, top + 25, label, { size: 14.5, fill: soft }),
    text(74, top + 48, words, { size: 18, bold: true }),
  ]);
}
