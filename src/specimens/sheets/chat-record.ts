import { bubble, bubbleBox, seam, stamp } from '../parts/chat.ts';
import { inputBar, phone, phoneHeader, phoneHeaderBox } from '../parts/screen.ts';
import type { Ask, Sheet } from '../sheet.ts';
import { box } from '../geometry.ts';
import { pictureWidth } from '../frame.ts';

/** 平台聊天记录截图. What the buyer has received is in the words of the use: 货, or 差价／运费. */
export const chatRecord: Sheet = {
  twins: {
    'buyer-confirms': '买家只回了「嗯，好的」，没有说收到',
    continuous: '中间少了几句，是拼接的，时间跳了一天',
    'platform-chat': '是微信里的聊天，不是平台内的',
    'platform-chat.qq': '是 QQ 里的聊天，不是平台内的',
  },
  draw,
};

function draw(ask: Ask) {
  const height = 588;
  const thing = /已收到(?<thing>[^；，。]+)/.exec(ask.brief)?.groups?.thing?.split('／')[0] ?? '';
  const header = ask.wrong('platform-chat')
    ? phoneHeader('微信', '示例甲')
    : ask.wrong('platform-chat.qq')
      ? phoneHeader('QQ', '示例甲')
      : phoneHeader('平台聊天', '买家 示例甲 · 订单 示例000XXX');
  const jumps = ask.wrong('continuous');
  const answer = ask.wrong('buyer-confirms') ? '嗯，好的' : `${thing}收到了，谢谢`;
  return {
    height,
    shows: '一屏平台内的聊天，店铺问收到没有，买家回答收到了，前后话语连着',
    spots: {
      'platform-chat': { box: phoneHeaderBox, look: '是不是平台内' },
      continuous: { box: box(0, 96, pictureWidth, 440), look: '上下文连续' },
      'buyer-confirms': { box: bubbleBox(408), look: '买家原话' },
    },
    elements: [
      phone(height),
      header,
      stamp(118, jumps ? '13月31日 24:05' : '13月32日 25:12'),
      bubble(134, 'ours', ['您好，售后单看到了']),
      ...(jumps
        ? [seam(236), stamp(288, '13月32日 25:12')]
        : [bubble(192, 'theirs', ['在的，怎么了']), bubble(250, 'ours', ['跟您核实一下'])]),
      bubble(308, 'ours', [`${thing}收到了吗？`]),
      stamp(388, '13月32日 25:14'),
      bubble(408, 'theirs', [answer]),
      bubble(470, 'ours', ['好的，谢谢您']),
      inputBar(height, '发送消息'),
    ],
  };
}
