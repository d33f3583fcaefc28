import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, inRooms, mostInRooms } from './limits.ts';

const list = (length: number) => Array.from({ length }, (_, at) => at);

describe('around', () => {
  it('keeps the one in the middle, and fills up at the ends', () => {
    expect(around(list(10), 5, 4)).toEqual([3, 4, 5, 6]);
    expect(around(list(10), 0, 4)).toEqual([0, 1, 2, 3]);
    expect(around(list(10), 9, 4)).toEqual([6, 7, 8, 9]);
    expect(around(list(3), 1, 4)).toEqual([0, 1, 2]);
  });

  it('always has the one, in order, and never more than asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 59 }),
        fc.integer({ min: 1, max: 30 }),
        (length, place, count) => {
          const at = place % length;
          const found = around(list(length), at, count);
          expect(found).toContain(at);
          expect(found).toHaveLength(Math.min(count, length));
          expect(found).toEqual(list(length).slice(found[0], found[0]! + found.length));
        },
      ),
    );
  });
});

describe('inRooms', () => {
  it('holds the first, in their order', () => {
    expect(inRooms(list(8))).toEqual(list(8));
    expect(inRooms(list(1000))).toEqual(list(mostInRooms));
  });
});
