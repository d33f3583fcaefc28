import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const kinds = ['words', 'sentences', 'pastes'] as const;
export type Kind = (typeof kinds)[number];

export interface Query {
  kind: Kind;
  text: string;
}

const words = [
  '空包',
  '红章',
  '没收到货',
  '退件未收到',
  '拒签',
  '二次销售',
  '物流异常',
  '称重',
  '运费差价',
  '转账记录',
  '检测报告',
  '三包',
  '冰箱坏了',
  '发货底单',
  '内网记录',
  'kongbao',
  'tuihuo',
  'wsd',
  '没收倒货',
  '退貨破損',
  '走件记录',
  '上门检测',
];

const sentences = [
  '买家说没收到货，快递显示签收了',
  '放门口被人拿走了要我赔',
  '退回来的衣服穿过了，我没签收',
  '退货签收了才发现是坏的',
  '客户说收到一个空盒子',
  '单号在官网上查不到轨迹怎么办',
  '答应补的差价已经微信转给他了',
  '说好退运费，还没给他转',
  '退货物流显示到了，仓库没见到货',
  '洗衣机不转，平台让七十二小时内上门',
  '红章上的名字是打印的行不行',
  '内网称重图去哪里要',
  '师傅上门了，报告要谁盖章',
  '聊天截图能不能当证据',
  '平台要我提供商品和面单的合照',
  '退款已经拒绝了，要补什么凭证',
  '快递说丢件了，谁来开证明',
  '举证时间过了还能补交吗',
  '两个凭证都要交还是交一个就行',
  '买家说空包但称重是对的',
  '优惠券怎么设置满减',
  '直播间为什么开不了',
];

/** What a chat window adds when a ticket is copied out of it. */
const fromChat = (ticket: string, index: number): string =>
  `小二 10:3${index} 订单号 2311${index}8-1234567890123${index}\n${ticket.replaceAll(/([;。])/g, '$1\n')}\n谢谢`;

/** Sixty queries, the same in every run: words, sentences, and the eight tickets whole, clean and as a chat copies them. */
export function benchQueries(root: string): Query[] {
  const file = join(root, 'tests', 'fixtures', 'tickets.json');
  const tickets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  const of = (kind: Kind, texts: readonly string[]): Query[] =>
    texts.map((text) => ({ kind, text }));
  return [
    ...of('words', words),
    ...of('sentences', sentences),
    ...of('pastes', [...tickets, ...tickets.map(fromChat)]),
  ];
}
