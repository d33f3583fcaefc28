import { line, text, type Element } from '../element.ts';
import { microRule, pictureWidth } from '../frame.ts';
import { box, grown } from '../geometry.ts';
import { hand } from '../handwriting.ts';
import { ink, rule } from '../palette.ts';
import { number } from '../parts/waybill.ts';
import { paperOnDesk } from '../photo.ts';
import { seal } from '../seal.ts';
import type { Ask, Sheet } from '../sheet.ts';

const left = 40;
const right = 440;

/** A printed line of a form, ruled with micro-text. */
const entry = (y: number, label: string, value: string): Element[] => [
  text(left, y, label),
  ...(value ? [text(134, y, value, { size: 18.5, bold: true })] : []),
  microRule(128, y + 9, right - 128),
];

const entryBox = (y: number, lines = 1) =>
  box(left - 8, y - 25, right - left + 16, 38 + (lines - 1) * 42);

/** 检测报告. */
export const inspectionReport: Sheet = {
  twins: {
    formal: '一张手写便条，不是检测报告',
    'clear-result': '结论写「可能有问题，建议观察」，没有说清',
    'within-72h': '报告日期在上门后第五天，超过了 72 小时',
    signed: '检测人没有签名，也没有盖章',
  },
  draw: drawReport,
};

function drawReport(ask: Ask) {
  const height = 600;
  const { ground, area } = paperOnDesk(height);
  const inner = grown(area, -8);
  const sealAt = { x: 366, y: 496, radius: 66 };
  const note: Element[] = [0, 1, 2, 3, 4, 5].map((at) =>
    line(left, 160 + at * 62, right, 160 + at * 62, { stroke: rule }),
  );
  const scrawl = ['师傅今天上门看了', '洗衣机不转', '估计是坏了', '示例乙'];
  return {
    height,
    shows:
      '一张印好表格的商品检测报告，写着机型、故障、原因和明确的结论，有日期、签名和检测单位的章',
    spots: {
      formal: { box: inner, look: '正规报告' },
      'clear-result': { box: entryBox(274), look: '结论' },
      'within-72h': { box: entryBox(324, 2), look: '上门和报告日期' },
      signed: { box: box(left - 8, 424, right - left + 18, 146), look: '签名盖章' },
    },
    elements: ask.wrong('formal')
      ? [
          ...ground,
          ...note,
          ...scrawl.map((words, at) => hand(left + 10, 150 + at * 62, words, { size: 36 })),
        ]
      : [
          ...ground,
          text(pictureWidth / 2, 94, '商品检测报告', {
            size: 29,
            bold: true,
            anchor: 'middle',
            spacing: 6,
          }),
          line(left, 110, right, 110, { stroke: ink, width: 2 }),
          ...entry(148, '机型', `示例洗衣机 ${number}`),
          ...entry(190, '故障', '通电后不转'),
          ...entry(232, '原因', '电机烧毁'),
          ...entry(
            274,
            '结论',
            ask.wrong('clear-result') ? '可能有问题，建议观察' : '有故障，属产品质量问题',
          ),
          ...entry(324, '上门日期', '13月30日'),
          ...entry(
            366,
            '报告日期',
            ask.wrong('within-72h') ? '13月35日（上门后第五天）' : '13月32日（上门后第二天）',
          ),
          text(left, 454, '检测人'),
          microRule(108, 462, 140),
          text(left, 500, '示例检测单位（盖章）', { size: 16 }),
          ...(ask.wrong('signed')
            ? []
            : [
                hand(118, 454, '示例乙'),
                seal(sealAt.x, sealAt.y, sealAt.radius, {
                  arc: '示例检测有限公司',
                  foot: '样章',
                }),
              ]),
        ],
  };
}

/** 其他快递重量无误的证明: a statement of the outlet. */
export const weightStatement: Sheet = {
  twins: {
    'weight-proved': '没写重量',
    'weight-proved.which': '没写单号，看不出是哪一单',
  },
  draw: (ask) => {
    const height = 500;
    const { ground } = paperOnDesk(height);
    return {
      height,
      shows: '一张快递网点出的重量说明，写着快递单号和揽收重量，盖着圆章',
      spots: {
        'weight-proved': { box: entryBox(152, 2), look: '单号和重量' },
      },
      elements: [
        ...ground,
        text(pictureWidth / 2, 98, '快递重量说明', {
          size: 29,
          bold: true,
          anchor: 'middle',
          spacing: 6,
        }),
        ...entry(152, '快递单号', ask.wrong('weight-proved.which') ? '' : number),
        ...entry(194, '揽收重量', ask.wrong('weight-proved') ? '' : '1.2X 千克'),
        ...entry(236, '揽收日期', '13月32日'),
        text(left, 286, '以上重量与系统称重一致，没有短少。'),
        text(left, 460, '示例快递示例网点（盖章）', { size: 16 }),
        seal(360, 392, 68, { arc: '示例快递有限公司', foot: '样章' }),
      ],
    };
  },
};
