import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, longest, readOwnWords } from './own-words.ts';

describe('a text is cut', () => {
  test('by characters as a reader counts them', () => {
    expect(clip('𠮷䶮👨‍👩‍👧店', 3)).toBe('𠮷䶮👨‍👩‍👧');
    expect(clip('𠮷'.repeat(40), longest.shop)).toBe('𠮷'.repeat(30));
  });

  test('to one line, without marks that turn the text around', () => {
    expect(clip(' 一\n二\t三\u202e四 ', 9)).toBe('一 二 三 四');
  });

  test('and what is cut once stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const once = clip(text, max).trim();
        expect(clip(once, max)).toBe(once);
      }),
    );
  });
});

test.each([undefined, null, 7, 'x', [], { shop: 7, notes: 'x' }, { notes: [1, null, {}] }])(
  'stored %j is no words',
  (stored) => {
    expect(readOwnWords(stored)).toEqual({ shop: '', phone: '', notes: ['', '', ''] });
  },
);

test('what was stored comes back', () => {
  const words = { shop: '老王百货', phone: '13800000000', notes: ['一', '', '三'] };
  expect(readOwnWords(words)).toEqual(words);
  expect(readOwnWords(JSON.parse(JSON.stringify(words)))).toEqual(words);
});
