import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allWritten,
  heldSets,
  seeded,
  universe,
  written,
} from '../../tests/fixtures/brute-force.ts';
import { difference, isSubset, minimal, sameSet, union } from './sets.ts';

const lists = fc.array(heldSets, { maxLength: 12 });

describe('set arithmetic', () => {
  test('agrees with membership, proof by proof', () => {
    fc.assert(
      fc.property(heldSets, heldSets, (one, other) => {
        const where = (holds: (proof: string) => boolean) => universe.filter(holds);
        expect(where((proof) => union(one, other).has(proof))).toEqual(
          where((proof) => one.has(proof) || other.has(proof)),
        );
        expect(where((proof) => difference(one, other).has(proof))).toEqual(
          where((proof) => one.has(proof) && !other.has(proof)),
        );
        expect(isSubset(one, other)).toBe(
          [...one].filter((proof) => !other.has(proof)).length === 0,
        );
        expect(sameSet(one, other)).toBe(written(one) === written(other));
      }),
      seeded,
    );
  });

  test('hands out new sets and leaves the old ones alone', () => {
    const one = new Set(['a']);
    const other = new Set(['b']);
    union(one, other).add('c');
    difference(one, other).add('c');
    minimal([one, other])[0]!.add('c');
    expect([one, other]).toEqual([new Set(['a']), new Set(['b'])]);
  });

  test('the empty set is a part of everything, and nothing is joined of nothing', () => {
    expect(isSubset([], new Set())).toBe(true);
    expect(isSubset(['a'], new Set())).toBe(false);
    expect(union()).toEqual(new Set());
  });
});

describe('minimal', () => {
  test('keeps exactly the sets of which no other is a proper part, each once', () => {
    fc.assert(
      fc.property(lists, (sets) => {
        const smallest = sets.filter(
          (set) =>
            !sets.some(
              (other) => other.size < set.size && [...other].every((proof) => set.has(proof)),
            ),
        );
        expect(allWritten(minimal(sets))).toEqual([...new Set(allWritten(smallest))]);
      }),
      seeded,
    );
  });

  test('puts small sets first and keeps the given order among equals', () => {
    fc.assert(
      fc.property(lists, (sets) => {
        const kept = minimal(sets);
        const place = (set: ReadonlySet<string>) => sets.findIndex((other) => sameSet(set, other));
        for (const [index, set] of kept.entries()) {
          const next = kept[index + 1];
          if (!next) continue;
          expect(set.size < next.size || (set.size === next.size && place(set) < place(next))).toBe(
            true,
          );
        }
      }),
      seeded,
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(lists, (sets) => {
        expect(minimal(minimal(sets))).toEqual(minimal(sets));
      }),
      seeded,
    );
  });

  test('of nothing is nothing, and the empty set swallows all others', () => {
    expect(minimal([])).toEqual([]);
    expect(minimal([new Set(['a']), new Set(), new Set(['b'])])).toEqual([new Set()]);
  });
});
