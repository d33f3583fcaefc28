import { isHan, runsOf, type Alphabet } from './text.ts';

/** Runs of three letters of a text, borders not crossed. */
export function triplesOf(text: string, alphabet: Pick<Alphabet, 'simplify'>): string[] {
  return runsOf(text, alphabet)
    .filter(isHan)
    .flatMap((run) => {
      const letters = [...run];
      return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
    });
}

/** How much of one text stands in another, from 0 to 1; rare triples count more where `weightOf` says so. */
export function overlap(
  triples: readonly string[],
  other: ReadonlySet<string>,
  weightOf: (triple: string) => number = () => 1,
): number {
  let sum = 0;
  let shared = 0;
  for (const triple of triples) {
    const weight = weightOf(triple);
    sum += weight;
    if (other.has(triple)) shared += weight;
  }
  return sum === 0 ? 0 : shared / sum;
}
