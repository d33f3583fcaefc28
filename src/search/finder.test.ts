import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { alphabetOf } from './alphabet.ts';
import type { Doc } from './data.ts';
import { finderOf } from './finder.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

const doc = (
  id: string,
  kind: 'proof' | 'check' | 'guide',
  title: string,
  aliases: string,
  text: string,
): Doc => ({ id, ...(kind === 'check' ? {} : { kind }), title, aliases, text });

const docs = [
  doc(
    'red-stamp',
    'proof',
    '快递红章证明',
    '红章 红章证明 盖章',
    '网点盖快递公司红章的证明，拍照上传。',
  ),
  doc(
    'red-stamp.seal',
    'check',
    '红章：盖的是快递红章，不是财务章、业务章',
    '红章 盖章',
    '盖的是财务章或业务章',
  ),
  doc('red-stamp.hand', 'check', '红章：单号、姓名、日期是手写的', '红章 盖章', '全打印无效'),
  doc('transfer', 'proof', '转账记录', '转账截图 打款记录', '给顾客转账的截图，看得到金额和时间。'),
  doc('inspection', 'proof', '检测报告', '质检报告 CMA', '有资质的机构出的检测报告。'),
  doc('not-covered', 'guide', '没收录的情形', '', '少件、错发、发票这些不在手册里。'),
  doc(
    'deadline',
    'guide',
    '举证时长',
    '',
    '从平台发工单算起，48小时内上传；聊天、物流、检测这些材料先备好，转账也一样。',
  ),
];
const find = finderOf(docs, alphabetOf({ runs: '', others: '' }, '財财務务轉转帳账記记錄录'));
const ids = (query: string, limit = 5) => find(query, limit).map(({ id }) => id);

describe('finding by words', () => {
  test.each([
    ['红章用财务章行不行', 'red-stamp.seal'],
    ['财务章财务章财务章', 'red-stamp.seal'],
    ['财务章', 'red-stamp.seal'],
    ['財務章', 'red-stamp.seal'],
    ['转账截图', 'transfer'],
    ['轉帳記錄', 'transfer'],
    ['检测报告怎么开', 'inspection'],
    ['cma', 'inspection'],
    ['ＣＭＡ', 'inspection'],
    ['举证时长', 'deadline'],
    ['快递红章证明', 'red-stamp'],
  ])('%s finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test('a find is the document itself', () => {
    expect(find('检测报告', 1)).toEqual([docs[4]]);
  });
});

describe('finding nothing', () => {
  test.each(['随便', '今天天气', 'hello', '', '？！', '👍', '12345678901'])('for %j', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test('for one letter in common: it is in too many words to mean something', () => {
    expect(ids('章')).toEqual([]);
    expect(ids('报仇')).toEqual([]);
  });
});

test('no more than asked for', () => {
  expect(ids('红章', 5).length).toBeGreaterThan(2);
  expect(ids('红章', 2)).toEqual(ids('红章', 5).slice(0, 2));
  expect(ids('红章', 0)).toEqual([]);
});

test('one word in common is no find where many were asked', () => {
  expect(ids('转账')).toEqual(['transfer']);
  expect(ids('昨天晚上吃饭忘记给老板转账买菜')).toEqual([]);
});

test('what is far behind the best is left out', () => {
  // The guide on time limits says 转账 too, once, among other things.
  expect(ids('转账')).toEqual(['transfer']);
});

test('any query finds documents that exist, each once', () => {
  const words = fc.constantFrom('红章', '财务章', '转账', '报告', 'constructor', '__proto__', '，');
  const part = fc.oneof(words, fc.string({ unit, maxLength: 10 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const found = find(parts.join(''), 3);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((each) => docs.includes(each))).toBe(true);
    }),
    seeded,
  );
});

test('a megabyte is asked for by its beginning', () => {
  expect(ids('财务章'.repeat(333_333))[0]).toBe('red-stamp.seal');
  expect(ids(`${'，'.repeat(1_000_000)}财务章`)).toEqual([]);
});

test('without documents nothing is found', () => {
  expect(finderOf([], alphabetOf({ runs: '', others: '' }))('红章', 5)).toEqual([]);
});
