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

/** How a text stands to a ticket, both from 0 to 1. */
export interface Held {
  /** How much of the text's wording stands in the ticket. */
  share: number;
  /** How much of what this ticket alone says stands in the text. */
  own: number;
}

/** By the ticket's place; tickets that have nothing of it are left out. */
export type Tickets = (triples: readonly string[]) => ReadonlyMap<number, Held>;

/** Made at the first question, not before: most searches are words, and need no tickets. */
export function ticketsOf(texts: readonly string[], alphabet: Pick<Alphabet, 'simplify'>): Tickets {
  let holders: Map<string, number[]> | undefined;
  const alone = texts.map(() => 0);
  return (triples) => {
    if (!holders) {
      holders = holdersOf(texts, alphabet);
      for (const [place, ...others] of holders.values()) if (others.length === 0) alone[place!]!++;
    }
    const held = new Map<number, Held>();
    let sum = 0;
    const met = new Set<string>();
    for (const triple of triples) {
      const places = holders.get(triple) ?? [];
      // What many tickets say (举证时长48小时) tells nothing apart.
      const weight = 1 / (places.length || 1);
      sum += weight;
      for (const place of places) {
        const { share, own } = held.get(place) ?? { share: 0, own: 0 };
        const isNew = places.length === 1 && !met.has(triple);
        held.set(place, { share: share + weight, own: isNew ? own + 1 / alone[place]! : own });
      }
      met.add(triple);
    }
    for (const each of held.values()) each.share /= sum;
    return held;
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
