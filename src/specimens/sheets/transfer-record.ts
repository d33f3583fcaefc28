import { circle, group, path, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { ink, soft, white } from '../palette.ts';
import { compare } from '../parts/compare.ts';
import { detail, detailBox, phone, phoneHeader } from '../parts/screen.ts';
import { day, minute, number } from '../parts/waybill.ts';
import type { Ask, Sheet } from '../sheet.ts';

const payee = '示例甲';

/** 转账成功截图: the details page of one transfer, held against the promise. */
export const transferRecord: Sheet = {
  twins: {
    'transfer-succeeded': '状态是「处理中」，还没有成功',
    'transfer-succeeded.returned': '状态是「已退回」，对方没收到',
    'payee-matches': '收款人与买家账号不是同一个人',
    'amount-matches': '金额比聊天里答应的少',
    'account-shown': '收款账户一栏空着',
  },
  draw,
};

function draw(ask: Ask) {
  const height = 560;
  const centre = pictureWidth / 2;
  const status = ask.wrong('transfer-succeeded')
    ? '处理中'
    : ask.wrong('transfer-succeeded.returned')
      ? '已退回'
      : '转账成功';
  return {
    height,
    shows: '一张账单详情页，状态、金额、收款人、收款账户同屏，下方列着聊天里答应的金额和买家账号',
    spots: {
      'transfer-succeeded': { box: box(130, 100, 220, 104), look: '转账状态' },
      'amount-matches': { box: box(130, 208, 220, 56), look: '金额' },
      'payee-matches': { box: detailBox(312), look: '收款人' },
      'account-shown': { box: detailBox(356), look: '收款账户' },
    },
    elements: [
      phone(height),
      phoneHeader('账单详情'),
      badge(centre, 134, status),
      text(centre, 192, status, { size: 22, bold: true, anchor: 'middle' }),
      text(centre, 250, ask.wrong('amount-matches') ? '3X.XX 元' : '8X.XX 元', {
        size: 38,
        bold: true,
        anchor: 'middle',
      }),
      ...detail(312, '收款人', ask.wrong('payee-matches') ? '示例丁' : payee, true),
      ...detail(356, '收款账户', ask.wrong('account-shown') ? '' : '示例账户 0000XX'),
      ...detail(400, '转账时间', `${day} ${minute}`),
      ...detail(444, '交易单号', number),
      compare(height, '聊天里答应的 · 买家账号', `8X.XX 元 · ${payee}`),
      text(24, 484, '无效账单 · 示例', { size: 15, fill: soft }),
    ],
  };
}

function badge(x: number, y: number, status: string): Element {
  if (status === '转账成功')
    return group([
      circle(x, y, 27, { fill: ink }),
      path(`M${x - 12} ${y + 1}l8 9 16 -19`, box(x - 12, y - 9, 24, 19), {
        stroke: white,
        width: 5,
      }),
    ]);
  const sign =
    status === '处理中'
      ? path(`M${x} ${y - 14}v15h11`, box(x, y - 14, 11, 15), { stroke: soft, width: 4 })
      : path(`M${x + 13} ${y}h-26l9 -9m-9 9l9 9`, box(x - 13, y - 9, 26, 18), {
          stroke: soft,
          width: 4,
        });
  return group([circle(x, y, 25, { stroke: soft, width: 4 }), sign]);
}
