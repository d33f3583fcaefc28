/**
 * Shares things between columns, in order, so that the fullest column is as little full as it can be. Returns for each
 * column how many things it takes; no column stays empty where there are enough things.
 */
export function shareOut(weights: readonly number[], columns: number): number[] {
  const count = Math.min(columns, weights.length);
  if (count <= 1) return weights.length > 0 ? [weights.length] : [];
  const sums = weights.reduce<number[]>((all, weight) => [...all, all.at(-1)! + weight], [0]);
  let best: { worst: number; takes: number[] } | undefined;
  const place = (from: number, left: number, worst: number, takes: number[]): void => {
    if (best && worst >= best.worst) return;
    if (left === 1) {
      const last = Math.max(worst, sums.at(-1)! - sums[from]!);
      if (!best || last < best.worst) best = { worst: last, takes: [...takes, weights.length - from] };
      return;
    }
    for (let to = from + 1; to <= weights.length - left + 1; to++) {
      place(to, left - 1, Math.max(worst, sums[to]! - sums[from]!), [...takes, to - from]);
    }
  };
  place(0, count, 0, []);
  return best!.takes;
}

/** The things themselves, column by column. */
export function inColumns<Thing>(
  things: readonly Thing[],
  weight: (thing: Thing) => number,
  columns: number,
): Thing[][] {
  let from = 0;
  return shareOut(things.map(weight), columns).map((take) => things.slice(from, (from += take)));
}
