import { blurred, cutPinyin, isHan, runsOf, type Alphabet } from './text.ts';

/** A text's syllables, Han read and typed pinyin cut; undefined where a letter is unknown or letters are left over. */
export function syllablesOf(text: string, alphabet: Alphabet): string[] | undefined {
  const syllables: string[] = [];
  for (const run of runsOf(text, alphabet)) {
    const read = isHan(run)
      ? [...run].map((letter) => alphabet.syllable.get(letter))
      : cutPinyin(run, alphabet.syllables);
    for (const syllable of read ?? [undefined]) {
      if (syllable === undefined) return undefined;
      syllables.push(syllable);
    }
  }
  return syllables;
}

/** What a text sounds like: two texts with the same are homophones, slips of the tongue forgiven. Empty if unreadable. */
export const soundOf = (text: string, alphabet: Alphabet): string =>
  (syllablesOf(text, alphabet) ?? []).map(blurred).join(' ');

/** Share of a word's letters that another has too, 0 to 1. */
export function shareOf(word: string, other: string): number {
  const letters = [...word];
  return letters.filter((letter) => other.includes(letter)).length / letters.length;
}
