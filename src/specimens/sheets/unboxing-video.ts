import { circle, group, line, path, rect, text, type Element } from '../element.ts';
import { barHeight, pictureWidth } from '../frame.ts';
import { box, grown, type Box } from '../geometry.ts';
import { desk, deskShade, ink, panel, rule, soft, white } from '../palette.ts';
import { carton, courier, crack, crackBox, kettle, marking, smudge } from '../parts/goods.ts';
import { clipped } from '../photo.ts';
import type { Sheet } from '../sheet.ts';

const wide = pictureWidth - 24;
const first = box(12, barHeight + 12, wide, 214);
const second = box(12, barHeight + 238, wide, 226);
const stills = box(12, barHeight + 476, wide, 116);

/** 拆包验货视频: two frames of it with the courier in the first, and the stills cut from it. */
export const unboxingVideo: Sheet = {
  twins: {
    'courier-present': '画面里没有快递员',
    'problem-visible': '问题处糊了，看不清是什么',
    'problem-highlighted': '问题没有圈出来，也没有说明',
    'stills-too': '只有视频，没有另存截图',
  },
  draw: (ask) => {
    const height = barHeight + 604;
    const at = { x: 286, y: barHeight + 252 };
    const ring = grown(crackBox(at.x, at.y), -2);
    const mark = marking(ring, '外壳开裂', { x: 58, y: barHeight + 290 });
    return {
      height,
      shows:
        '验货视频的两格画面：上一格快递员站在拆开的退件旁，下一格是水壶裂缝的特写，圈出并写明；最下面是另存的三张截图',
      spots: {
        'courier-present': { box: box(60, barHeight + 20, 140, 166), look: '快递员在场' },
        'problem-visible': { box: crackBox(at.x, at.y), look: '问题清楚' },
        'problem-highlighted': { box: grown(mark.box, 3), look: '突出展示' },
        'stills-too': { box: grown(stills, 4), look: '另存截图' },
      },
      elements: [
        rect(box(0, barHeight, pictureWidth, height - barHeight), { fill: '#2a2e34' }),
        room(first, 150),
        ...(ask.wrong('courier-present')
          ? []
          : [clipped([courier(70, barHeight + 22)], box(60, barHeight + 20, 140, 141))]),
        carton(box(250, barHeight + 116, 158, 80), true),
        player(first, '25:6X', 0.2),
        room(second, 170),
        kettle(at.x, at.y),
        ask.wrong('problem-visible') ? smudge(at.x, at.y) : crack(at.x, at.y),
        ...(ask.wrong('problem-highlighted') ? [] : [mark]),
        player(second, '26:7X', 0.7),
        ...(ask.wrong('stills-too')
          ? [
              rect(stills, { stroke: rule, width: 2, dash: '8 6', radius: 6 }),
              text(pictureWidth / 2, stills.y + 65, '没有另存截图', {
                size: 18,
                fill: white,
                anchor: 'middle',
              }),
            ]
          : ['快递员同框', '问题特写', '面单特写'].map((words, index) => still(index, words))),
      ],
    };
  },
};

function room(area: Box, table: number): Element {
  return group([
    rect(area, { fill: '#e6e2da' }),
    rect(box(area.x, area.y + table, area.width, area.height - table), { fill: desk }),
    line(area.x, area.y + table, area.x + area.width, area.y + table, {
      stroke: deskShade,
      width: 2,
    }),
  ]);
}

/** The line that says how far the video has run. */
function player({ x, y, width, height }: Box, time: string, part: number): Element {
  const bottom = y + height - 16;
  return group([
    rect(box(x, y + height - 32, width, 32), { fill: ink, opacity: 0.78 }),
    path(`M${x + 14} ${bottom - 8}l13 8 -13 8z`, box(x + 14, bottom - 8, 13, 16), { fill: white }),
    rect(box(x + 40, bottom - 2, width - 150, 4), { fill: soft }),
    rect(box(x + 40, bottom - 2, (width - 150) * part, 4), { fill: white }),
    circle(x + 40 + (width - 150) * part, bottom, 6, { fill: white }),
    text(x + width - 14, bottom + 6, `示例 ${time}`, { size: 16, fill: white, anchor: 'end' }),
  ]);
}

function still(index: number, words: string): Element {
  const width = (wide - 24) / 3;
  const x = stills.x + index * (width + 12);
  const middle = x + width / 2;
  const inside = [
    [
      circle(middle - 26, stills.y + 36, 14, { fill: '#5b6877' }),
      rect(box(middle - 44, stills.y + 52, 36, 26), { fill: '#5b6877', radius: 6 }),
      rect(box(middle + 4, stills.y + 46, 40, 32), { fill: '#c9a67a' }),
    ],
    [
      rect(box(middle - 24, stills.y + 18, 48, 60), { fill: '#8ea1b3', radius: 4 }),
      path(
        `M${middle - 6} ${stills.y + 28}l8 14 -10 6 14 14`,
        box(middle - 8, stills.y + 28, 14, 34),
        {
          stroke: ink,
          width: 3,
        },
      ),
      circle(middle, stills.y + 46, 24, { stroke: '#b3261e', width: 3.5 }),
    ],
    [
      rect(box(middle - 40, stills.y + 18, 80, 60), { fill: white }),
      text(middle, stills.y + 42, '示例', { size: 16, bold: true, anchor: 'middle' }),
      line(middle - 28, stills.y + 56, middle + 28, stills.y + 56, { stroke: ink, width: 3 }),
      line(middle - 28, stills.y + 66, middle + 12, stills.y + 66, { stroke: ink, width: 3 }),
    ],
  ][index]!;
  return group([
    rect(box(x, stills.y, width, stills.height), { fill: panel, radius: 4 }),
    ...inside,
    text(middle, stills.y + 104, words, { size: 16.5, anchor: 'middle', bold: true }),
  ]);
}
