import { group, path, rect, shape, tenth, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box, type Box } from '../geometry.ts';
import { desk, deskShade, ink, soft } from '../palette.ts';
import { carton } from '../parts/goods.ts';
import { smallWaybill } from '../parts/waybill.ts';
import { blurred, view } from '../photo.ts';
import type { Sheet } from '../sheet.ts';

/** 商品称重图: a parcel on a scale, the reading and the label in one picture. */
export const weighingPhoto: Sheet = {
  twins: {
    'weight-readable': '读数反光，看不清是多少',
    'photo-clear': '照片糊成一片',
    'label-in-frame': '照片里没有面单',
  },
  draw: (ask) => {
    const height = 440;
    const photo = view(height);
    const label = box(24, 224, 172, 178);
    const reading = box(258, 340, 164, 62);
    const scene: Element[] = [
      rect(photo, { fill: '#e6e2da' }),
      rect(box(0, 214, pictureWidth, height - 214), { fill: desk }),
      rect(box(0, 213, pictureWidth, 2), { fill: deskShade }),
      carton(box(256, 112, 168, 160), false),
      rect(box(228, 272, 224, 18), { fill: '#9aa2ad', radius: 6 }),
      rect(box(320, 290, 40, 18), { fill: '#6f7883' }),
      rect(box(236, 308, 208, 108), { fill: '#4a525d', radius: 10 }),
      rect(box(236, 308, 208, 22), { fill: '#59626e', radius: 10 }),
      rect(reading, { fill: '#cfd8c9', stroke: ink, width: 2, radius: 4 }),
      ask.wrong('weight-readable') ? glare(reading) : weight(reading),
      ...(ask.wrong('label-in-frame')
        ? []
        : [
            rect(box(label.x + 4, label.y + 5, label.width, label.height), { fill: deskShade }),
            smallWaybill(label, { title: '发货面单' }),
          ]),
      text(24, 70, '示例称重 · 连包装', { size: 16, fill: soft }),
    ];
    return {
      height,
      shows: '一张桌面照片，包裹放在电子秤上，读数清楚，旁边放着发货面单',
      spots: {
        'weight-readable': { box: box(248, 332, 184, 78), look: '读数' },
        'photo-clear': { box: photo, look: '整张图片' },
        'label-in-frame': { box: box(14, 216, 196, 196), look: '面单' },
      },
      elements: ask.wrong('photo-clear') ? [blurred(scene, photo)] : scene,
    };
  },
};

/** Seven strokes of a digit; X is none of them, so that no weight can be read. */
const strokes: Record<string, string> = {
  '1': 'M20 4v16M20 24v16',
  '2': 'M4 2h16M20 4v16M4 22h16M4 24v16M4 42h16',
  X: 'M5 4l14 36M19 4L5 40',
  '.': 'M-3 41h4',
};

function weight(area: Box): Element {
  const drawn = [...'1.2X']
    .map((letter, at) => {
      const x = area.x + 18 + [0, 30, 36, 66][at]!;
      return `<path transform="translate(${tenth(x)} ${tenth(area.y + 9)})" d="${strokes[letter]}"/>`;
    })
    .join('');
  return group([
    shape(
      `<g fill="none" stroke="${ink}" stroke-width="4.5" stroke-linecap="round">${drawn}</g>`,
      box(area.x + 14, area.y + 8, 100, 48),
    ),
    text(area.x + area.width - 12, area.y + 50, '千克', { size: 17, anchor: 'end', bold: true }),
  ]);
}

/** The reading again, and on it a lamp's reflection that leaves only its ends. */
function glare(area: Box): Element {
  const { x, y, height } = area;
  const shine = (left: number, width: number, fill: string) =>
    path(
      `M${x + left + 14} ${y + 2}h${width}l-14 ${height - 4}h${-width}z`,
      box(x + left, y + 2, width + 14, height - 4),
      { fill },
    );
  return group([weight(area), shine(22, 92, '#f4f7f1'), shine(40, 44, '#ffffff')]);
}
