import { group, line, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box, type Box } from '../geometry.ts';
import { desk, deskShade, ink, panel, soft, white } from '../palette.ts';
import { card, cardShade } from '../parts/goods.ts';
import { barcode, day, number } from '../parts/waybill.ts';
import { clipped, view } from '../photo.ts';
import type { Sheet } from '../sheet.ts';

/** 顾客提供的退货面单: the label on the parcel, and beside it what says where it was signed for. */
export const returnWaybill: Sheet = {
  twins: {
    'number-readable': '单号处糊了，看不清',
    'not-alone': '只有面单，没有说明签收地的凭证',
  },
  draw: (ask) => {
    const height = 450;
    const label = box(36, 66, 300, 224);
    const area = box(50, 100, 272, 92);
    const code: Element[] = [
      barcode(box(56, 108, 260, 46)),
      text(186, 182, number, { size: 22, anchor: 'middle', bold: true }),
    ];
    return {
      height,
      shows: '一张纸箱上的退货面单，退货单号看得清，右下角另放着快递内网截图，说明签收地',
      spots: {
        'number-readable': { box: area, look: '退货单号' },
        'not-alone': { box: box(254, 296, 216, 142), look: '另一样凭证' },
      },
      elements: [
        rect(view(height), { fill: desk }),
        rect(box(14, 44, pictureWidth - 60, 300), { fill: card }),
        rect(box(14, 44, pictureWidth - 60, 12), { fill: cardShade }),
        rect(label, { fill: white, stroke: soft, width: 1.2 }),
        text(52, 94, '退货面单', { size: 19, bold: true }),
        ...(ask.wrong('number-readable')
          ? [clipped([rect(area, { fill: white }), group(code, 'filter="url(#blur)"')], area)]
          : code),
        line(36, 196, 336, 196, { stroke: ink }),
        text(52, 226, '收 示例小店', { size: 18 }),
        text(52, 254, '示例市样张路0号', { size: 17 }),
        text(52, 280, `寄 示例甲 ${day}`, { size: 17 }),
        ...(ask.wrong('not-alone') ? [] : [record(box(262, 304, 200, 126))]),
        text(24, height - 24, '无效面单 · 示例', { size: 15.5, fill: soft }),
      ],
    };
  },
};

function record({ x, y, width, height }: Box): Element {
  return group([
    rect(box(x + 4, y + 5, width, height), { fill: deskShade }),
    rect(box(x, y, width, height), { fill: white, stroke: soft, width: 1.5 }),
    rect(box(x, y, width, 28), { fill: panel }),
    text(x + 12, y + 20, '快递内网截图', { size: 15.5, bold: true }),
    text(x + 12, y + 56, '签收地点', { size: 16, fill: soft }),
    text(x + 12, y + 82, '示例市无效路0号', { size: 17, bold: true }),
    text(x + 12, y + 110, '不是退货地址', { size: 16 }),
  ]);
}
