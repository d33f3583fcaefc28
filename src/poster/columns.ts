/** How cards stand in columns: how many each takes, how wide each is, and how full the fullest. */
export interface Columns {
  takes: number[];
  /** Shares of the width; they add up to the number of columns. */
  shares: number[];
  /** Height of the fullest column as a part of its room: above 1 it runs over. */
  fullest: number;
}

export interface Room {
  /** Height of a card in a column of a share of the width: 1 is an equal part. */
  height: (card: number, share: number) => number;
  /** Height that each column has for cards. */
  heights: readonly number[];
  /** Space between two cards. */
  gap: number;
  /** Least share of a column. */
  narrowest?: number;
}

/**
 * Shares cards out to columns, in order, and gives the columns widths at which they come out equally full: of all ways,
 * the one whose fullest column is least full. A column is never empty; where there are fewer cards than columns, the
 * last columns are left out.
 */
export function bestColumns(cards: number, room: Room): Columns {
  const columns = Math.min(room.heights.length, cards);
  let best: Columns | undefined;
  for (const takes of partitions(cards, columns)) {
    const found = widths(takes, room);
    if (!best || found.fullest < best.fullest - 1e-9) best = found;
  }
  return best ?? { takes: [], shares: [], fullest: 0 };
}

/** Every way to cut a row of things into so many parts, none empty. */
export function partitions(things: number, parts: number): number[][] {
  if (parts === 0) return things === 0 ? [[]] : [];
  if (parts === 1) return things > 0 ? [[things]] : [];
  return Array.from({ length: Math.max(0, things - parts + 1) }, (_, index) => index + 1).flatMap(
    (first) => partitions(things - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

/** Widths for cards that stand where they stand. */
function widths(
  takes: readonly number[],
  { height, heights, gap, narrowest = 0.7 }: Room,
): Columns {
  const starts = takes.map((_, index) =>
    takes.slice(0, index).reduce((sum, take) => sum + take, 0),
  );
  const fullness = (shares: readonly number[]) =>
    takes.map((take, column) => {
      const own = Array.from({ length: take }, (_, card) =>
        height(starts[column]! + card, shares[column]!),
      );
      return own.reduce((sum, each) => sum + each + gap, -gap) / heights[column]!;
    });
  let shares = takes.map(() => 1);
  let best = { takes: [...takes], shares, fullest: Math.max(...fullness(shares)) };
  for (let round = 0; round < 12; round++) {
    shares = nextShares(shares, fullness(shares), narrowest);
    const fullest = Math.max(...fullness(shares));
    if (fullest < best.fullest) best = { ...best, shares, fullest };
  }
  return best;
}

/** Shares that take from the emptier columns for the fuller ones. */
export function nextShares(
  shares: readonly number[],
  fullness: readonly number[],
  narrowest: number,
): number[] {
  const mean = fullness.reduce((sum, each) => sum + each, 0) / fullness.length;
  // Height goes with 1 / width, and by whole lines: half of what that says, or it swings.
  const next = shares.map((share, index) =>
    Math.max(narrowest, share * Math.sqrt(fullness[index]! / mean)),
  );
  const total = next.reduce((sum, share) => sum + share, 0);
  return next.map((share) => Math.round(((share * shares.length) / total) * 1000) / 1000);
}
