import { describe, expect, test } from 'vitest';
import { alphabetOf } from './alphabet.ts';
import { packAlphabet } from './build/alphabet.ts';
import { shareOf, soundOf, syllablesOf } from './sounds.ts';

const alphabet = alphabetOf(packAlphabet([]).alphabet, '紅红');

test.each([
  ['空包', ['kong', 'bao']],
  ['kongbao', ['kong', 'bao']],
  ["kong'bao", ['kong', 'bao']],
  ['空 bao', ['kong', 'bao']],
  ['紅章', ['hong', 'zhang']],
  ['', []],
])('syllables of %j', (text, syllables) => {
  expect(syllablesOf(text, alphabet)).toEqual(syllables);
});

test.each(['kongb', '𠮷', '48小时', 'QQ'])('%s cannot be read', (text) => {
  expect(syllablesOf(text, alphabet)).toBeUndefined();
  expect(soundOf(text, alphabet)).toBe('');
});

describe('what sounds alike', () => {
  test.each([
    ['红章', '洪张'],
    ['没收到', 'meishoudao'],
    ['山城', 'sanceng'],
    ['内网', 'leiwan'],
  ])('%s, %s', (one, other) => {
    expect(soundOf(one, alphabet)).toBe(soundOf(other, alphabet));
  });

  test('and what does not', () => {
    expect(soundOf('红章', alphabet)).not.toBe(soundOf('红包', alphabet));
  });
});

test.each([
  ['空包', '空保', 0.5],
  ['空包', '恐保', 0],
  ['空包', '空包裹', 1],
])('of %s, %s has a share of %d', (word, other, share) => {
  expect(shareOf(word, other)).toBe(share);
});
