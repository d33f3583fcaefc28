import { circle, emsOf, group, path, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box, grown, type Box } from '../geometry.ts';
import { ink, panel, rule, soft, white } from '../palette.ts';

const size = 17.5;
const lineHeight = 26;

/** A message: ours at the right, theirs at the left. `y` is its top. Each string is a line. */
export function bubble(
  y: number,
  side: 'ours' | 'theirs',
  lines: readonly string[],
  theirName = '买',
): Element {
  const width = Math.max(...lines.map(emsOf)) * size + 28;
  const height = lines.length * lineHeight + 16;
  const face = side === 'theirs' ? 34 : pictureWidth - 34;
  const left = side === 'theirs' ? 62 : pictureWidth - 62 - width;
  return group([
    circle(face, y + 20, 18, { fill: side === 'theirs' ? rule : ink }),
    text(face, y + 26, side === 'theirs' ? theirName : '店', {
      size: 17,
      fill: white,
      anchor: 'middle',
      bold: true,
    }),
    rect(box(left, y, width, height), {
      fill: side === 'theirs' ? panel : '#dbe5f6',
      radius: 10,
    }),
    ...lines.map((words, at) => text(left + 14, y + 26 + at * lineHeight, words, { size })),
  ]);
}

/** Where a message stands, with some air. */
export const bubbleBox = (y: number, lines = 1): Box =>
  grown(box(12, y, pictureWidth - 24, lines * lineHeight + 16), 5);

export const stamp = (y: number, words: string): Element =>
  text(pictureWidth / 2, y, words, { size: 14.5, fill: soft, anchor: 'middle' });

/** Where a picture was put together from two: a torn seam across it. */
export function seam(y: number): Element {
  const area = box(0, y - 16, pictureWidth, 32);
  const upper = `M0 ${y - 8}${'l10 8 10 -8'.repeat(24)}V${y - 16}H0z`;
  const lower = `M0 ${y + 8}${'l10 -8 10 8'.repeat(24)}V${y + 16}H0z`;
  return group([
    rect(area, { fill: '#8d939c' }),
    path(upper, box(0, y - 16, pictureWidth, 16), { fill: white }),
    path(lower, box(0, y, pictureWidth, 16), { fill: white }),
  ]);
}
