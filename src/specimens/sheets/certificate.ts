import { rect, text, type Element, type TextStyle } from '../element.ts';
import { microRule, pictureWidth } from '../frame.ts';
import { around, box, grown, type Box } from '../geometry.ts';
import { hand } from '../handwriting.ts';
import { blurred, cropped, paperOnDesk, view } from '../photo.ts';
import { ink } from '../palette.ts';
import { compare, compareHeight } from '../parts/compare.ts';
import { seal } from '../seal.ts';
import type { Ask, Sheet, Spot } from '../sheet.ts';

/** 快递红章证明. What it certifies follows from the checks of the use: signed for, refused, damaged, gone elsewhere. */
export const certificate: Sheet = {
  twins: {
    'fields-complete': '派件人姓名一栏空着',
    'fields-complete.number': '快递单号一栏空着',
    'fields-complete.date': '派件日期一栏空着',
    signer: '签收人一栏空着',
    'four-handwritten': '单号、收件人、派件人、日期四项是打印的',
    'not-all-one-way': '整张都是打印的，没有一个手写的字',
    'not-all-one-way.all-hand': '整张都是手写的，连表头也是',
    'seal-kind': '章的下方刻着「财务专用章」',
    'seal-kind.business': '章的下方刻着「业务专用章」',
    'photo-clear': '照片糊成一片，字认不清',
    'photo-clear.cropped': '右边和下边没有拍进来',
    'not-at-return-address': '只写了「已签收」，没写在哪里签收',
    'shop-name': '收件人写的不是店铺名',
    'refusal-reason': '拒签原因一栏空着',
    'damaged-on-arrival': '只写了「已送达」，没写收到即已经破损',
    'delivery-address': '收件地址一栏空着',
    'hand-anyway': '单号、收件人、派件人、日期四项是打印的',
    'seal-company': '章上刻的是驿站，不是承运的快递公司',
  },
  draw,
};

interface Row {
  key: string;
  label: string;
  value: string;
  four?: boolean;
}

const left = 40;
const lineFrom = 146;
const lineTo = 440;
const rowHeight = 44;

function draw(ask: Ask) {
  const rows = fieldRows(ask);
  const story = storyRows(ask);
  const firstRow = 150;
  const statementAt = firstRow + rows.length * rowHeight - 2;
  const storyAt = statementAt + 42;
  const bottom = storyAt + story.length * rowHeight + 176;
  const strip = ask.has('shop-name') ? compareHeight : 0;
  const height = bottom + strip;
  const { ground, area } = paperOnDesk(bottom);
  const sealAt = { x: 358, y: bottom - 112, radius: 72 };

  const allHand = ask.wrong('not-all-one-way.all-hand');
  const allPrint = ask.wrong('not-all-one-way');
  const print = (x: number, y: number, words: string, style: TextStyle = {}): Element =>
    allHand
      ? hand(x, y, words, {
          size: (style.size ?? 17) * 1.35,
          ...(style.anchor === 'middle' && { anchor: 'middle' as const }),
        })
      : text(x, y, words, style);
  const printed = ask.wrong('four-handwritten') || ask.wrong('hand-anyway');
  const write = (x: number, y: number, words: string, asPrint: boolean): Element =>
    asPrint ? text(x + 6, y - 2, words, { size: 19 }) : hand(x, y, words);

  const line = (row: Row, y: number): Element[] => [
    print(left, y, row.label, { spacing: spread(row.label) }),
    microRule(lineFrom, y + 8, lineTo - lineFrom),
    ...(row.value
      ? [write(lineFrom + 14, y, row.value, allPrint || (printed && Boolean(row.four)))]
      : []),
  ];
  const yOf = (key: string): number => {
    const at = rows.findIndex((row) => row.key === key);
    if (at >= 0) return firstRow + at * rowHeight;
    return storyAt + story.findIndex((row) => row.key === key) * rowHeight;
  };
  const rowBox = (...keys: string[]): Box =>
    around(keys.map((key) => box(left - 6, yOf(key) - 29, lineTo - left + 12, rowHeight - 2)));
  const valueBox = (...keys: string[]): Box =>
    around(
      keys.map((key) => box(lineFrom - 2, yOf(key) - 29, lineTo - lineFrom + 8, rowHeight - 2)),
    );

  const scene: Element[] = [
    ...ground,
    print(pictureWidth / 2, 94, titleOf(ask), {
      size: 30,
      bold: true,
      anchor: 'middle',
      spacing: 6,
    }),
    rect(box(left, 112, lineTo - left, 1.6), { fill: ink }),
    ...rows.flatMap((row) => line(row, yOf(row.key))),
    print(left, statementAt + 4, statementOf(ask)),
    ...story.flatMap((row) => line(row, yOf(row.key))),
    print(left, sealAt.y - 40, '特此证明。'),
    print(left, bottom - 40, '示例快递示例网点（盖章）', { size: 16, fill: ink }),
    seal(sealAt.x, sealAt.y, sealAt.radius, {
      arc: ask.wrong('seal-company') ? '示例路示例驿站' : '示例快递有限公司',
      foot: ask.wrong('seal-kind')
        ? '财务专用章'
        : ask.wrong('seal-kind.business')
          ? '业务专用章'
          : '样章',
    }),
  ];
  const whole = view(bottom);
  const four = ['number', 'addressee', 'courier', 'date'];
  const sealBox = grown(
    box(sealAt.x - sealAt.radius, sealAt.y - sealAt.radius, 2 * sealAt.radius, 2 * sealAt.radius),
    3,
  );
  const all: Record<string, Spot> = {
    'fields-complete': { box: rowBox(...four), look: '四项要素' },
    'four-handwritten': { box: valueBox(...four), look: '四项笔迹' },
    'hand-anyway': { box: valueBox(...four), look: '四项笔迹' },
    'not-all-one-way': { box: grown(area, -8), look: '表头印刷、四项手写' },
    'seal-kind': { box: sealBox, look: '章的种类' },
    'seal-company': { box: sealBox, look: '章上的公司名' },
    'photo-clear': { box: whole, look: '整张照片' },
    ...(ask.has('delivery-address') && {
      'delivery-address': { box: rowBox('address'), look: '收件地址' },
    }),
    ...(ask.has('shop-name') && {
      'shop-name': { box: valueBox('addressee'), look: '收件人写法' },
    }),
    ...(ask.has('signer') && { signer: { box: rowBox('signer'), look: '签收人' } }),
    ...(ask.has('not-at-return-address') && {
      'not-at-return-address': { box: rowBox('where', 'where-not'), look: '实际签收地' },
    }),
    ...(ask.has('refusal-reason') && {
      'refusal-reason': { box: rowBox('reason'), look: '拒签原因' },
    }),
    ...(ask.has('damaged-on-arrival') && {
      'damaged-on-arrival': { box: rowBox('damage'), look: '收到即破损' },
    }),
  };
  return {
    height,
    shows: `一张拍全四边的${titleOf(ask)}：表头印刷，四项手写，右下盖着圆形红章`,
    spots: all,
    elements: [
      ...(ask.wrong('photo-clear')
        ? [blurred(scene, whole)]
        : ask.wrong('photo-clear.cropped')
          ? [cropped(scene, whole)]
          : scene),
      ...(strip ? [compare(height, '后台的店铺名', '示例小店')] : []),
    ],
  };
}

