import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { ticketsOf, triplesOf } from './tickets.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

const alphabet = { simplify: new Map([['紅', '红']]) };
const triples = (text: string) => triplesOf(text, alphabet);

describe('triplesOf', () => {
  test.each([
    ['三个字', ['三个字']],
    ['请您上传', ['请您上', '您上传']],
    ['两个', []],
    // A border is a border: comma, Latin, number.
    ['盖红章，拍照片', ['盖红章', '拍照片']],
    ['红章qq截图48小时', []],
    ['盖紅章', ['盖红章']],
    ['𠮷𠮷野', ['𠮷𠮷野']],
    ['kongbao', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(triples(text)).toEqual(expected);
  });
});

describe('ticketsOf', () => {
  const stamp = '请您上传快递红章证明';
  const weight = '请您上传快递称重记录';
  const held = (query: string, texts: string[]) => ticketsOf(texts, alphabet)(triples(query));
  const ask = (query: string, texts: string[]) =>
    [...held(query, texts)].map(([place, { share }]) => [place, share]);

  test('is 1 for the ticket itself and for a part of it; what is strange or empty has none', () => {
    expect(ask(stamp, [stamp])).toEqual([[0, 1]]);
    expect(ask('快递红章', [stamp])).toEqual([[0, 1]]);
    expect(ask('明天再说吧', [stamp])).toEqual([]);
    expect(ask('', [stamp])).toEqual([]);
    expect(ask(stamp, [])).toEqual([]);
  });

  test('is the share that is found, for each ticket that has any of it', () => {
    expect(ask('红章证明，明天再', [weight, stamp])).toEqual([[1, 2 / 3]]);
  });

  test('counts less what several tickets say', () => {
    // 请您上 stands in both and counts half, 红章证 in one and counts whole.
    const shares = held('请您上，红章证', [stamp, weight]);
    expect([shares.get(0)!.share, shares.get(1)!.share]).toEqual([1, 1 / 3]);
  });

  test('tells how much of what a ticket alone says is there, however often', () => {
    const own = (query: string) =>
      [stamp, weight].map((_, at) => held(query, [stamp, weight]).get(at)?.own);
    expect(own(stamp)).toEqual([1, 0]);
    expect(own(`${weight}，${weight}`)).toEqual([0, 1]);
    expect(own(`${stamp}。${weight}`)).toEqual([1, 1]);
    // 递红章, 红章证 and 章证明 are the stamp's own, and so is 快递红.
    expect(own('红章证明')).toEqual([2 / 4, undefined]);
  });

  test('agrees with asking every ticket for every run', () => {
    const text = fc.oneof(
      fc.string({ unit }),
      fc.array(fc.constantFrom(...stamp, '，', '紅')).map((letters) => letters.join('')),
      fc.constantFrom(stamp, weight),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (query, texts) => {
        const asked = triples(query);
        const sets = texts.map((each) => new Set(triples(each)));
        const weightOf = (triple: string) =>
          1 / (sets.filter((set) => set.has(triple)).length || 1);
        const sum = (list: string[]) => list.reduce((total, each) => total + weightOf(each), 0);
        const found = ticketsOf(texts, alphabet)(asked);
        sets.forEach((set, place) => {
          const share = sum(asked.filter((each) => set.has(each))) / (sum(asked) || 1);
          expect(found.get(place)?.share ?? 0).toBeCloseTo(share, 9);
        });
      }),
      seeded,
    );
  });
});
