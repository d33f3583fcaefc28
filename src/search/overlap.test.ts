import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { overlap, triplesOf } from './overlap.ts';

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

describe('overlap', () => {
  const ticket = '请您上传快递红章证明';
  const ours = new Set(triples(ticket));

  test('is 1 for the text itself and for a part of it, 0 for what is strange or empty', () => {
    expect(overlap(triples(ticket), ours)).toBe(1);
    expect(overlap(triples('快递红章'), ours)).toBe(1);
    expect(overlap(triples('明天再说吧'), ours)).toBe(0);
    expect(overlap([], ours)).toBe(0);
  });

  test('is the share that is found', () => {
    expect(overlap(['请您上', '没有的'], ours)).toBe(0.5);
  });

  test('counts what is rare for more', () => {
    const weightOf = (triple: string) => (triple === '请您上' ? 3 : 1);
    expect(overlap(['请您上', '没有的'], ours, weightOf)).toBe(0.75);
    expect(overlap(['请您上'], ours, () => 0)).toBe(0);
  });

  test('lies from 0 to 1 for any two texts, and is 1 for any text in itself', () => {
    const text = fc.oneof(
      fc.string({ unit }),
      fc.array(fc.constantFrom(...ticket, '，', '紅')).map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [here, there] = [triples(one), triples(other)];
        const share = overlap(here, new Set(there));
        expect(share >= 0 && share <= 1).toBe(true);
        expect(overlap(here, new Set(here))).toBe(here.length > 0 ? 1 : 0);
      }),
      seeded,
    );
  });
});
