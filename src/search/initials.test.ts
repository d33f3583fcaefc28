import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { alphabetOf } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';
import { initialsFit, initialsOf } from './initials.ts';

const alphabet = alphabetOf(packAlphabet([]).alphabet, '紅红');

test.each([
  ['空包', 'kb'],
  ['检测报告', 'jcbg'],
  ['未收到货', 'wsdh'],
  ['红章证明', 'hzzm'],
  ['紅章证明', 'hzzm'],
  ['空包（裹）', 'kbg'],
  ['QQ 截图', 'qqjt'],
  ['48小时', '48xs'],
  // A letter that nobody can read would leave a hole.
  ['𠮷野家', ''],
  ['？！', ''],
  ['', ''],
])('initials of %s: %s', (name, initials) => {
  expect(initialsOf(name, alphabet)).toBe(initials);
});

describe('how well letters fit', () => {
  test('whole is best, then a beginning, then an inside; longer is better', () => {
    const fits = ['jcbg', 'jcb', 'jc', 'cbg', 'cb', 'bj', 'jcbgg'].map((typed) =>
      initialsFit(typed, 'jcbg'),
    );
    expect(fits[0]).toBe(1);
    expect(fits.slice(5)).toEqual([0, 0]);
    for (const [index, fit] of fits.slice(1, 6).entries()) expect(fit).toBeLessThan(fits[index]!);
  });

  test('one letter says nothing, and nothing fits no initials', () => {
    expect([initialsFit('k', 'kb'), initialsFit('', 'kb'), initialsFit('kb', '')]).toEqual([
      0, 0, 0,
    ]);
  });

  test('is from 0 to 1, and 1 for the whole alone', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, (typed, initials) => {
        const fit = initialsFit(typed, initials);
        expect(fit >= 0 && fit <= 1).toBe(true);
        expect(fit === 1).toBe(typed === initials && typed.length > 1);
      }),
      seeded,
    );
  });
});
