import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requirement } from '../schema/requirement.ts';
import {
  allWritten,
  heldSets,
  readables,
  seeded,
  subsetsOf,
  trees,
  TruthTable,
  universe,
} from '../../tests/fixtures/brute-force.ts';
import {
  acceptance,
  accepts,
  advisedSets,
  allReadings,
  hasChoice,
  isCombinatorContested,
  isContested,
  minimalSets,
  proofsOf,
  type Readable,
} from './requirement.ts';
import { isSubset } from './sets.ts';

const a: Requirement = { proof: 'a' };
const b: Requirement = { proof: 'b' };
const c: Requirement = { proof: 'c' };

describe('accepts', () => {
  test('agrees with the truth table on every subset', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const table = TruthTable.of(tree);
        expect(table.subsets.filter((held) => accepts(tree, held))).toEqual(
          table.subsets.filter((held) => table.accepts(held)),
        );
      }),
      seeded,
    );
  });

  test('is monotone: more proofs never turn a yes into a no', () => {
    fc.assert(
      fc.property(trees(), heldSets, heldSets, (tree, held, more) => {
        if (accepts(tree, held))
          expect(accepts(tree, new Set([...held, ...more, 'unnamed']))).toBe(true);
      }),
      seeded,
    );
  });
});

describe('minimalSets', () => {
  test('is an antichain: no set is a part of another', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const sets = minimalSets(tree);
        for (const one of sets) {
          for (const other of sets) if (one !== other) expect(isSubset(one, other)).toBe(false);
        }
      }),
      seeded,
    );
  });

  test('every set is accepted, and refused as soon as any one proof is taken away', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        for (const set of minimalSets(tree)) {
          expect(accepts(tree, set)).toBe(true);
          for (const proof of set) {
            expect(accepts(tree, new Set([...set].filter((other) => other !== proof)))).toBe(false);
          }
        }
      }),
      seeded,
    );
  });

  test('a held set is accepted exactly when it contains one of them', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const table = TruthTable.of(tree);
        const sets = minimalSets(tree);
        expect(table.subsets.filter((held) => sets.some((set) => isSubset(set, held)))).toEqual(
          table.subsets.filter((held) => table.accepts(held)),
        );
      }),
      seeded,
    );
  });

  test('finds the sets that trying every subset finds, small ones first', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const sets = minimalSets(tree);
        expect(allWritten(sets)).toEqual(allWritten(TruthTable.of(tree).minimal()));
        expect(sets.map(({ size }) => size)).toEqual(
          sets.map(({ size }) => size).toSorted((one, two) => one - two),
        );
      }),
      seeded,
    );
  });

  test('keeps tree order among sets of the same size, and inside a set', () => {
    expect(minimalSets({ anyOf: [c, a, b] })).toEqual([
      new Set(['c']),
      new Set(['a']),
      new Set(['b']),
    ]);
    expect(minimalSets({ allOf: [c, a, b] }).map((set) => [...set])).toEqual([['c', 'a', 'b']]);
  });

  test('drops a route that another one swallows', () => {
    expect(minimalSets({ anyOf: [{ allOf: [a, b] }, a] })).toEqual([new Set(['a'])]);
    expect(minimalSets({ allOf: [a, { anyOf: [a, b] }] })).toEqual([new Set(['a'])]);
  });
});

describe('proofsOf and hasChoice', () => {
  test('name every proof of the tree once, in the order in which it is drawn', () => {
    const leaves = (tree: Requirement): string[] =>
      JSON.stringify(tree).match(/(?<="proof":")[^"]+/g) ?? [];
    fc.assert(
      fc.property(trees(), (tree) => {
        expect(proofsOf(tree)).toEqual([...new Set(leaves(tree))]);
      }),
      seeded,
    );
  });

  test('see an anyOf however deep it stands', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        expect(hasChoice(tree)).toBe(JSON.stringify(tree).includes('"anyOf"'));
      }),
      seeded,
    );
  });
});

