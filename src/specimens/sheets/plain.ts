import { text } from '../element.ts';
import { microRule, pictureWidth } from '../frame.ts';
import { hand } from '../handwriting.ts';
import { paperOnDesk } from '../photo.ts';
import type { Sheet } from '../sheet.ts';

/** Any proof that has no drawing of its own: a sheet with its name on it. Every check is answered by the whole sheet. */
export const plain: Sheet = {
  twins: {},
  draw: ({ name }) => {
    const height = 420;
    const { ground } = paperOnDesk(height);
    const rows = ['单号', '内容', '日期'];
    return {
      height,
      shows: `一张写着「${name}」的纸，下面三栏`,
      spots: {},
      elements: [
        ...ground,
        text(pictureWidth / 2, 104, name, {
          size: Math.min(28, 400 / name.length),
          bold: true,
          anchor: 'middle',
        }),
        ...rows.flatMap((label, at) => [
          text(40, 176 + at * 60, label),
          microRule(100, 184 + at * 60, 340),
          hand(116, 176 + at * 60, at === 2 ? '13月32日' : '示例000XXX'),
        ]),
      ],
    };
  },
};
