import { circle, group, path, rect, text, type Element } from '../element.ts';
import { box, type Box } from '../geometry.ts';
import { ink, soft, white } from '../palette.ts';
import { clipped } from '../photo.ts';

const shell = '#8ea1b3';
const shellShade = '#73879a';
const dark = '#3c4652';
export const card = '#c9a67a';
export const cardShade = '#b08d62';
const skin = '#d8b596';

/** An electric kettle of no make, 150 wide and 200 tall; x and y are its upper left corner. */
export function kettle(x: number, y: number): Element {
  const at = (dx: number, dy: number) => `${x + dx} ${y + dy}`;
  return group([
    path(`M${at(122, 62)}c40 0 40 96 -6 96`, box(x + 116, y + 62, 40, 96), {
      stroke: dark,
      width: 13,
    }),
    path(`M${at(26, 60)}l-24 -14 4 -12 34 14z`, box(x + 2, y + 34, 38, 26), { fill: shellShade }),
    path(`M${at(34, 34)}h84l14 140h-112z`, box(x + 20, y + 34, 112, 140), { fill: shell }),
    path(`M${at(100, 34)}h18l14 140h-22z`, box(x + 100, y + 34, 32, 140), { fill: shellShade }),
    rect(box(x + 14, y + 172, 124, 18), { fill: dark, radius: 5 }),
    path(`M${at(38, 34)}c6 -16 70 -16 76 0z`, box(x + 38, y + 20, 76, 14), { fill: dark }),
    circle(x + 76, y + 17, 7, { fill: dark }),
  ]);
}

/** Where the crack is, on a kettle at x, y. */
export const crackBox = (x: number, y: number): Box => box(x + 40, y + 70, 62, 82);

export function crack(x: number, y: number): Element {
  return path(
    `M${x + 58} ${y + 76}l12 20 -14 8 22 18 -10 8 16 16M${x + 56} ${y + 104}l-10 8M${x + 78} ${y + 122}l14 -6`,
    box(x + 46, y + 76, 46, 70),
    { stroke: ink, width: 4 },
  );
}

/** The same place where one cannot tell what it is. */
export function smudge(x: number, y: number): Element {
  const area = crackBox(x, y);
  return clipped(
    [
      rect(area, { fill: shell }),
      path(`M${x + 64} ${y + 96}c16 0 18 16 8 22s6 18 16 14`, box(x + 64, y + 96, 28, 38), {
        stroke: shellShade,
        width: 22,
        opacity: 0.8,
      }),
      path(`M${x + 50} ${y + 84}c20 10 20 40 36 52`, box(x + 50, y + 84, 36, 52), {
        stroke: '#b9c6d2',
        width: 14,
        opacity: 0.75,
      }),
    ],
    area,
  );
}

/** A cardboard box seen from the front, open or taped. */
export function carton(area: Box, open: boolean): Element {
  const { x, y, width, height } = area;
  const body = rect(area, { fill: card });
  if (!open)
    return group([
      body,
      rect(box(x + width / 2 - 13, y, 26, height), { fill: '#e2d3b8' }),
      rect(box(x, y, width, 8), { fill: cardShade }),
    ]);
  return group([
    body,
    path(`M${x} ${y}l-18 -26h${width * 0.42}l22 26z`, box(x - 18, y - 26, width * 0.42 + 22, 26), {
      fill: cardShade,
    }),
    path(
      `M${x + width} ${y}l18 -26h-${width * 0.42}l-22 26z`,
      box(x + width * 0.58 - 22, y - 26, width * 0.42 + 40, 26),
      { fill: cardShade },
    ),
    rect(box(x, y, width, 9), { fill: '#7d6342' }),
  ]);
}

/** A courier in no firm's clothes, from the waist up, 120 wide and 190 tall. */
export function courier(x: number, y: number): Element {
  return group([
    path(
      `M${x + 6} ${y + 190}v-66c0 -28 24 -38 54 -38s54 10 54 38v66z`,
      box(x + 6, y + 86, 108, 104),
      { fill: '#5b6877' },
    ),
    path(`M${x + 34} ${y + 90}l26 40 26 -40v100h-52z`, box(x + 34, y + 90, 52, 100), {
      fill: dark,
    }),
    rect(box(x + 48, y + 70, 24, 24), { fill: skin }),
    circle(x + 60, y + 50, 30, { fill: skin }),
    path(`M${x + 28} ${y + 44}c0 -44 64 -44 64 0z`, box(x + 28, y + 11, 64, 33), { fill: dark }),
    rect(box(x + 24, y + 40, 78, 8), { fill: dark, radius: 4 }),
    rect(box(x + 68, y + 108, 36, 22), { fill: white }),
    text(x + 86, y + 124.5, '示例', { size: 15, anchor: 'middle', bold: true }),
    text(x + 60, y + 33, '样', { size: 16, anchor: 'middle', bold: true, fill: white }),
    circle(x + 50, y + 56, 2.6, { fill: ink }),
    circle(x + 70, y + 56, 2.6, { fill: ink }),
    path(`M${x + 52} ${y + 66}q8 6 16 0`, box(x + 52, y + 66, 16, 4), { stroke: soft, width: 2 }),
  ]);
}

/** A hand-drawn ring with a note beside it, as a phone's marking tool makes them. */
export function marking(ring: Box, note: string, at: { x: number; y: number }): Element {
  const { x, y, width, height } = ring;
  const red = '#b3261e';
  const wide = note.length * 18 + 20;
  return group([
    rect(ring, { stroke: red, width: 5, radius: Math.min(width, height) / 2 }),
    path(
      `M${x} ${y + height / 2}L${at.x + wide} ${at.y + 18}`,
      box(
        at.x + wide,
        Math.min(y + height / 2, at.y + 18),
        x - at.x - wide,
        Math.abs(y + height / 2 - at.y - 18),
      ),
      { stroke: red, width: 4 },
    ),
    rect(box(at.x, at.y, wide, 36), { fill: white, stroke: red, width: 3, radius: 4 }),
    text(at.x + 10, at.y + 25, note, { size: 18, bold: true, fill: red }),
  ]);
}
