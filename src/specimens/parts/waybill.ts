import { group, path, rect, tenth, text, type Element } from '../element.ts';
import { box, type Box } from '../geometry.ts';
import { ink, soft, white } from '../palette.ts';

/** A number no courier issues: half of it is not even digits. */
export const number = '示例000XXX';
/** A day that no calendar has. */
export const day = '13月32日';
export const minute = '25:61';

/** Stripes in the shape of a bar code. Their widths follow no code: nothing can scan them. */
export function barcode({ x, y, width, height }: Box): Element {
  const widths = [3, 2, 1, 4, 2, 2, 5, 1, 3, 3, 1, 2, 4, 2, 1, 5, 2, 3];
  const total = widths.reduce((sum, each) => sum + each + 2, 0);
  const unit = width / total;
  let at = x;
  const bars = widths.map((wide) => {
    const d = `M${tenth(at)} ${tenth(y)}h${tenth(wide * unit)}v${tenth(height)}h${tenth(-wide * unit)}z`;
    at += (wide + 2) * unit;
    return d;
  });
  const middle = y + height / 2;
  return group([
    path(bars.join(''), box(x, y, width, height), { fill: ink }),
    rect(box(x + width * 0.3, middle - 9, width * 0.4, 18), { fill: white }),
    text(x + width / 2, middle + 5.5, '示例', { size: 15, anchor: 'middle', bold: true }),
  ]);
}

/** A courier's label as it lies in a photo, small: the number is what matters. `turn` in degrees about its corner. */
export function smallWaybill(
  area: Box,
  { title = '退货面单', showNumber = true }: { title?: string; showNumber?: boolean } = {},
): Element {
  const { x, y, width, height } = area;
  const pad = 10;
  return group([
    rect(area, { fill: white, stroke: soft, width: 1.2 }),
    text(x + pad, y + 23, title, { size: 16, bold: true }),
    barcode(box(x + pad, y + 33, width - 2 * pad, height * 0.24)),
    text(x + pad, y + 33 + height * 0.24 + 20, showNumber ? number : '', { size: 16 }),
    text(x + pad, y + 33 + height * 0.24 + 43, '收 示例小店', { size: 15 }),
    text(x + pad, y + 33 + height * 0.24 + 64, '寄 示例甲', { size: 15 }),
  ]);
}
