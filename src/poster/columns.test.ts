import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestColumns, nextShares, partitions } from './columns.ts';

const room = (heights: number[], columns: number[]) => ({
  height: (card: number, share: number) => heights[card]! / share,
  heights: columns,
  gap: 1,
});

describe('partitions', () => {
  test('are all ways to cut a row, none empty', () => {
    expect(partitions(4, 2)).toEqual([
      [1, 3],
      [2, 2],
      [3, 1],
    ]);
    expect(partitions(8, 4)).toHaveLength(35);
    expect(partitions(2, 3)).toEqual([]);
  });
});

describe('bestColumns', () => {
  test('puts as many cards into a column as it has room for', () => {
    expect(bestColumns(4, room([10, 10, 10, 30], [30, 30])).takes).toEqual([3, 1]);
    expect(bestColumns(4, room([10, 10, 10, 10], [10, 30])).takes).toEqual([1, 3]);
  });

  test('makes a fuller column wider', () => {
    const { shares } = bestColumns(2, room([30, 20], [25, 25]));
    expect(shares[0]).toBeGreaterThan(shares[1]!);
  });

  test('leaves columns out when there are fewer cards, and takes none at all', () => {
    expect(bestColumns(2, room([1, 1], [9, 9, 9, 9])).takes).toEqual([1, 1]);
    expect(bestColumns(0, room([], [9])).takes).toEqual([]);
  });

  test('places every card once, whatever they are', () => {
    const cards = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 4 }), (heights, columns) => {
        const { takes, shares } = bestColumns(
          heights.length,
          room(
            heights,
            Array.from({ length: columns }, () => 50),
          ),
        );
        expect(takes.reduce((sum, take) => sum + take, 0)).toBe(heights.length);
        expect(Math.min(...takes)).toBeGreaterThan(0);
        expect(shares).toHaveLength(takes.length);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

test('nextShares keep the whole width and their order', () => {
  const next = nextShares([1, 1, 1], [1.4, 1, 0.6], 0.5);
  expect(next.reduce((sum, share) => sum + share, 0)).toBeCloseTo(3, 2);
  expect(next[0]).toBeGreaterThan(next[1]!);
  expect(next[1]).toBeGreaterThan(next[2]!);
});
