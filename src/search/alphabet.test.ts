import { describe, expect, test } from 'vitest';
import { alphabetOf, everydayCharacters } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';

test('the everyday characters are those of GB 2312, level 1, in its order', () => {
  const letters = everydayCharacters();
  expect(letters).toHaveLength(3755);
  expect(new Set(letters).size).toBe(3755);
  expect([letters[0], letters.at(-1)]).toEqual(['啊', '座']);
  expect(letters.filter((letter) => !/^\p{Script=Han}$/u.test(letter))).toEqual([]);
});

describe('unpacking', () => {
  test('runs are counted off, others named', () => {
    const { syllable, syllables } = alphabetOf({ runs: 'a2ai13', others: '薅嚆hao𠮷ji' });
    const read = [...'啊阿埃隘薅嚆𠮷'].map((letter) => syllable.get(letter));
    expect(read).toEqual(['a', 'a', 'ai', 'ai', 'hao', 'hao', 'ji']);
    expect(syllable.size).toBe(2 + 13 + 3);
    expect(syllables).toEqual(new Set(['a', 'ai', 'hao', 'ji']));
  });

  test('pairs come in turns; an odd letter at the end is left', () => {
    const { simplify } = alphabetOf({ runs: '', others: '' }, '紅红證证簽');
    expect([...'紅證簽'].map((letter) => simplify.get(letter))).toEqual(['红', '证', undefined]);
  });

  test('Cantonese is known before the pairs come', () => {
    expect(alphabetOf({ runs: '', others: '' }).simplify.get('冇')).toBe('没');
  });

  test('the real runs reach the last character', () => {
    const { syllable, syllables } = alphabetOf(packAlphabet([]).alphabet);
    expect(syllable.size).toBe(3755);
    expect([...'空包红章座'].map((letter) => syllable.get(letter))).toEqual([
      'kong',
      'bao',
      'hong',
      'zhang',
      'zuo',
    ]);
    expect(syllables.size).toBeGreaterThan(380);
  });
});