function fieldRows(ask: Ask): Row[] {
  const addressee = ask.has('shop-name')
    ? ask.wrong('shop-name')
      ? '示例丁'
      : '示例小店 示例甲'
    : '示例甲';
  return [
    {
      key: 'number',
      label: '快递单号',
      value: ask.wrong('fields-complete.number') ? '' : '示例000XXX',
      four: true,
    },
    { key: 'addressee', label: '收件人', value: addressee, four: true },
    {
      key: 'courier',
      label: '派件人',
      value: ask.wrong('fields-complete') ? '' : '示例乙',
      four: true,
    },
    {
      key: 'date',
      label: '派件日期',
      value: ask.wrong('fields-complete.date') ? '' : '13月32日',
      four: true,
    },
    ...(ask.has('delivery-address')
      ? [
          {
            key: 'address',
            label: '收件地址',
            value: ask.wrong('delivery-address') ? '' : '示例市样张路0号',
          },
        ]
      : []),
  ];
}

function storyRows(ask: Ask): Row[] {
  const rows: Row[] = [];
  if (ask.has('signer'))
    rows.push({ key: 'signer', label: '签收人', value: ask.wrong('signer') ? '' : '示例丙' });
  if (ask.has('not-at-return-address')) {
    const wrong = ask.wrong('not-at-return-address');
    rows.push(
      { key: 'where', label: '签收地点', value: wrong ? '' : '示例市无效路0号' },
      { key: 'where-not', label: '情况', value: wrong ? '已签收' : '未在退货地址签收' },
    );
  }
  if (ask.has('refusal-reason'))
    rows.push({
      key: 'reason',
      label: '拒签原因',
      value: ask.wrong('refusal-reason') ? '' : '外壳开裂',
    });
  if (ask.has('damaged-on-arrival'))
    rows.push({
      key: 'damage',
      label: '送达情况',
      value: ask.wrong('damaged-on-arrival') ? '已送达' : '收到即已经破损',
    });
  return rows;
}

/** Labels of two and three characters stand as wide as those of four. */
const spread = (label: string): number =>
  label.length < 4 ? ((4 - label.length) * 17) / (label.length - 1) : 0;

const signedFor = (ask: Ask): boolean => ask.has('signer') && !ask.has('not-at-return-address');

const titleOf = (ask: Ask): string => (signedFor(ask) ? '快递签收证明' : '快递情况证明');

function statementOf(ask: Ask): string {
  if (signedFor(ask)) return '以上快件已由收件人或授权签收人签收。';
  if (ask.has('not-at-return-address')) return '以上退件的签收情况如下。';
  if (ask.has('refusal-reason')) return '以上退件被拒签，没有签收。';
  if (ask.has('damaged-on-arrival')) return '以上退件送达时的情况如下。';
  return '以上快件情况属实。';
}
