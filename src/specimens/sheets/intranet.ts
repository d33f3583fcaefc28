import { line, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { ink, panel, rule, soft } from '../palette.ts';
import { detail, detailBox, windowFrame } from '../parts/screen.ts';
import { day, minute, number } from '../parts/waybill.ts';
import { blurred, view } from '../photo.ts';
import type { Ask, Sheet } from '../sheet.ts';

const heading = (words: string): Element[] => [
  text(76, 53, '示例快递 · 网点内部系统', { size: 16, bold: true }),
  text(24, 98, words, { size: 22, bold: true }),
];

const foot = (y: number): Element =>
  text(24, y, `操作员 示例乙 · 查询时间 ${day} ${minute}`, { size: 15, fill: soft });

/** 快递内网称重记录: a table of the weights at both ends. */
export const intranetWeight: Sheet = {
  twins: {
    'tracking-number': '快递单号一栏空着',
    'weight-shown': '重量一列空着，没有称重',
    'photo-clear': '转拍的屏幕，糊成一片',
    'both-ends': '只有揽收一头的称重，派件一头没有',
  },
  draw: drawWeight,
};

function drawWeight(ask: Ask) {
  const height = 400;
  const columns = [24, 110, 232, 344] as const;
  const weight = ask.wrong('weight-shown') ? '' : '1.2X 千克';
  const row = (y: number, cells: readonly string[]): Element[] =>
    cells.map((cell, at) => text(columns[at]!, y, cell, { size: 17.5, bold: at === 2 }));
  const scene = [
    ...windowFrame(height),
    ...heading('称重记录'),
    ...detail(146, '快递单号', ask.wrong('tracking-number') ? '' : number, true),
    rect(box(14, 176, pictureWidth - 28, 38), { fill: panel }),
    ...['环节', '网点', '重量', '日期'].map((head, at) =>
      text(columns[at]!, 201, head, { size: 16, fill: soft }),
    ),
    ...row(246, ['揽收', '示例甲网点', weight, day]),
    line(24, 264, pictureWidth - 24, 264, { stroke: rule }),
    ...(ask.wrong('both-ends')
      ? row(296, ['派件', '—', '—', '—'])
      : row(296, ['派件', '示例乙网点', weight, day])),
    line(24, 314, pictureWidth - 24, 314, { stroke: ink }),
    foot(358),
  ];
  const whole = view(height);
  return {
    height,
    shows: '一页快递网点内部系统的称重记录，有快递单号，揽收、派件两头各有一个重量',
    spots: {
      'tracking-number': { box: detailBox(146), look: '快递单号' },
      'weight-shown': { box: box(224, 220, 108, 90), look: '重量' },
      'both-ends': { box: box(14, 268, pictureWidth - 28, 42), look: '派件一头' },
      'photo-clear': { box: whole, look: '整张图片' },
    },
    elements: ask.wrong('photo-clear') ? [blurred(scene, whole)] : scene,
  };
}

/** 快递内网截图: where a returned parcel was really signed for. */
export const intranetTracking: Sheet = {
  twins: {
    'not-at-return-address': '只看得到「已签收」，签收在哪里没截进来',
    'number-shown': '退货单号一栏空着',
  },
  draw: (ask) => {
    const height = 470;
    const wrong = ask.wrong('not-at-return-address');
    return {
      height,
      shows: '一页快递网点内部系统的退件记录，写着单号、寄出信息、实际签收地，与退货地址不是一处',
      spots: {
        'number-shown': { box: detailBox(146), look: '退货单号' },
        'not-at-return-address': { box: detailBox(272, 4, 44), look: '实际签收地' },
      },
      elements: [
        ...windowFrame(height),
        ...heading('退件记录'),
        ...detail(146, '退货单号', ask.wrong('number-shown') ? '' : number, true),
        ...detail(188, '寄件', `示例甲 示例市 ${day}`),
        ...detail(230, '派件网点', '示例乙网点'),
        ...(wrong
          ? detail(272, '状态', '已签收', true)
          : [
              ...detail(272, '签收地点', '示例市无效路0号', true),
              ...detail(316, '签收人', '示例丁（代收点）'),
              ...detail(360, '退货地址', '示例市样张路0号'),
              ...detail(404, '核对', '未在退货地址签收', true),
            ]),
        foot(450),
      ],
    };
  },
};
