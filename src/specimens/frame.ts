import { emsOf, group, rect, tenth, text, type Element } from './element.ts';
import { box, type Box } from './geometry.ts';
import { bar, faint, white } from './palette.ts';

/** Every picture is so wide; at 320 px a letter of size 17 is still 11 px tall. */
export const pictureWidth = 480;
export const barHeight = 30;

/** The strip on top that every picture carries. */
export function titleBar(): Element {
  return group([
    rect(box(0, 0, pictureWidth, barHeight), { fill: bar }),
    text(pictureWidth / 2, 20.5, '示例样张 · 仅供教学 · 无效凭证', {
      size: 15.5,
      fill: white,
      bold: true,
      anchor: 'middle',
      spacing: 1,
    }),
  ]);
}

const mark = '示例样张';

/**
 * The watermark over the whole picture below the bar, in staggered rows close enough that no quarter of the picture
 * is without one, and no field either.
 */
export function watermark(height: number, fill = '#000', opacity = 0.075): Element {
  const size = 23;
  const turn = -20;
  const [dx, dy] = [136, 58];
  const parts: Element[] = [];
  for (let row = 0; barHeight + 20 + row * dy < height + 30; row += 1) {
    for (let x = (row % 2) * (dx / 2) - 40; x < pictureWidth; x += dx)
      parts.push(text(x, barHeight + 46 + row * dy, mark, { size, turn, bold: true, fill }));
  }
  const whole = group(parts, `opacity="${opacity}" clip-path="url(#picture)"`);
  const picture = box(0, barHeight, pictureWidth, height - barHeight);
  return { ...whole, box: picture };
}

/**
 * A rule to write on, made of micro-text as on a cheque: whoever cuts the field out cuts out what it says.
 */
export function microRule(x: number, y: number, width: number): Element {
  const size = 7;
  const unit = '示例无效';
  const count = Math.max(1, Math.floor(width / (emsOf(unit) * size + size * 0.4)));
  const words = Array.from({ length: count }, () => unit).join('');
  const spacing = (width - emsOf(words) * size) / ([...words].length - 1);
  return text(x, y + size * 0.9, words, { size, fill: faint, spacing });
}

/** What a picture is cut to. */
export const clip = (id: string, { x, y, width, height }: Box): string =>
  `<clipPath id="${id}"><rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"/></clipPath>`;
