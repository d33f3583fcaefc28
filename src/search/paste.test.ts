import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { compare, otherLimit, type Stretch } from './paste.ts';
import { longest } from './text.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

const alphabet = {
  simplify: new Map([
    ['紅', '红'],
    ['證', '证'],
  ]),
};
const ticket =
  '该订单顾客反馈未收到商品,现已申请平台介入。举证时长48小时,超时未举证将为客户办理退款。请提供发货底单及快递签收红章证明';
const compared = (paste: string) => compare(paste, ticket, alphabet);
const texts = (paste: string, list: readonly Stretch[]) =>
  list.map(({ start, end }) => paste.slice(start, end));
const same = (paste: string) => texts(paste, compared(paste).same);
const numbers = (paste: string) => texts(paste, compared(paste).numbers);

describe('another limit', () => {
  test.each([
    ['举证时长24小时,超时未举证将为客户办理退款', '24'],
    ['举证时限：24 小时', '24'],
    ['举证时长48小时,超时未举证将为客户办理退款', undefined],
    ['举证时长一天，48小时客服在线', '24'],
    ['举证时长1天', '24'],
    ['举证时间：2天', undefined],
    ['举证时限24h，过期不候', '24'],
    ['举证时长二十四小时', '24'],
    ['举证时长四十八个小时', undefined],
    ['请在24小时内完成举证', '24'],
    ['请在两天内举证', undefined],
    ['剩余处理时长：23小时15分30秒\n举证时长48小时', undefined],
    ['剩余举证时长：23小时', undefined],
    ['剩余处理时长23小时，举证时长十二小时', '12'],
    ['发货时间24小时', undefined],
    ['举证时长1.5小时', undefined],
    ['举证时长48~72小时', undefined],
    ['我都等了72小时了快递还是没有揽收，顾客申请平台介入要退款怎么办', undefined],
    ['还剩23小时59分', undefined],
    ['买家24小时内没收到货就申请了退款', undefined],
  ])('%s', (paste, limit) => {
    expect(otherLimit(paste, ticket)).toBe(limit);
  });
});

describe('what is the same', () => {
  test('the ticket itself is one stretch, with nothing more and nothing less', () => {
    expect(compared(ticket)).toEqual({
      same: [{ start: 0, end: ticket.length }],
      numbers: [],
      changed: [],
      extra: [],
      missing: [],
    });
  });

  test('wording in the middle of other words is marked, and only it', () => {
    expect(same('在吗？平台说请提供发货底单，怎么弄')).toEqual(['请提供发货底单']);
  });

  test('other marks, spaces, widths and letters of the other script do not matter', () => {
    expect(same('快递签收「紅章 證明」')).toEqual(['快递签收「紅章 證明']);
    expect(same('举证时长４８小时')).toEqual(['举证时长４８小时']);
  });

  test('four letters in common are chance', () => {
    expect(same('平台介入')).toEqual([]);
  });

  test('three here and three there are chance as well, side by side or not', () => {
    expect(same('未收到，红章证')).toEqual([]);
  });

  test('two stretches stay two', () => {
    expect(same('未收到商品？我说请提供发货底单')).toEqual(['未收到商品', '请提供发货底单']);
  });
});

describe('offsets are those of the text that was pasted', () => {
  test.each([
    ['a letter of two code units at the end', '𝐚bcd𝐞', 'abcde', ['𝐚bcd𝐞']],
    ['a letter that means several', '我们㍿二三四五㍿', '㍿二三四五㍿', ['㍿二三四五㍿']],
    ['a character beyond the first plane', '𠮷野家空包𠮷好', '𠮷野家空包𠮷', ['𠮷野家空包𠮷']],
    ['signs before it', '👍🏽\ud800未收到商品', '未收到商品', ['未收到商品']],
  ])('%s', (_, paste, ours, expected) => {
    expect(texts(paste, compare(paste, ours, alphabet).same)).toEqual(expected);
  });
});

describe('numbers', () => {
  test.each([
    ['an order number', '订单号：241122-123456789012345', ['241122-123456789012345']],
    [
      'one that Chinese runs on into',
      '订单241122-123456789012345已签收',
      ['241122-123456789012345'],
    ],
    ['a tracking number', '单号SF1234567890123，请查', ['SF1234567890123']],
    ['a phone number', '电话 13800138000', ['13800138000']],
    [
      'dates are not numbers',
      '于2026-11-22签收，2026/11/22、2026.11.22、2026年11月22日、20261122',
      [],
    ],
    ['a date without noughts, with a time', '2026-1-5 10:32:05 发出', []],
    ['a date in wide digits', '２０２６－１１－２２', []],
    ['what no calendar has', '2026-13-22 和 2026-11-32', ['2026-13-22', '2026-11-32']],
    ['a date that a number goes on from', '20261122123456', ['20261122123456']],
    ['a date beside an order number', '2026-11-22 241122-123456789', ['241122-123456789']],
    ['wide digits', '订单２４１１２２－１２３４５６７８９，', ['２４１１２２－１２３４５６７８９']],
    ['wide letters and digits', '单号ＳＦ１２３４５６７８９０', ['ＳＦ１２３４５６７８９０']],
    ['wide digits that are wording', '４８小时内传３张', []],
    ['a long number at the end of a Latin word', 'waybill12345678', ['12345678']],
    ['two', 'YT123456789\nZT987654321', ['YT123456789', 'ZT987654321']],
    ['what is wording', '48小时内传3张，金额1234.56元', []],
  ])('%s', (_, paste, expected) => {
    expect(numbers(paste)).toEqual(expected);
  });
});

