import { gramsOf, sidesOf } from '../grams.ts';
import type { Alphabet } from '../text.ts';
import type { Example } from '../regression.ts';
import type { Utterance } from './corpus.ts';

/** A copy of each utterance by its sound alone: it teaches pinyin and homophones, and counts less than the words. */
const soundOnly = 0.3;

export function examplesOf(
  utterances: readonly Utterance[],
  classes: readonly string[],
  alphabet: Alphabet,
): Example[] {
  return utterances.flatMap(({ text, slug }) => {
    const label = classes.indexOf(slug);
    const sides = sidesOf(text, alphabet);
    const whole = { grams: gramsOf(sides), label, weight: 1 };
    if (sides.sounded.length === 0) return [whole];
    return [
      whole,
      { grams: gramsOf({ written: [], sounded: sides.sounded }), label, weight: soundOnly },
    ];
  });
}
