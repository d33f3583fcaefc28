import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { alphabetOf, everydayCharacters } from '../alphabet.ts';
import { runsOf } from '../text.ts';
import { packAlphabet } from './alphabet.ts';

const texts = ['红章证明，签收', '红证签'.repeat(30), '薅羊毛'.repeat(3), '薹', '𠮷', '上马', 'kb'];
const { alphabet: packed, pairs } = packAlphabet(texts);
const alphabet = alphabetOf(packed, pairs);

describe('sounds', () => {
  test('every everyday character comes back with its reading', () => {
    const wrong = everydayCharacters().filter(
      (letter) => alphabet.syllable.get(letter) !== pinyin(letter, { toneType: 'none', v: true }),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['空', 'kong'],
    ['包', 'bao'],
    ['红', 'hong'],
    ['章', 'zhang'],
    // ü as on a keyboard.
    ['女', 'nv'],
    ['绿', 'lv'],
  ])('%s is %s', (letter, sound) => {
    expect(alphabet.syllable.get(letter)).toBe(sound);
  });

  test('a rarer character is known where the texts use it', () => {
    expect(alphabet.syllable.get('薅')).toBe('hao');
    expect(alphabetOf(packAlphabet([]).alphabet).syllable.has('薅')).toBe(false);
  });

  test('every syllable is letters a to z, so that packing can be undone', () => {
    for (const syllable of alphabet.syllables) expect(syllable).toMatch(/^[a-z]+$/);
  });
});

describe('pairs', () => {
  test('fold 紅 to 红, 證 to 证, 簽 to 签', () => {
    expect(runsOf('紅證簽', alphabet)).toEqual(['红证签']);
    expect([...'紅證簽'].map((letter) => alphabet.simplify.get(letter))).toEqual([...'红证签']);
  });

  test('leave out letters that the texts hardly use', () => {
    // 马 is said once here, 鸟 never.
    expect(['馬', '鳥'].map((letter) => alphabet.simplify.has(letter))).toEqual([false, false]);
  });

  test('never fold a letter onto itself, nor onto one that is folded again', () => {
    const many = packAlphabet([everydayCharacters().join('').repeat(30)]).pairs;
    const letters = [...many];
    expect(letters.length % 2).toBe(0);
    expect(letters.length).toBeGreaterThan(2000);
    const fold = new Map(
      letters.flatMap((letter, index) =>
        index % 2 === 0 ? [[letter, letters[index + 1]!] as const] : [],
      ),
    );
    expect([...fold].filter(([letter, plain]) => letter === plain)).toEqual([]);
    expect([...fold].filter(([, plain]) => fold.has(plain))).toEqual([]);
  });
});

test('the same texts give the same alphabet, in whatever order', () => {
  expect(packAlphabet(texts)).toEqual(packAlphabet(texts.toReversed()));
});
