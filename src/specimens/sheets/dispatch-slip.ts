import { line, rect, text } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { desk, deskShade, ink, soft, white } from '../palette.ts';
import { compare, compareHeight } from '../parts/compare.ts';
import { barcode, day, number } from '../parts/waybill.ts';
import { blurred, cropped, view } from '../photo.ts';
import type { Ask, Sheet } from '../sheet.ts';

const addressee = '示例甲';
const address = '示例市样张路0号';

/** 发货底单: the courier's label, held against the certificate. */
export const dispatchSlip: Sheet = {
  twins: {
    'matches-certificate': '底单上的收件人姓名与红章证明上的不同',
    'matches-certificate.address': '底单上的收件地址与红章证明上的不同',
    'photo-clear': '照片糊成一片，字认不清',
    'photo-clear.cropped': '右边和下边没有拍进来',
  },
  draw,
};

function draw(ask: Ask) {
  const height = 470;
  const photo = view(height - compareHeight);
  const slip = box(30, 48, pictureWidth - 60, photo.height - 38);
  const scene = [
    rect(photo, { fill: desk }),
    rect({ ...slip, x: slip.x + 4, y: slip.y + 5 }, { fill: deskShade }),
    rect(slip, { fill: white, stroke: ink, width: 1.5 }),
    text(46, 82, '快递面单', { size: 22, bold: true, spacing: 3 }),
    text(46, 108, '发件存根', { size: 16, fill: soft }),
    barcode(box(236, 60, 198, 42)),
    text(335, 120, number, { size: 17, anchor: 'middle' }),
    line(30, 132, 450, 132, { stroke: ink, width: 1.5 }),
    rect(box(46, 150, 34, 34), { fill: ink, radius: 17 }),
    text(63, 174, '收', { size: 20, fill: white, bold: true, anchor: 'middle' }),
    text(96, 174, ask.wrong('matches-certificate') ? '示例丁' : addressee, {
      size: 23,
      bold: true,
    }),
    text(300, 174, '000-0000-XXXX', { size: 17 }),
    text(96, 210, ask.wrong('matches-certificate.address') ? '示例市无效巷9号' : address, {
      size: 21,
      bold: true,
    }),
    line(30, 234, 450, 234, { stroke: ink, width: 1 }),
    rect(box(46, 250, 34, 34), { stroke: ink, width: 1.6, radius: 17 }),
    text(63, 274, '寄', { size: 20, bold: true, anchor: 'middle' }),
    text(96, 273, '示例小店', { size: 19 }),
    text(300, 273, '000-0000-XXXX', { size: 17 }),
    text(96, 302, '示例市无效路00号', { size: 18 }),
    line(30, 322, 450, 322, { stroke: ink, width: 1 }),
    text(46, 352, '品名 示例商品', { size: 17 }),
    text(46, 380, `寄件日期 ${day}`, { size: 17 }),
    text(434, 380, '无效面单', { size: 17, fill: soft, anchor: 'end' }),
  ];
  return {
    height,
    shows: '一张铺平、四边入镜的快递面单存根，写着收件人姓名和收件地址，下方列着红章证明上的写法',
    spots: {
      'matches-certificate': { box: box(36, 140, 408, 88), look: '收件人姓名和地址' },
      'photo-clear': { box: photo, look: '整张照片' },
    },
    elements: [
      ...(ask.wrong('photo-clear')
        ? [blurred(scene, photo)]
        : ask.wrong('photo-clear.cropped')
          ? [cropped(scene, photo)]
          : scene),
      compare(height, '红章证明上写的', `${addressee} · ${address}`),
    ],
  };
}
