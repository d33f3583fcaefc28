import { circle, line, rect, text, type Element } from '../element.ts';
import { pictureWidth } from '../frame.ts';
import { box } from '../geometry.ts';
import { ink, panel, rule, soft, white } from '../palette.ts';
import { bubble, bubbleBox, stamp } from '../parts/chat.ts';
import { inputBar, phone, phoneHeader, phoneHeaderBox } from '../parts/screen.ts';
import { number } from '../parts/waybill.ts';
import type { Sheet } from '../sheet.ts';

/** An entry of an after-sales order: who, when, what. `y` is its top. */
function entry(y: number, who: string, when: string, lines: readonly string[]): Element[] {
  return [
    circle(40, y + 18, 17, { fill: who === '买家' ? rule : ink }),
    text(40, y + 24, who.slice(0, 1), {
      size: 17,
      fill: white,
      anchor: 'middle',
      bold: true,
    }),
    text(68, y + 24, who, { size: 17, bold: true }),
    ...(when
      ? [text(pictureWidth - 24, y + 24, when, { size: 16, fill: soft, anchor: 'end' })]
      : []),
    ...lines.map((words, at) => text(68, y + 56 + at * 28, words, { size: 18 })),
  ];
}

const page = (height: number): Element[] => [phone(height)];

/** 72 小时内售后留言. */
export const aftersalesMessage: Sheet = {
  twins: {
    'in-aftersales': '写在平台聊天里，不是售后留言界面',
    'visit-time': '只说「会尽快安排」，没写什么时间上门',
    'within-72h': '买家反馈后 96 小时才留言',
  },
  draw: (ask) => {
    const height = 470;
    return {
      height,
      shows:
        '售后单的留言界面，买家反馈问题，商家在 72 小时内留言，写明维修检测人员哪天什么时段上门',
      spots: {
        'in-aftersales': { box: phoneHeaderBox, look: '售后留言界面' },
        'within-72h': { box: box(14, 222, pictureWidth - 28, 42), look: '留言时间' },
        'visit-time': { box: box(54, 312, pictureWidth - 68, 76), look: '上门时间' },
      },
      elements: [
        ...page(height),
        ask.wrong('in-aftersales')
          ? phoneHeader('平台聊天', '买家 示例甲')
          : phoneHeader('售后留言', `售后单 ${number}`),
        ...entry(110, '买家', '13月29日 24:61', ['洗衣机通电后不转']),
        line(24, 200, pictureWidth - 24, 200, { stroke: rule }),
        rect(box(24, 226, pictureWidth - 48, 34), { fill: panel, radius: 4 }),
        text(
          pictureWidth / 2,
          249,
          ask.wrong('within-72h') ? '买家反馈后 96 小时' : '买家反馈后 20 小时',
          { size: 17, bold: true, anchor: 'middle' },
        ),
        ...entry(276, '商家', '', []),
        ...(ask.wrong('visit-time')
          ? [
              text(68, 336, '已经收到您的反馈，', { size: 18 }),
              text(68, 366, '会尽快安排师傅，请耐心等待。', { size: 18 }),
            ]
          : [
              text(68, 336, '维修检测人员 示例乙', { size: 18 }),
              text(68, 366, '13月32日 25 点到 26 点上门检测。', { size: 18, bold: true }),
            ]),
        inputBar(height, '回复留言'),
      ],
    };
  },
};

/** 买家在售后单内补充信息: what the buyer writes, an action and not a picture to hand in. */
export const buyerStatement: Sheet = {
  twins: {},
  draw: () => {
    const height = 400;
    return {
      height,
      shows: '售后单的补充信息页，买家自己写下收到包裹的情况，方便维权专员联系核实',
      spots: {},
      elements: [
        ...page(height),
        phoneHeader('补充信息', `售后单 ${number}`),
        text(24, 134, '情况说明（买家填写）', { size: 16.5, fill: soft }),
        rect(box(24, 150, pictureWidth - 48, 112), { stroke: rule, width: 1.5, radius: 6 }),
        text(42, 188, '包裹收到了，家里人代签的，', { size: 18.5 }),
        text(42, 220, '之前不知道，没有问题。', { size: 18.5 }),
        text(24, 302, '联系方式', { size: 16.5, fill: soft }),
        text(130, 302, '示例甲 000-0000-XXXX', { size: 18 }),
        rect(box(24, 330, pictureWidth - 48, 48), { fill: ink, radius: 6 }),
        text(pictureWidth / 2, 361, '提交', {
          size: 19,
          fill: white,
          anchor: 'middle',
          bold: true,
        }),
      ],
    };
  },
};

/** 快递官方客服核实截图. */
export const courierService: Sheet = {
  twins: {
    'official-service': '是微信里快递员的话，不是官方客服',
    'official-service.qq': '是 QQ 里的话，不是官方客服',
    'says-not-signed': '客服只答「已签收」，没说签收在哪里',
  },
  draw: (ask) => {
    const height = 500;
    const wrong = ask.wrong('says-not-signed');
    return {
      height,
      shows: '一屏快递官方在线客服的对话，客服写明退件实际签收在哪里，不是退货地址',
      spots: {
        'official-service': { box: phoneHeaderBox, look: '是不是官方客服' },
        'says-not-signed': { box: bubbleBox(274, 4), look: '客服的答复' },
      },
      elements: [
        phone(height),
        ask.wrong('official-service')
          ? phoneHeader('微信', '快递员 示例乙')
          : ask.wrong('official-service.qq')
            ? phoneHeader('QQ', '快递员 示例乙')
            : phoneHeader('示例快递 官方客服', '官网在线客服'),
        stamp(118, '13月32日 25:58'),
        bubble(136, 'ours', ['请核实退件签收在哪里', number]),
        bubble(216, 'theirs', ['已为您查到'], '客'),
        bubble(
          274,
          'theirs',
          wrong
            ? ['这件显示已签收，请放心']
            : [`退件 ${number}`, '签收在示例市无效路0号，', '未在您提供的退货地址', '签收。'],
          '客',
        ),
        inputBar(height, '发送消息'),
      ],
    };
  },
};

/** QQ、微信凭证: looks like proof, is not. Both by name, without their marks. */
export const privateChat: Sheet = {
  twins: {},
  draw: () => {
    const height = 470;
    const middle = 250;
    return {
      height,
      shows: '上下两段私人聊天，上面是微信，下面是 QQ，快递员都说没送到退货地址；这两种都无效',
      spots: {},
      elements: [
        phone(height),
        phoneHeader('微信', '快递员 示例乙'),
        bubble(106, 'ours', ['退件签到哪里了？']),
        bubble(164, 'theirs', ['没送到你们那边'], '快'),
        rect(box(0, middle - 14, pictureWidth, 16), { fill: rule }),
        rect(box(0, middle + 2, pictureWidth, 46), { fill: panel }),
        text(pictureWidth / 2, middle + 32, 'QQ · 快递员 示例丙', {
          size: 18,
          bold: true,
          anchor: 'middle',
        }),
        bubble(middle + 62, 'ours', ['能写个证明吗？']),
        bubble(middle + 120, 'theirs', ['截这个聊天就行了'], '快'),
        line(0, height - 34, pictureWidth, height - 34, { stroke: rule }),
        text(pictureWidth / 2, height - 12, '私人聊天，无效', {
          size: 16,
          fill: soft,
          anchor: 'middle',
        }),
      ],
    };
  },
};
