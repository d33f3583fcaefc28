import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { alphabetOf } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';
import { blurred, cutPinyin, isHan, isPaste, kindOf, longest, runsOf } from './text.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

// Pairs are packed only for letters that the content uses often.
const packed = packAlphabet(['红章证明签收'.repeat(30)]);
const alphabet = alphabetOf(packed.alphabet, packed.pairs);
const runs = (text: string) => runsOf(text, alphabet);

describe('a text is read in one width, one case, one script', () => {
  test.each([
    ['ＫＢ空包', ['kb', '空包']],
    ['Ｋｏｎｇ　Ｂａｏ', ['kong', 'bao']],
    ['４８小时', ['48', '小时']],
    ['㈱ ﬁ ⑦', ['株', 'fi', '7']],
    ['⼯单', ['工单']],
    ['ＱＱ／微信', ['qq', '微信']],
  ])('%s', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  test('composed and decomposed letters are read alike', () => {
    expect(runs('が\u0041\u030a')).toEqual(runs('が\u0041\u030a'.normalize('NFD')));
  });

  test('traditional letters are folded, where the pairs have come', () => {
    expect(runs('紅章證明，簽收')).toEqual(['红章证明', '签收']);
    expect(runsOf('紅章', alphabetOf(packed.alphabet))).toEqual(['紅章']);
  });

  test('Cantonese letters are folded even without the pairs', () => {
    expect(runsOf('我冇收到，佢唔俾', alphabetOf(packed.alphabet))).toEqual(['我没收到', '他不给']);
  });

  test('the apostrophe of typed pinyin joins, in any shape; another one is a border', () => {
    expect(runs("kong'bao kong’bao kong＇bao 'kong'")).toEqual([
      'kongbao',
      'kongbao',
      'kongbao',
      'kong',
    ]);
  });
});

describe('numbers that tell tickets apart are left out', () => {
  test.each([
    ['order number', '订单241122-123456789012345空包'],
    ['tracking number', '单号SF1234567890123空包'],
    ['phone number', '电话13800138000空包'],
    ['phone number, hyphened', '电话138-0013-8000空包'],
    ['full width', '单号１２３４５６７８空包'],
    ['masked', '单号xxxx空包'],
    ['date', '于2026-11-22空包'],
    ['date with slashes', '于2026/1/2空包'],
    ['date with dots', '于2026.11.22空包'],
    ['time', '于14:30空包'],
    ['time with seconds', '于2026-11-22 14:30:05空包'],
  ])('%s', (_, text) => {
    expect(runs(text).join('')).not.toMatch(/[a-z\d]/);
    expect(runs(text).at(-1)).toBe('空包');
  });

  test('a short number is wording: 48小时, 3张', () => {
    expect(runs('48小时内传3张')).toEqual(['48', '小时内传', '3', '张']);
  });
});

describe('what means nothing does no harm', () => {
  test.each([
    ['lone surrogates', '\ud800空\udc00包\udbff'],
    ['bidi controls', '\u202e空\u2066包\u2069\u202c\u200f'],
    ['controls', '\0空\u0007包\u001b'],
    ['zero width', '\ufeff空\u200b包\u200d'],
    ['private use', '\ue000空包\u{f0000}'],
  ])('%s', (_, text) => {
    expect(runs(text).join('')).toBe('空包');
  });

  test('markup is text like any other', () => {
    expect(runs('<img src=x onerror="alert(1)">空包')).toEqual([
      'img',
      'src',
      'x',
      'onerror',
      'alert',
      '1',
      '空包',
    ]);
  });

  test.each(['', ' \n\t', '？！…—《》', '👍🏽🏳️‍🌈', '-'.repeat(50), '12345678901'])(
    'nothing is left of %j',
    (text) => {
      expect(runs(text)).toEqual([]);
    },
  );
});

test('any text becomes runs of one kind: Han letters, a to z, or digits', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      expect(runs(text).filter((run) => !/^(?:\p{Script=Han}+|[a-z]+|\d+)$/u.test(run))).toEqual(
        [],
      );
    }),
    seeded,
  );
});

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const once = runs(text).join(' ');
      expect(runs(once).join(' ')).toBe(once);
    }),
    seeded,
  );
});

