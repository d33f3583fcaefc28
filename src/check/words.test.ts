import { describe, expect, test } from 'vitest';
import { data, desk, proofsIn } from '../../tests/fixtures/desk.ts';
import type { Details } from './details.ts';
import { copies, type Copy } from './words.ts';

const details: Details = { shop: '好店', order: '231122-1', tracking: 'SF9' };

function textOf(
  id: Copy['id'],
  at: ReturnType<typeof desk>,
  route = at.verdict.best.name,
  given: Details = {},
): Copy | undefined {
  return copies(data, at.scenario, at.verdict, at.route(route), at.clock, given).find(
    (copy) => copy.id === id,
  );
}

describe('the statement', () => {
  test('says what is handed in and what was checked', () => {
    const at = desk('goods-not-received', ['chat-record']);
    expect(textOf('statement', at)).toMatchObject({
      ready: true,
      text: '工单「买家反馈未收到商品」，现提交平台聊天记录截图：买家在记录中明确表示已收到货，记录连续完整，为拼多多平台内的聊天记录。请平台核实。',
    });
  });

  test('several proofs are numbered, what staff filled in comes first', () => {
    const at = desk('goods-not-received', ['red-stamp-certificate', 'dispatch-slip']);
    expect(textOf('statement', at, '路线 A', details)!.text.split('\n')).toEqual([
      '店铺「好店」，订单号 231122-1，快递单号 SF9。工单「买家反馈未收到商品」，现提交 2 样凭证：',
      expect.stringMatching(/^1\. 快递红章证明：.*四项为手写，盖有快递红章.*；$/),
      '2. 发货底单：收件人姓名、收件地址与红章证明一致。',
      '请平台核实。',
    ]);
  });

  test('never claims what was not answered with yes', () => {
    const at = desk('goods-not-received', ['red-stamp-certificate', 'dispatch-slip'], {
      others: { 'red-stamp-certificate.delivery-address': 'fail' },
    });
    expect(textOf('statement', at)!.text).not.toContain('写有收件地址');
  });

  test('is not there before its route holds, and says why', () => {
    const at = desk('goods-not-received', ['red-stamp-certificate']);
    expect(textOf('statement', at, '路线 A')).toEqual({
      id: 'statement',
      title: '举证说明',
      text: '',
      ready: false,
      why: '路线 A还差 1 样，成立后这里生成说明。',
    });
    const open = desk('goods-not-received', ['chat-record'], {
      others: { 'chat-record.continuous': undefined },
    });
    expect(textOf('statement', open)!.ready).toBe(false);
  });

  test('does not promise itself where the time has passed', () => {
    const at = desk('appliance-quality', ['aftersales-message', 'inspection-report'], {
      others: { 'aftersales-message.within-72h': 'fail' },
    });
    expect(textOf('statement', at)!.why).toBe(
      '售后留言已超时，说明请自己写：交了什么，为什么超时。',
    );
  });

  test('a website leaves room for itself', () => {
    const at = desk('tracking-unverifiable', ['courier-site-tracking', 'query-website']);
    expect(textOf('statement', at)!.text).toContain('2. 快递查询网站（在这里写上）：');
  });

  test('checks without words of their own are said as they are asked', () => {
    const at = desk('missing-items', ['packing-video']);
    expect(textOf('statement', at)!.text).toContain('发货打包视频：一镜到底没有剪过');
  });
});

