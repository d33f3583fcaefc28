import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { alphabetOf } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';
import { gramsOf, sidesOf, type Grams } from './grams.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

const alphabet = alphabetOf(packAlphabet([]).alphabet);
const sides = (text: string) => sidesOf(text, alphabet);
const grams = (text: string) => gramsOf(sides(text));
const norm = (found: Grams) => [...found.values()].reduce((sum, value) => sum + value ** 2, 0);

/** Words as people mix them, in letters and in pinyin, between anything that Unicode has. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '空包',
        '没收到货',
        'kongbao',
        'weishoudaohuo',
        'kb',
        '红章',
        '48',
        '，',
        ' ',
      ),
      fc.string({ unit, maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('the squares of the weights sum to 1, or to nothing where there is nothing', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const found = grams(text);
      expect(norm(found)).toBeCloseTo(found.size > 0 ? 1 : 0, 10);
      for (const value of found.values()) expect(value).toBeGreaterThan(0);
    }),
    seeded,
  );
});

test('any string has grams, or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
      expect(grams(text)).toBeInstanceOf(Map);
    }),
    seeded,
  );
});

test('what stands between two words does not matter', () => {
  expect(grams('空包，红章')).toEqual(grams('空包\n<红章>'));
});

test('both sides weigh the same, whatever their lengths', () => {
  const found = [...grams('退货没有收到')];
  const sound = found.filter(([gram]) => gram.startsWith('~'));
  expect(norm(new Map(sound))).toBeCloseTo(0.5, 10);
});

test('said twice is more than said once, and less than twice as much', () => {
  const [empty = 0, wrong = 0] = ['空', '错'].map((letter) => grams('空，空，错').get(letter));
  expect(empty / wrong).toBeCloseTo(Math.SQRT2, 10);
});

test('what is written: letters, pairs, pairs over one letter; Latin runs whole, nothing over a border', () => {
  expect(sides('没收到 qq 红章').written.toSorted()).toEqual(
    ['没', '收', '到', '没收', '收到', '没_到', 'qq', '红', '章', '红章'].toSorted(),
  );
});

describe('the same in pinyin sounds the same', () => {
  test.each([
    ['空包', 'kongbao'],
    ['空包', 'kong bao'],
    ['空包', "kong'bao"],
    ['空包', 'ＫＯＮＧＢＡＯ'],
    ['未收到货', 'weishoudaohuo'],
    ['没收到货', '没shoudao货'],
    ['红章', 'hongzang'],
    // Homophones need no pinyin.
    ['红章', '红张'],
  ])('%s, %s', (one, other) => {
    expect(sides(other).sounded).toEqual(sides(one).sounded);
    const [here, there] = [grams(one), grams(other)];
    const shared = [...here.keys()].filter((gram) => gram.startsWith('~') && there.has(gram));
    expect(shared.length).toBeGreaterThanOrEqual(3);
  });

  test('a letter that nobody can read has no sound, and no pair reaches over it', () => {
    expect(sides('空𠮷包').sounded).toEqual(['~kong', '~bao']);
  });
});
