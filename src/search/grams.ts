import { blurred, cutPinyin, isHan, runsOf, type Alphabet } from './text.ts';

/** A text as weighted n-grams. The squares of the weights sum to 1. */
export type Grams = ReadonlyMap<string, number>;

/** What a text says twice over: as it is written, and as it sounds. */
export interface Sides {
  /** Han unigrams, bigrams and bigrams with one letter between; Latin runs whole. */
  written: string[];
  /** Syllables and pairs of syllables, blurred; they carry pinyin, homophones and slips. */
  sounded: string[];
}

export function sidesOf(text: string, alphabet: Alphabet): Sides {
  const written: string[] = [];
  const sounds: string[] = [];
  for (const run of runsOf(text, alphabet)) {
    if (!isHan(run)) {
      written.push(run);
      for (const sound of cutPinyin(run, alphabet.syllables) ?? []) sounds.push(blurred(sound));
      continue;
    }
    const letters = [...run];
    letters.forEach((letter, index) => {
      const [next, second] = [letters[index + 1], letters[index + 2]];
      written.push(letter);
      if (next) written.push(letter + next);
      if (second) written.push(`${letter}_${second}`);
      sounds.push(blurred(alphabet.syllable.get(letter) ?? ''));
    });
  }
  const sounded = sounds.flatMap((sound, index) => {
    const next = sounds[index + 1];
    if (!sound) return [];
    return next ? [`~${sound}`, `~${sound} ${next}`] : [`~${sound}`];
  });
  return { written, sounded };
}

/** Both sides count the same; each gram by the root of its count, so that a long paste is not all repetition. */
export function gramsOf(sides: Sides): Grams {
  const found = new Map<string, number>();
  for (const list of [sides.written, sides.sounded]) {
    const counts = new Map<string, number>();
    for (const gram of list) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    for (const [gram, count] of counts) found.set(gram, Math.sqrt(count / list.length));
  }
  const norm = Math.sqrt([...found.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...found].map(([gram, value]) => [gram, value / norm]));
}