describe('readings', () => {
  test('the drawn tree stands first, the others keep their order', () => {
    const scenario: Readable = {
      requirement: a,
      readings: [{ requirement: b }, { requirement: c }],
    };
    expect(allReadings(scenario)).toEqual([a, b, c]);
  });

  test('acceptance is what counting the accepting truth tables says', () => {
    fc.assert(
      fc.property(readables, (scenario) => {
        const tables = allReadings(scenario).map((tree) => TruthTable.of(tree));
        const subsets = subsetsOf(universe);
        const words = subsets.map((held) => {
          const accepting = tables.filter((table) => table.accepts(held)).length;
          if (accepting === tables.length) return 'sufficient';
          return accepting === 0 ? 'insufficient' : 'depends';
        });
        expect(subsets.map((held) => acceptance(scenario, held))).toEqual(words);
        expect(subsets.map((held) => isContested(scenario, held))).toEqual(
          words.map((word) => word === 'depends'),
        );
      }),
      seeded,
    );
  });

  test('acceptance is monotone: more proofs never make it worse', () => {
    const rank = { insufficient: 0, depends: 1, sufficient: 2 };
    fc.assert(
      fc.property(readables, heldSets, heldSets, (scenario, held, more) => {
        const before = rank[acceptance(scenario, held)];
        expect(rank[acceptance(scenario, new Set([...held, ...more]))]).toBeGreaterThanOrEqual(
          before,
        );
      }),
      seeded,
    );
  });

  test('without other readings nothing ever depends', () => {
    fc.assert(
      fc.property(trees(), heldSets, (requirement, held) => {
        expect(acceptance({ requirement, readings: [] }, held)).not.toBe('depends');
      }),
      seeded,
    );
  });

  test('advisedSets are the minimal sets of the conjunction of all readings', () => {
    fc.assert(
      fc.property(readables, (scenario) => {
        const conjunction = TruthTable.conjunction(
          allReadings(scenario).map((tree) => TruthTable.of(tree)),
        );
        expect(allWritten(advisedSets(scenario))).toEqual(allWritten(conjunction.minimal()));
      }),
      seeded,
    );
  });

  test('an advised set is sufficient, and no longer once any one proof is taken away', () => {
    fc.assert(
      fc.property(readables, (scenario) => {
        const sets = advisedSets(scenario);
        expect(sets.length).toBeGreaterThan(0);
        for (const set of sets) {
          expect(acceptance(scenario, set)).toBe('sufficient');
          for (const proof of set) {
            const rest = new Set([...set].filter((other) => other !== proof));
            expect(acceptance(scenario, rest)).not.toBe('sufficient');
          }
        }
      }),
      seeded,
    );
  });
});

describe('isCombinatorContested', () => {
  const both: Requirement = { allOf: [a, b] };
  const either: Requirement = { anyOf: [a, b] };
  const isContestedBetween = (requirement: Requirement, ...others: Requirement[]) =>
    isCombinatorContested({ requirement, readings: others.map((tree) => ({ requirement: tree })) });

  test('when a reading turns 缺一不可 into 任选其一 over the same proofs, or the reverse', () => {
    expect(isContestedBetween(both, either)).toBe(true);
    expect(isContestedBetween(either, both)).toBe(true);
    expect(isContestedBetween(both, c, either)).toBe(true);
  });

  test('not when a reading merely drops routes (2 and 4), or adds some (3)', () => {
    expect(isContestedBetween(either, a)).toBe(false);
    expect(isContestedBetween(either, { anyOf: [a, b, c] })).toBe(false);
    expect(isContestedBetween(both, { anyOf: [a, c] })).toBe(false);
  });

  test('not when nothing disagrees', () => {
    expect(isContestedBetween(both)).toBe(false);
    expect(isContestedBetween(a, b)).toBe(false);
  });
});