describe('the request to the outlet', () => {
  test('lists exactly the fields of this scenario, the handwriting and the stamp', () => {
    const at = desk('goods-not-received', [], { times: { ticket: '2026-11-23T09:00' } });
    expect(textOf('courier', at, '路线 A', details)!.text.split('\n')).toEqual([
      '您好，单号 SF9 的包裹，平台要我店举证，请帮忙出具快递红章证明。',
      '要做到：',
      '1. 快递单号：手写',
      '2. 收件人姓名：手写',
      '3. 派件人姓名：手写',
      '4. 派件日期：手写',
      '5. 签收人：签收人或授权签收人签名',
      '6. 红章：盖快递红章，财务章、业务章无效',
      '7. 整张证明：表头印刷、四项手写，全手写及全打印无效',
      '8. 收件地址：请一并写上，我要与发货底单核对',
      '9. 照片：清晰完整',
      '10. 章最好是圆形红章，刻着你们公司的全称',
      '办好请先拍照发我核对。平台 11-25 09:00（周三）截止，麻烦尽快，谢谢！',
    ]);
  });

  test('differs by scenario: here no handwriting, but where it was not signed', () => {
    const at = desk('return-not-received', []);
    const { text } = textOf('courier', at, '路线 B')!;
    expect(text).toContain('客户退件未在我店提供的退货地址签收');
    expect(text).toContain('1. 快递单号\n');
    expect(text).toContain('平台的时限很紧');
    expect(text).not.toContain('您提供');
  });

  test('the shop’s name is filled in where it must match', () => {
    const at = desk('return-damaged-refused', []);
    expect(textOf('courier', at, '路线 C', details)!.text).toContain('与店铺名「好店」保持一致');
    expect(textOf('courier', at, '路线 C')!.text).toContain('与店铺名保持一致');
  });

  test('a void paper is asked for again, with what was wrong', () => {
    const at = desk('goods-not-received', ['red-stamp-certificate'], {
      others: { 'red-stamp-certificate.seal-kind': 'fail' },
    });
    expect(textOf('courier', at, '路线 A')!.text).toContain(
      '上次那张不能用：盖的是财务章或业务章。',
    );
  });

  test('goes out in parallel when the chosen route needs none', () => {
    const at = desk('goods-not-received', []);
    expect(textOf('courier', at, '路线 B')!.text).toContain('快递红章证明');
  });

  test('is not there when nothing of the courier’s is lacking', () => {
    expect(textOf('courier', desk('tracking-unverifiable', []))).toBeUndefined();
    const at = desk('return-damaged-signed', ['red-stamp-certificate']);
    expect(textOf('courier', at)).toBeUndefined();
  });
});

describe('the message to the buyer', () => {
  test('every scenario of the handbook has one', () => {
    for (const { slug, number } of data.scenarios) {
      const { text } = textOf('buyer', desk(slug, []), undefined, details) ?? {};
      if (number <= 8) expect(text).toMatch(/^您好，关于订单 231122-1，.*。$/);
    }
  });

  test('a scenario without words asks for what the buyer has, or is left out', () => {
    expect(textOf('buyer', desk('missing-items', []))).toBeUndefined();
  });
});

test('not paid yet: the answer to the ticket asks for no payment', () => {
  expect(textOf('reply', desk('compensation-not-received', []))).toMatchObject({
    title: '回复工单（还没转账）',
    ready: true,
    text: expect.stringContaining('请平台客服安排款项退还'),
  });
});

test('every text of every scenario is whole, in Chinese and in full-width marks', () => {
  for (const scenario of data.scenarios) {
    for (const held of [[], proofsIn(scenario)]) {
      const at = desk(scenario.slug, held);
      for (const { name } of at.verdict.routes) {
        for (const given of [{}, details]) {
          const all = copies(data, at.scenario, at.verdict, at.route(name), at.clock, given);
          for (const { text, ready, why, title } of all) {
            expect(`${title}${text}${why}`).not.toMatch(/undefined|NaN|。。|，。|：。|，，|；；/);
            // Half-width marks between Chinese signs, apart from the platform's own titles.
            expect(text.replaceAll(scenario.title, '')).not.toMatch(
              /[一-鿿][,;:!?()]|[,;:!?()][一-鿿]/,
            );
            expect(text === '').toBe(!ready);
            expect(why === '').toBe(ready);
          }
        }
      }
    }
  }
});