test('only the beginning of a text is read', () => {
  expect(runs('空'.repeat(longest) + '包')).toEqual(['空'.repeat(longest)]);
});

// There is no clock here: a regular expression that backtracks without end would never come to the assertion.
describe('a megabyte of one thing is read like anything else', () => {
  const pieces = [
    '，',
    ' ',
    '\n',
    '-',
    "'",
    '<',
    '.',
    ':',
    '\ud800',
    '\u202e',
    '👍',
    'ﷺ',
    'a\u0301',
  ];
  const letters = [
    '空',
    '紅',
    'a',
    'x',
    'ａ',
    '1',
    '１',
    "a'",
    '1-',
    '1.',
    '1:',
    'a1',
    '空1',
    'xx-',
  ];

  test.each([...pieces, ...letters])('%j', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(runs(text).every((run) => run.length > 0)).toBe(true);
    expect(isPaste(text)).toBe(/\p{Script=Han}/u.test(piece));
    expect(cutPinyin(text, alphabet.syllables)).toBeUndefined();
  });
});

test('isHan', () => {
  expect(['空包', '𠮷', 'kb', '48', ''].map(isHan)).toEqual([true, true, false, false, false]);
});

describe('cutPinyin', () => {
  const cut = (letters: string) => cutPinyin(letters, alphabet.syllables);

  test.each([
    ['kongbao', ['kong', 'bao']],
    ['weishoudaohuo', ['wei', 'shou', 'dao', 'huo']],
    ['hongzhang', ['hong', 'zhang']],
    ['nvzhuang', ['nv', 'zhuang']],
    // One syllable where one will do: 先 and not 西安.
    ['xian', ['xian']],
    ['', []],
  ])('%s', (letters, expected) => {
    expect(cut(letters)).toEqual(expected);
  });

  test("kong'bao, as the text is read", () => {
    expect(runs("kong'bao").map(cut)).toEqual([['kong', 'bao']]);
  });

  test.each(['kb', 'kongbaoq', 'jcbg', 'vkong', 'hello', '48', 'a'.repeat(121)])(
    'letters are left over in %s',
    (letters) => {
      expect(cut(letters)).toBeUndefined();
    },
  );

  test('what was joined is cut into no more syllables, which join to the same', () => {
    const syllable = fc.constantFrom(...alphabet.syllables);
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 15 }), (syllables) => {
        const again = cut(syllables.join(''));
        expect(again?.join('')).toBe(syllables.join(''));
        expect(again?.length).toBeLessThanOrEqual(syllables.length);
      }),
      seeded,
    );
  });
});

test.each([
  ['zhang', 'zang'],
  ['chen', 'ceng'],
  ['sheng', 'sen'],
  ['xin', 'xing'],
  ['lan', 'nang'],
])('slips are brought together: %s and %s', (one, other) => {
  expect(blurred(one)).toBe(blurred(other));
});

test.each([
  ['kong', 'kon'],
  ['hong', 'fong'],
  ['bao', 'pao'],
])('others stay apart: %s and %s', (one, other) => {
  expect(blurred(one)).not.toBe(blurred(other));
});

describe('isPaste', () => {
  test.each([
    ['a line break inside', '空包\n怎么办', true],
    ['a line break of Windows', '空包\r\n怎么办', true],
    ['twenty Han letters', '空'.repeat(20), true],
    ['twenty beyond the first plane', '𠮷'.repeat(20), true],
    ['nineteen', '空'.repeat(19), false],
    ['line breaks at the ends alone', '\n空包\n\n', false],
    ['long, but not Han', 'weishoudaohuo '.repeat(20), false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isPaste(text)).toBe(expected);
  });
});

describe('kindOf', () => {
  test.each([
    ['空', 19, 'short'],
    ['空', 20, 'sentence'],
    ['空', 29, 'sentence'],
    ['空', 30, 'message'],
    ['a', 100, 'short'],
    ['空\n包', 1, 'message'],
    ['\n空包\n', 1, 'short'],
  ])('%j, %i times', (piece, count, expected) => {
    expect(kindOf(piece.repeat(count))).toBe(expected);
  });
});
