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

/** How much of a text's wording stands in each ticket, by the ticket's place, from 0 to 1; others are left out. */
export type Tickets = (triples: readonly string[]) => ReadonlyMap<number, number>;

/** Made at the first question, not before: most searches are words, and need no tickets. */
export function ticketsOf(texts: readonly string[], alphabet: Pick<Alphabet, 'simplify'>): Tickets {
  let holders: Map<string, number[]> | undefined;
  return (triples) => {
    holders ??= holdersOf(texts, alphabet);
    const shared = new Map<number, number>();
    let sum = 0;
    for (const triple of triples) {
      const places = holders.get(triple) ?? [];
      // What many tickets say (举证时长48小时) tells nothing apart.
      const weight = 1 / (places.length || 1);
      sum += weight;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    for (const [place, weight] of shared) shared.set(place, weight / sum);
    return shared;
  };
}

/** From a run of three letters to the tickets that have it: a query asks for its own runs, not every ticket for each. */
function holdersOf(texts: readonly string[], alphabet: Pick<Alphabet, 'simplify'>) {
  const holders = new Map<string, number[]>();
  texts.forEach((text, place) => {
    for (const triple of new Set(triplesOf(text, alphabet))) {
      const places = holders.get(triple);
      if (places) places.push(place);
      else holders.set(triple, [place]);
    }
  });
  return holders;
}
