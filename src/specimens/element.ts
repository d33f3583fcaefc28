import { around, box, turned, type Box } from './geometry.ts';
import { ink } from './palette.ts';

/** A piece of a drawing: its markup, where it stands, and what can be read in it that says "this is no proof". */
export interface Element {
  svg: string;
  box: Box;
  /** Every 示例, 样 and 无效 in it, one by one, where it stands. */
  warnings: readonly Box[];
  /** Handwritten characters, whose outlines the file must carry. */
  hand: string;
}

const warning = /示例|样|无效/g;

/** Whole tenths: short files, and the same bytes from every machine. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Characters that every Chinese font draws one em wide; all others are squeezed into their share by textLength. */
const fullWidth = /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff60]/u;
const narrow = 0.56;

export const emsOf = (words: string): number =>
  [...words].reduce((sum, each) => sum + (fullWidth.test(each) ? 1 : narrow), 0);

export interface TextStyle {
  size?: number;
  fill?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** Degrees, clockwise, about the anchor point. */
  turn?: number;
  /** Extra between two characters, in units. */
  spacing?: number;
  opacity?: number;
}

/** Printed words: x is the anchor, y the baseline. As wide as computed here whatever the reader's font. */
export function text(x: number, y: number, words: string, style: TextStyle = {}): Element {
  const { size = 17, fill = ink, bold, anchor = 'start', turn = 0, spacing = 0, opacity } = style;
  const letters = [...words];
  const width = emsOf(words) * size + spacing * (letters.length - 1);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  const place = (from: number, count: number): Box => {
    const before = emsOf(letters.slice(0, from).join('')) * size + spacing * from;
    const wide = emsOf(letters.slice(from, from + count).join('')) * size + spacing * (count - 1);
    return turned(box(left + before, y - size * 0.88, wide, size * 1.06), turn, { x, y });
  };
  // Sparse attributes: a file holds dozens of these.
  const attributes = [
    `x="${tenth(left)}" y="${tenth(y)}"`,
    `font-size="${tenth(size)}"`,
    fill === ink ? '' : `fill="${fill}"`,
    bold ? 'font-weight="700"' : '',
    spacing || letters.some((each) => !fullWidth.test(each))
      ? `textLength="${tenth(width)}" lengthAdjust="${spacing ? 'spacing' : 'spacingAndGlyphs'}"`
      : '',
    turn ? `transform="rotate(${tenth(turn)} ${tenth(x)} ${tenth(y)})"` : '',
    opacity === undefined ? '' : `opacity="${opacity}"`,
  ];
  return {
    svg: `<text ${attributes.filter(Boolean).join(' ')}>${escaped(words)}</text>`,
    box: place(0, letters.length),
    warnings: [...words.matchAll(warning)].map((match) => place(match.index, match[0].length)),
    hand: '',
  };
}

/** A shape: the markup as given, and the rectangle that holds it with its stroke. */
export const shape = (svg: string, area: Box): Element => ({
  svg,
  box: area,
  warnings: [],
  hand: '',
});

export interface Paint {
  fill?: string;
  stroke?: string;
  width?: number;
  radius?: number;
  opacity?: number;
  dash?: string;
}

export function painted(paint: Paint): string {
  const { fill = 'none', stroke, width = 1, opacity, dash } = paint;
  return [
    `fill="${fill}"`,
    stroke ? `stroke="${stroke}"` : '',
    stroke && width !== 1 ? `stroke-width="${tenth(width)}"` : '',
    dash ? `stroke-dasharray="${dash}"` : '',
    opacity === undefined ? '' : `opacity="${opacity}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The room a stroke takes on both sides of its line. */
const stroked = (area: Box, { stroke, width = 1 }: Paint): Box => {
  const half = stroke ? width / 2 : 0;
  return box(area.x - half, area.y - half, area.width + 2 * half, area.height + 2 * half);
};

export function rect(area: Box, paint: Paint): Element {
  const { x, y, width, height } = area;
  const round = paint.radius ? ` rx="${tenth(paint.radius)}"` : '';
  return shape(
    `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${round} ${painted(paint)}/>`,
    stroked(area, paint),
  );
}

export function circle(x: number, y: number, r: number, paint: Paint): Element {
  return shape(
    `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(r)}" ${painted(paint)}/>`,
    stroked(box(x - r, y - r, 2 * r, 2 * r), paint),
  );
}

/** A path whose every coordinate lies in `area`. */
export const path = (d: string, area: Box, paint: Paint): Element =>
  shape(`<path d="${d}" ${painted(paint)}/>`, stroked(area, paint));

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): Element {
  return path(
    `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`,
    around([box(x1, y1, 0, 0), box(x2, y2, 0, 0)]),
    paint,
  );
}

/** Several pieces as one, in a `<g>` with these attributes. They must not move it: the boxes are taken as they are. */
export function group(parts: readonly Element[], attributes = ''): Element {
  return {
    svg: `<g${attributes && ` ${attributes}`}>${parts.map(({ svg }) => svg).join('')}</g>`,
    box: around(parts.map((part) => part.box)),
    warnings: parts.flatMap(({ warnings }) => warnings),
    hand: parts.map(({ hand }) => hand).join(''),
  };
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