describe('what differs', () => {
  test('a sentence that our ticket does not have', () => {
    expect(compared(`${ticket}。新规：另需上传仓库监控录像原件！`).extra).toEqual([
      '另需上传仓库监控录像原件',
    ]);
  });

  test('a few words more are no sentence', () => {
    expect(compared(`您好，${ticket}，谢谢`).extra).toEqual([]);
  });

  test('a sentence of ours that is left out, where most of the ticket was pasted', () => {
    const paste = ticket.replace('超时未举证将为客户办理退款', '');
    expect(compared(paste).missing).toEqual(['超时未举证将为客户办理退款']);
    expect(compared(paste).extra).toEqual([]);
  });

  test('nothing is missing from a part: the rest was not pasted', () => {
    expect(compared('请提供发货底单及快递签收红章证明').missing).toEqual([]);
  });

  test.each([
    ['another limit', '48小时', '24小时', '举证时长24小时', '举证时长48小时'],
    ['another limit in days', '48小时', '1天', '举证时长1天', '举证时长48小时'],
    [
      'another matter',
      '未收到商品',
      '收到的商品破损',
      '该订单顾客反馈收到的商品破损',
      '该订单顾客反馈未收到商品',
    ],
    [
      'one word more',
      '客户办理退款',
      '客户强制办理退款',
      '超时未举证将为客户强制办理退款',
      '超时未举证将为客户办理退款',
    ],
    [
      'another word that joins',
      '底单及快递',
      '底单或快递',
      '请提供发货底单或快递签收红章证明',
      '请提供发货底单及快递签收红章证明',
    ],
  ])('a sentence of ours in other words: %s', (_, from, to, theirs, ours) => {
    const found = compared(`在吗，${ticket.replace(from, to)}`);
    expect(found.changed).toEqual([{ theirs, ours }]);
    expect([found.extra, found.missing]).toEqual([[], []]);
  });

  test('talk around a sentence of ours, and numbers in it, change nothing', () => {
    for (const paste of [
      `小二 10:32 亲亲${ticket}哈`,
      ticket.replace('该订单', '该订单241122-123456789012345'),
      '帮我看下举证时长48小时是什么意思',
    ])
      expect(compared(paste).changed).toEqual([]);
  });

  test('another text altogether has nothing in common', () => {
    const strange = '明天公司组织秋游，大家早上八点集合';
    expect(compared(strange)).toEqual({
      same: [],
      numbers: [],
      changed: [],
      extra: ['明天公司组织秋游', '大家早上八点集合'],
      missing: [],
    });
  });
});

describe('hostile input', () => {
  /** Does the offset lie between the two halves of one character? */
  const splits = (text: string, at: number) =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

  const pieces = fc.oneof(
    fc.nat(ticket.length).map((start) => ticket.slice(start, start + 12)),
    fc.constantFrom('SF1234567890123', '2026-11-22', '紅章證明', '㍿', '𝐀', '<b>', '\n', '-'),
    fc.string({ unit, maxLength: 10 }),
  );
  const pastes = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  test('stretches lie in the text, in order, apart, and never cut a character', () => {
    fc.assert(
      fc.property(pastes, pastes, (paste, ours) => {
        const found = compare(paste, ours, alphabet);
        for (const list of [found.same, found.numbers]) {
          let done = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(paste.length);
            expect([splits(paste, start), splits(paste, end)]).toEqual([false, false]);
            done = end;
          }
        }
      }),
      seeded,
    );
  });

  test('sentences that differ stand in the text that they are said to stand in', () => {
    fc.assert(
      fc.property(pastes, (paste) => {
        const { changed, extra, missing } = compared(paste);
        expect(changed.filter(({ theirs }) => !paste.includes(theirs))).toEqual([]);
        expect(changed.filter(({ ours }) => !ticket.includes(ours))).toEqual([]);
        expect(extra.filter((each) => !paste.includes(each))).toEqual([]);
        expect(missing.filter((each) => !ticket.includes(each))).toEqual([]);
      }),
      seeded,
    );
  });

  test('markup is text: it is compared and handed back as it is', () => {
    expect(same('<script>未收到商品</script>')).toEqual(['未收到商品']);
    expect(compared('<b>另需上传仓库监控录像原件</b>').extra).toEqual([
      '<b>另需上传仓库监控录像原件</b>',
    ]);
  });

  test.each([
    '，',
    '1',
    '1-',
    '-',
    'a1',
    '空',
    '紅',
    '\ud83d\udc4d',
    '\ud800',
    '空，空',
    '请提供发货底单',
  ])('a megabyte of %j is looked at up to the limit', (piece) => {
    const found = compared(piece.repeat(1_000_000 / piece.length));
    const ends = [...found.same, ...found.numbers].map(({ end }) => end);
    expect(Math.max(0, ...ends)).toBeLessThanOrEqual(longest);
  });

  test('nothing pasted, or nothing to compare with', () => {
    const nothing = { same: [], numbers: [], changed: [], extra: [], missing: [] };
    expect(compared('')).toEqual(nothing);
    expect(compare('空包', '', alphabet)).toEqual(nothing);
    expect(compare('', '', alphabet)).toEqual(nothing);
  });
});
