import { wordsFor } from '../../src/search/codebook.ts';
import {
  hashOf,
  mostSteps,
  packGaps,
  packNumbers,
  unpackNumbers,
  type Model,
} from '../../src/search/model.ts';
import { random } from '../../src/search/random.ts';
import type { Example } from '../../src/search/regression.ts';

/**
 * A model of the right shape that nobody trained, for numbers of classes where training takes too long: the grams that
 * most texts use keep weights, as many as ship; this share of their codewords' levels is not zero, and those are drawn as
 * often as a trained model (`like`) has them, so that it packs about as well. Its answers mean nothing.
 */
export function randomModel(
  examples: readonly Example[],
  classes: readonly string[],
  grams: number,
  like: Model,
  filled: number,
): Model {
  const texts = new Map<string, number>();
  for (const example of examples)
    for (const gram of example.grams.keys()) texts.set(gram, (texts.get(gram) ?? 0) + 1);
  const hashes = new Set<number>();
  for (const [gram] of [...texts].sort(([, one], [, other]) => other - one)) {
    if (hashes.size === grams) break;
    hashes.add(hashOf(gram));
  }
  const next = random(5);
  const levels = unpackNumbers(like.codebook).filter((level) => level !== mostSteps);
  const draw = () => (next() < filled ? levels[Math.floor(next() * levels.length)]! : mostSteps);
  const words = Math.min(hashes.size, wordsFor(classes.length));
  return {
    classes: [...classes],
    bias: classes.map(() => Number((next() - 0.5).toFixed(4))),
    scale: like.scale,
    gaps: packGaps([...hashes].sort((one, other) => one - other)),
    codes: packNumbers(Array.from(hashes, () => Math.floor(next() * words))),
    codebook: packNumbers(Array.from({ length: words * classes.length }, draw)),
  };
}

/** Share of a model's levels that are not zero. More classes leave a codeword nothing to say about most of them. */
export function filledShare({ codebook }: Model): number {
  const all = unpackNumbers(codebook);
  return all.filter((level) => level !== mostSteps).length / all.length;
}
