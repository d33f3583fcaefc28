import { hashOf, packGaps, packLevels, unpackLevels, type Model } from '../../src/search/model.ts';
import { random } from '../../src/search/random.ts';
import type { Example } from '../../src/search/train.ts';

/**
 * A model of the right shape that nobody trained, for numbers of classes where training takes too long: the grams that
 * most texts use keep weights, as many as ship; this share of the levels is not zero, and those are drawn as often as a
 * trained model (`like`) has them, so that it packs about as well. Its answers mean nothing.
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
  const levels = unpackLevels(like.levels).filter((level) => level !== 0);
  const draw = () => (next() < filled ? levels[Math.floor(next() * levels.length)]! : 0);
  return {
    classes: [...classes],
    bias: classes.map(() => Number((next() - 0.5).toFixed(4))),
    scale: like.scale,
    gaps: packGaps([...hashes].sort((one, other) => one - other)),
    levels: packLevels(Array.from({ length: hashes.size * classes.length }, draw)),
  };
}

/** Share of a model's levels that are not zero. More classes leave a gram nothing to say about most of them. */
export function filledShare({ levels }: Model): number {
  const all = unpackLevels(levels);
  return all.filter((level) => level !== 0).length / all.length;
}
