import { line, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { around, box, grown, type Box } from '../geometry.ts';
import { desk, deskShade, panel, soft, white } from '../palette.ts';
import { crack, crackBox, kettle, marking, smudge } from '../parts/goods.ts';
import { smallWaybill } from '../parts/waybill.ts';
import { view } from '../photo.ts';
import type { Sheet } from '../sheet.ts';

/** 退回商品与面单合照: goods and label on one table, the problem ringed and named. */
export const returnPhoto: Sheet = {
  twins: {
    'same-frame': '面单是另一张照片里的，没和商品同框',
    'problem-visible': '问题处糊了，看不清是什么',
    'problem-marked': '问题没有圈出来，也没写说明',
  },
  draw: (ask) => {
    const height = 430;
    const at = { x: 282, y: 126 };
    const label = box(30, 222, 190, 176);
    const ring = grown(crackBox(at.x, at.y), -2);
    const mark = marking(ring, '外壳开裂 3厘米', { x: 44, y: 116 });
    const labelBox = box(14, 206, 226, 214);
    return {
      height,
      shows: '一张桌面照片，退回的水壶和退货面单摆在一起，壶身的裂缝圈了出来，旁边写着「外壳开裂」',
      spots: {
        'same-frame': { box: labelBox, look: '面单与商品同框' },
        'problem-visible': { box: crackBox(at.x, at.y), look: '问题清楚' },
        'problem-marked': { box: grown(around([mark.box]), 3), look: '圈注说明' },
      },
      elements: [
        rect(view(height), { fill: '#e6e2da' }),
        rect(box(0, 196, pictureWidth, height - 196), { fill: desk }),
        line(0, 196, pictureWidth, 196, { stroke: deskShade, width: 2 }),
        rect(box(270, 312, 180, 14), { fill: deskShade, radius: 7 }),
        kettle(at.x, at.y),
        ask.wrong('problem-visible') ? smudge(at.x, at.y) : crack(at.x, at.y),
        ...(ask.wrong('same-frame')
          ? otherPhoto(labelBox, label)
          : [
              rect({ ...label, x: label.x + 4, y: label.y + 5 }, { fill: deskShade }),
              smallWaybill(label),
            ]),
        ...(ask.wrong('problem-marked') ? [] : [mark]),
        text(pictureWidth - 20, height - 20, '无效照片 · 示例', {
          size: 15,
          fill: soft,
          anchor: 'end',
        }),
      ],
    };
  },
};

/** The label in a picture of its own, pasted in. */
function otherPhoto(area: Box, label: Box): Element[] {
  return [
    rect(area, { fill: white }),
    rect(grown(area, -8), { fill: panel, stroke: soft, width: 1.5 }),
    text(area.x + 20, area.y + 30, '另一张照片', { size: 15.5, fill: soft }),
    smallWaybill({
      ...label,
      x: label.x + 14,
      y: label.y + 24,
      width: label.width - 20,
      height: label.height - 14,
    }),
  ];
}
