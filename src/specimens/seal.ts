import { circle, group, rect, tenth, text, type Element } from './element.ts';
import { box, turned } from './geometry.ts';
import { paper, seal as red } from './palette.ts';

export interface SealWords {
  /** Along the upper arc: who stamps. */
  arc: string;
  /** Below the centre: which of the company's seals it is. */
  foot: string;
}

const micro = '示例无效';

/**
 * A seal that cannot be used: its ring is the micro-text 示例无效, 样 stands for the star, and a band runs across it,
 * all in the one group that is the seal. There is no drawing of it without them, and no file of it alone.
 */
export function seal(x: number, y: number, radius: number, { arc, foot }: SealWords): Element {
  const parts = [
    ...ring(x, y, radius),
    circle(x, y, radius * 0.86, { stroke: red, width: 1.8 }),
    ...along(x, y, radius * 0.66, arc, radius * 0.215),
    text(x, y + radius * 0.1, '样', {
      size: radius * 0.5,
      fill: red,
      bold: true,
      anchor: 'middle',
    }),
    text(x, y + radius * 0.66, foot, {
      size: radius * 0.215,
      fill: red,
      bold: true,
      anchor: 'middle',
    }),
    band(x, y + radius * 0.29, radius),
  ];
  return {
    ...group(parts, 'data-part="seal"'),
    box: box(x - radius, y - radius, 2 * radius, 2 * radius),
  };
}

function ring(x: number, y: number, radius: number): Element[] {
  const size = radius * 0.088;
  const count = 16;
  return Array.from({ length: count }, (_, index) => {
    const turn = (360 / count) * index;
    const angle = (turn * Math.PI) / 180;
    const at = radius * 0.905;
    return text(x + at * Math.sin(angle), y - at * Math.cos(angle), micro, {
      size,
      fill: red,
      anchor: 'middle',
      turn,
      bold: true,
    });
  });
}

/** Characters upright on a circle, spread over the upper part of it. */
function along(x: number, y: number, radius: number, words: string, size: number): Element[] {
  const letters = [...words];
  const step = Math.min(26, 190 / letters.length);
  return letters.map((letter, index) => {
    const turn = (index - (letters.length - 1) / 2) * step;
    const angle = (turn * Math.PI) / 180;
    return text(x + radius * Math.sin(angle), y - radius * Math.cos(angle), letter, {
      size,
      fill: red,
      anchor: 'middle',
      turn,
      bold: true,
    });
  });
}

function band(x: number, y: number, radius: number): Element {
  const turn = -8;
  const strip = box(x - radius * 0.8, y - radius * 0.135, radius * 1.6, radius * 0.27);
  const parts = [
    rect(strip, { fill: paper, stroke: red, width: 1.4 }),
    text(x, y + radius * 0.075, '示例 不可使用', {
      size: radius * 0.2,
      fill: red,
      anchor: 'middle',
      bold: true,
    }),
  ];
  const whole = group(parts, `transform="rotate(${turn} ${tenth(x)} ${tenth(y)})"`);
  const about = { x, y };
  return {
    ...whole,
    box: turned(strip, turn, about),
    warnings: whole.warnings.map((area) => turned(area, turn, about)),
  };
}
