import { circle, group, line, path, rect, text, type Element } from '../element.ts';
import { barHeight, pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { ink, panel, rule, soft, white } from '../palette.ts';
import { addressBar, detail, detailBox, windowFrame } from '../parts/screen.ts';
import { day, minute, number } from '../parts/waybill.ts';
import type { Sheet } from '../sheet.ts';

const official = 'www.示例快递.无效/查询';
/** Address bar and the head of the page below it. */
const siteBox = box(8, barHeight + 36, pictureWidth - 16, 98);

function site(address: string, head: string, note: string): Element[] {
  return [
    addressBar(address),
    text(24, barHeight + 110, head, { size: 22, bold: true }),
    text(pictureWidth - 24, barHeight + 109, note, { size: 15.5, fill: soft, anchor: 'end' }),
  ];
}

/** A search engine's page, by name and without its mark. */
function searchPage(words: string): Element[] {
  return [
    addressBar('百度搜索 · 示例', false),
    group([
      rect(box(24, barHeight + 86, pictureWidth - 132, 38), { stroke: soft, width: 1.5 }),
      text(36, barHeight + 111, words, { size: 17 }),
      rect(box(pictureWidth - 108, barHeight + 86, 84, 38), { fill: soft }),
      text(pictureWidth - 66, barHeight + 111, '百度搜索', {
        size: 16,
        fill: white,
        anchor: 'middle',
      }),
    ]),
  ];
}

const steps = [
  ['已派件', '示例乙网点'],
  ['到达示例乙网点', '示例市'],
  ['离开示例转运中心', '示例市'],
  ['到达示例转运中心', '示例市'],
  ['已揽收', '示例甲网点'],
] as const;

function timeline(top: number, count: number): Element[] {
  const shown = count === 1 ? steps.slice(-1) : steps;
  return shown.flatMap(([what, where], at) => {
    const y = top + at * 46;
    return [
      ...(at < shown.length - 1 ? [line(34, y, 34, y + 46, { stroke: rule, width: 2 })] : []),
      circle(34, y, at === 0 ? 8 : 6, { fill: at === 0 ? ink : rule }),
      text(56, y + 6, what, { size: 17.5, bold: at === 0 }),
      text(250, y + 6, where, { size: 16, fill: soft }),
      text(pictureWidth - 24, y + 6, day, { size: 16, fill: soft, anchor: 'end' }),
    ];
  });
}

/** 快递官网物流流转记录. */
export const siteTracking: Sheet = {
  twins: {
    'official-site': '是百度搜索出来的页面，不是快递官网',
    'official-site.other': '是别的查询网站，不是快递官网',
    'tracking-number': '快递单号一栏空着',
    detailed: '只有一条「已揽收」，没有展开每一站',
    latest: '查询时间是三十天前，不是最新的',
  },
  draw: (ask) => {
    const height = 540;
    return {
      height,
      shows: '一页快递官网的查询结果，带地址栏、快递单号、今天的查询时间，轨迹一站一站展开',
      spots: {
        'official-site': { box: siteBox, look: '地址栏和网站' },
        'tracking-number': { box: detailBox(204), look: '快递单号' },
        latest: { box: detailBox(248), look: '查询时间' },
        detailed: { box: box(14, 280, pictureWidth - 28, 232), look: '流转信息' },
      },
      elements: [
        ...windowFrame(height),
        ...(ask.wrong('official-site')
          ? searchPage('示例快递 单号')
          : ask.wrong('official-site.other')
            ? site('www.示例查件网.无效', '示例查件网', '各家快递都能查')
            : site(official, '示例快递官网', '运单查询')),
        ...detail(204, '快递单号', ask.wrong('tracking-number') ? '' : number, true),
        ...detail(
          248,
          '查询时间',
          ask.wrong('latest') ? '13月02日（30 天前）' : `${day} ${minute}（今天）`,
        ),
        ...timeline(302, ask.wrong('detailed') ? 1 : steps.length),
      ],
    };
  },
};

/** 快递查询网站: an address that the platform can open itself. */
export const queryWebsite: Sheet = {
  twins: {
    'matching-site': '是另一家快递的网站，查不到这件包裹',
    opens: '网页打不开',
  },
  draw: (ask) => {
    const height = 400;
    return {
      height,
      shows: '承运快递官网的查询页，地址栏里是网址，输入单号能查到结果',
      spots: {
        'matching-site': { box: siteBox, look: '地址栏和网站' },
        opens: { box: box(14, 170, pictureWidth - 28, 216), look: '能不能查到' },
      },
      elements: [
        ...windowFrame(height),
        ...(ask.wrong('matching-site')
          ? site('www.别家示例快递.无效', '别家示例快递', '运单查询')
          : site(official, '示例快递官网', '运单查询')),
        ...(ask.wrong('opens')
          ? [
              circle(pictureWidth / 2, 236, 34, { stroke: soft, width: 4 }),
              path('M225 221l30 30m0 -30l-30 30', box(225, 221, 30, 30), {
                stroke: soft,
                width: 4,
              }),
              text(pictureWidth / 2, 308, '无法打开这个网页', {
                size: 20,
                bold: true,
                anchor: 'middle',
              }),
            ]
          : [
              rect(box(24, 186, pictureWidth - 132, 42), { stroke: ink, width: 1.6 }),
              text(38, 213, number, { size: 18 }),
              rect(box(pictureWidth - 108, 186, 84, 42), { fill: ink }),
              text(pictureWidth - 66, 213, '查询', {
                size: 18,
                fill: white,
                anchor: 'middle',
                bold: true,
              }),
              ...resultLines(),
            ]),
      ],
    };
  },
};

function resultLines(): Element[] {
  return [
    rect(box(24, 250, pictureWidth - 48, 122), { fill: panel, radius: 4 }),
    text(40, 280, `查到 ${steps.length} 条记录`, { size: 18, bold: true }),
    text(40, 316, `${steps[0][0]} · ${steps[0][1]}`, { size: 17 }),
    text(40, 350, `更新于 ${day} ${minute}`, { size: 16, fill: soft }),
  ];
}

/** 百度截图: looks like a record, is not. */
export const searchEngine: Sheet = {
  twins: {},
  draw: () => ({
    height: 420,
    shows: '一页百度搜索结果，框里搜的是快递单号，下面是搜到的物流信息；它不是快递官网，不算数',
    spots: {},
    elements: [
      ...windowFrame(420),
      ...searchPage('示例快递 单号'),
      ...[0, 1].flatMap((at) => {
        const y = 200 + at * 108;
        return [
          text(24, y, at === 0 ? '示例快递 物流信息查询' : '示例查件网 单号查询', {
            size: 19,
            bold: true,
          }),
          text(24, y + 32, at === 0 ? '已揽收 · 示例甲网点' : '输入单号，查各家快递', {
            size: 17,
          }),
          text(24, y + 60, at === 0 ? `${day} · 来自网页摘录` : '来自网页摘录', {
            size: 15.5,
            fill: soft,
          }),
        ];
      }),
    ],
  }),
};
