import { circle, group, line, path, rect, text, type Element } from '../element.ts';
import { barHeight, pictureWidth } from '../frame.ts';
import { box, type Box } from '../geometry.ts';
import { ink, panel, rule, screen, soft, white } from '../palette.ts';

/** A window of a computer, filling the picture below the bar down to `bottom`. */
export function windowFrame(bottom: number): Element[] {
  return [
    rect(box(0, barHeight, pictureWidth, bottom - barHeight), { fill: screen }),
    rect(box(0, barHeight, pictureWidth, 34), { fill: panel }),
    ...[20, 38, 56].map((x) => circle(x, barHeight + 17, 5, { fill: rule })),
  ];
}

/** The address bar of a browser, with what stands in it. */
export function addressBar(words: string, secure = true): Element {
  const y = barHeight + 42;
  return group([
    rect(box(14, y, pictureWidth - 28, 34), { fill: panel, radius: 17 }),
    secure
      ? group([
          rect(box(29, y + 15, 12, 10), { fill: soft, radius: 2 }),
          path(`M31.5 ${y + 15}v-3a3.5 3.5 0 0 1 7 0v3`, box(31, y + 8, 8, 8), {
            stroke: soft,
            width: 2,
          }),
        ])
      : circle(35, y + 16, 6, { stroke: soft, width: 2 }),
    text(50, y + 23, words, { size: 16.5 }),
  ]);
}

/** One line of a details page: a quiet label at the left, the value where values begin. */
export function detail(y: number, label: string, value: string, bold = false): Element[] {
  return [
    text(24, y, label, { fill: soft }),
    ...(value ? [text(130, y, value, { size: 18, bold })] : []),
    line(24, y + 14, pictureWidth - 24, y + 14, { stroke: '#dfe2e7' }),
  ];
}

/** The whole line that `detail` writes on. */
export const detailBox = (y: number, lines = 1, step = 42): Box =>
  box(14, y - 26, pictureWidth - 28, 40 + (lines - 1) * step);

/** The top of a phone's page. */
export function phoneHeader(title: string, note = ''): Element {
  const y = barHeight;
  return group([
    rect(box(0, y, pictureWidth, 62), { fill: panel }),
    path(`M30 ${y + 20}l-11 11 11 11`, box(19, y + 20, 11, 22), { stroke: ink, width: 2.4 }),
    text(pictureWidth / 2, note ? y + 28 : y + 38, title, {
      size: 19,
      bold: true,
      anchor: 'middle',
    }),
    ...(note
      ? [text(pictureWidth / 2, y + 50, note, { size: 14.5, fill: soft, anchor: 'middle' })]
      : []),
  ]);
}

export const phoneHeaderBox = box(0, barHeight, pictureWidth, 62);

export const phone = (bottom: number): Element =>
  rect(box(0, barHeight, pictureWidth, bottom - barHeight), { fill: screen });

/** The field at the foot of a chat. */
export function inputBar(bottom: number, words: string): Element {
  return group([
    rect(box(0, bottom - 52, pictureWidth, 52), { fill: panel }),
    rect(box(16, bottom - 43, pictureWidth - 32, 34), { fill: white, radius: 17 }),
    text(34, bottom - 20.5, words, { size: 15.5, fill: soft }),
  ]);
}
