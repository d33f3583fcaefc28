import { dialect, type Alphabet } from './text.ts';

/** The alphabet as it ships. */
export interface PackedAlphabet {
  /**
   * Syllables of the 3,755 everyday characters of GB 2312, in that standard's order, which is by sound: `a2ai13` says two
   * characters read a, then thirteen read ai. The characters themselves need not be sent: every browser can list them.
   */
  runs: string;
  /** Rarer characters of our content, each group followed by its syllable. */
  others: string;
}

/** GB 2312's first plane, 0xB0A1 to 0xD7F9. */
export function everydayCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const letters: string[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) {
      letters.push(decoder.decode(new Uint8Array([high, low])));
    }
  }
  return letters;
}

/** Unpacks the shipped alphabet. `pairs` is traditional and simplified in turns; it may come later than the rest. */
export function alphabetOf({ runs, others }: PackedAlphabet, pairs = ''): Alphabet {
  const syllable = new Map<string, string>();
  const letters = everydayCharacters();
  let at = 0;
  for (const [, sound, count] of runs.matchAll(/([a-z]+)(\d+)/g)) {
    for (const end = at + Number(count); at < end; at++) syllable.set(letters[at]!, sound!);
  }
  for (const [, group, sound] of others.matchAll(/([^a-z]+)([a-z]+)/g)) {
    for (const letter of group!) syllable.set(letter, sound!);
  }
  const simplify = new Map(dialect);
  const list = [...pairs];
  for (let index = 0; index + 1 < list.length; index += 2)
    simplify.set(list[index]!, list[index + 1]!);
  return { simplify, syllable, syllables: new Set(syllable.values()) };
}
