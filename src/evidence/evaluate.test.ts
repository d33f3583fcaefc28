import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allWritten,
  readables,
  seeded,
  subsetsOf,
  TruthTable,
  universe,
  written,
} from '../../tests/fixtures/brute-force.ts';
import { oracle, voidChecksOf, type Case } from '../../tests/fixtures/packet-oracle.ts';
import {
  evaluate,
  verdicts,
  verdictWords,
  type Answer,
  type Packet,
  type Rules,
} from './evaluate.ts';

/** A proof that no random tree names. One of the two has checks of its own, as a use without a place in the tree. */
const lookalikes = ['lookalike', 'lookalike-with-checks'] as const;

const checks = fc
  .array(
    fc.record({
      effect: fc.constantFrom('void' as const, 'void' as const, 'advice' as const),
      final: fc.constantFrom(undefined, undefined, false, true),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.map((check, index) => ({ id: `check-${index}`, ...check })));

const rules: fc.Arbitrary<Rules> = fc
  .record({
    readable: readables,
    // Some proofs of the tree have no use, and therefore no checks.
    uses: fc
      .subarray([...universe, lookalikes[1]], { minLength: 4 })
      .chain((proofs) =>
        fc.tuple(...proofs.map((proof) => checks.map((list) => ({ proof, checks: list })))),
      ),
  })
  .map(({ readable, uses }) => ({ ...readable, uses }));

/** An answer to every check: from somebody careful, or from somebody whose proofs are mostly bad. */
const answersTo = ({ uses }: Rules): fc.Arbitrary<Record<string, Answer | undefined>> => {
  const keys = uses.flatMap((use) => use.checks.map(({ id }) => `${use.proof}.${id}`));
  const answers = (pass: number, fail: number, open: number) => {
    const answer = fc.oneof(
      { weight: pass, arbitrary: fc.constant('pass' as const) },
      { weight: fail, arbitrary: fc.constant('fail' as const) },
      { weight: open, arbitrary: fc.constant(undefined) },
    );
    return fc.array(answer, { minLength: keys.length, maxLength: keys.length });
  };
  return fc
    .oneof(answers(8, 1, 2), answers(1, 2, 1))
    .map((list) => Object.fromEntries(keys.map((key, index) => [key, list[index]])));
};

const cases: fc.Arbitrary<Case> = rules.chain((each) =>
  fc.record({
    rules: fc.constant(each),
    held: fc.oneof(fc.subarray([...universe]), fc.subarray([...universe], { minLength: 5 })),
    answers: answersTo(each),
  }),
);

const adviceChecksOf = ({ uses }: Rules): string[] =>
  uses.flatMap((use) =>
    use.checks.filter(({ effect }) => effect === 'advice').map(({ id }) => `${use.proof}.${id}`),
  );

/** The packet after somebody has done this to it. */
function after({ rules, held, answers }: Case, todo: Iterable<string>): Packet {
  const done = [...todo];
  const passed = done.flatMap((proof) =>
    voidChecksOf(rules, proof).map((key) => [key, 'pass'] as const),
  );
  return { held: [...held, ...done], answers: { ...answers, ...Object.fromEntries(passed) } };
}

const evaluateCase = ({ rules, held, answers }: Case) => evaluate(rules, { held, answers });

describe('the random cases', () => {
  test('reach every verdict often enough to mean something', () => {
    const seen = fc
      .sample(cases, { ...seeded, numRuns: 1000 })
      .map((each) => evaluateCase(each).verdict);
    for (const verdict of verdicts) {
      expect(seen.filter((word) => word === verdict).length, verdict).toBeGreaterThan(25);
    }
  });
});

describe('the headline', () => {
  test('is the best of the routes’ verdicts', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { verdict, routes } = evaluateCase(each);
        const best = Math.min(...routes.map((route) => verdicts.indexOf(route.verdict)));
        expect(verdict).toBe(verdicts[best]);
      }),
      seeded,
    );
  });

  test('is what the truth tables say of the good, the unchecked and the void proofs', () => {
    fc.assert(
      fc.property(cases, (each) => {
        expect(evaluateCase(each).verdict).toBe(oracle(each).headline());
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test('depends exactly when some readings accept the good proofs and others refuse them', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { verdict, readings } = evaluateCase(each);
        const { tables, good } = oracle(each);
        expect(readings).toEqual(tables.map((table) => table.accepts(good)));
        expect(verdict === 'depends').toBe(readings.includes(true) && readings.includes(false));
        expect(verdict === 'sufficient').toBe(!readings.includes(false));
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test('has its own word in Chinese for every verdict', () => {
    expect(verdicts.map((verdict) => verdictWords[verdict])).toEqual([
      '成立',
      '看读法',
      '没核',
      '还差',
      '作废',
    ]);
  });
});

describe('routes', () => {
  test('are the drawn tree’s first, then what only a reading or the advice adds, each once', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { routes } = evaluateCase(each);
        const { tables } = oracle(each);
        const drawn = allWritten(tables[0]!.minimal());
        const all = [...tables, TruthTable.conjunction(tables)].flatMap((table) =>
          allWritten(table.minimal()),
        );
        expect(
          allWritten(routes.filter((route) => route.drawn).map(({ proofs }) => proofs)),
        ).toEqual(drawn);
        expect(allWritten(routes.map(({ proofs }) => proofs))).toEqual([...new Set(all)].sort());
        expect(routes.slice(0, drawn.length).every((route) => route.drawn)).toBe(true);
      }),
      seeded,
    );
  });

  test('sort their proofs into missing, void, unchecked and good', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { voided, unchecked, good, accepting, tables } = oracle(each);
        for (const route of evaluateCase(each).routes) {
          expect(route.void).toEqual(route.proofs.filter((proof) => voided.has(proof)));
          expect(route.unchecked).toEqual(route.proofs.filter((proof) => unchecked.has(proof)));
          expect(route.missing).toEqual(route.proofs.filter((proof) => !each.held.includes(proof)));
          if (route.proofs.every((proof) => good.has(proof))) {
            const all = accepting(new Set(route.proofs)) === tables.length;
            expect(route.verdict).toBe(all ? 'sufficient' : 'depends');
          }
        }
      }),
      seeded,
    );
  });
});

describe('checks', () => {
  test('a failed void check makes the proof void, and every route through it', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (each, pick) => {
        const keys = each.held.flatMap((proof) => voidChecksOf(each.rules, proof));
        fc.pre(keys.length > 0);
        const failed = keys[pick % keys.length]!;
        const [proof, id] = failed.split('.') as [string, string];
        const { proofs, routes } = evaluateCase({
          ...each,
          answers: { ...each.answers, [failed]: 'fail' },
        });
        expect(proofs.find((state) => state.proof === proof)).toMatchObject({
          state: 'void',
          failed: expect.arrayContaining([id]),
        });
        for (const route of routes.filter((other) => other.proofs.includes(proof))) {
          expect(route.verdict).toBe('void');
        }
      }),
      seeded,
    );
  });

  test('an unanswered void check never gives sufficient or depends to a route through its proof', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (each, pick) => {
        const keys = each.held.flatMap((proof) => voidChecksOf(each.rules, proof));
        fc.pre(keys.length > 0);
        const open = keys[pick % keys.length]!;
        const [proof, id] = open.split('.') as [string, string];
        const { proofs, routes } = evaluateCase({
          ...each,
          answers: { ...each.answers, [open]: undefined },
        });
        const state = proofs.find((other) => other.proof === proof)!;
        expect(state.unanswered).toContain(id);
        expect(state.state).not.toBe('good');
        for (const route of routes.filter((other) => other.proofs.includes(proof))) {
          expect(['unchecked', 'insufficient', 'void']).toContain(route.verdict);
        }
      }),
      seeded,
    );
  });

  test('advice never changes anything but the list of advice, failed or not answered', () => {
    const advised = cases.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.tuple(
          ...adviceChecksOf(each.rules).map((key) =>
            fc
              .constantFrom<Answer | undefined>('pass', 'fail', undefined)
              .map((answer): [string, Answer | undefined] => [key, answer]),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(advised, ([each, changes]) => {
        const strip = (evaluation: ReturnType<typeof evaluate>) => ({
          ...evaluation,
          proofs: evaluation.proofs.map(({ advice: _, ...state }) => state),
        });
        const changed = evaluateCase({
          ...each,
          answers: { ...each.answers, ...Object.fromEntries(changes) },
        });
        expect(strip(changed)).toEqual(strip(evaluateCase(each)));
        for (const { proof, advice } of changed.proofs) {
          const failed = changes.filter(
            ([key, answer]) => answer === 'fail' && key.startsWith(`${proof}.`),
          );
          expect(advice).toEqual(failed.map(([key]) => key.slice(proof.length + 1)));
        }
      }),
      seeded,
    );
  });

  test('answers about a proof that is not held change nothing', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const own = Object.entries(each.answers).filter(([key]) =>
          each.held.includes(key.split('.')[0]!),
        );
        expect(evaluateCase({ ...each, answers: Object.fromEntries(own) })).toEqual(
          evaluateCase(each),
        );
      }),
      seeded,
    );
  });
});

describe('a lookalike', () => {
  test('never changes verdict, routes, repairs or readings', () => {
    fc.assert(
      fc.property(cases, fc.subarray([...lookalikes], { minLength: 1 }), (each, added) => {
        const { proofs, ...without } = evaluateCase(each);
        const { proofs: carried, ...rest } = evaluateCase({
          ...each,
          held: [...added, ...each.held],
        });
        expect(rest).toEqual(without);
        expect(carried.slice(added.length)).toEqual(proofs);
      }),
      seeded,
    );
  });
});

describe('repairs', () => {
  test('there are none exactly when the verdict is sufficient, or each way needs what is lost', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { verdict, repairs } = evaluateCase(each);
        const { tables, isLost } = oracle(each);
        const left = new Set(universe.filter((proof) => !isLost(proof)));
        const blocked = tables.some((table) => !table.accepts(left));
        expect(repairs.length === 0).toBe(verdict === 'sufficient' || blocked);
      }),
      seeded,
    );
  });

  test('what failed a final check is lost, and in no repair', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { proofs, repairs } = evaluateCase(each);
        const { isLost } = oracle(each);
        for (const { proof, lost } of proofs) expect(lost, proof).toBe(isLost(proof));
        for (const { get, replace, check } of repairs)
          expect([...get, ...replace, ...check].filter(isLost)).toEqual([]);
      }),
      seeded,
    );
  });

  test('each one makes the packet sufficient, and no part of it does', () => {
    fc.assert(
      fc.property(cases, (each) => {
        for (const { get, replace, check } of evaluateCase(each).repairs) {
          const todo = [...get, ...replace, ...check];
          const enough = subsetsOf(todo).filter(
            (part) => evaluate(each.rules, after(each, part)).verdict === 'sufficient',
          );
          expect(enough).toEqual([new Set(todo)]);
        }
      }),
      seeded,
    );
  });

  test('they are all of the smallest ones that trying everything finds', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { verdict, repairs } = evaluateCase(each);
        fc.pre(verdict !== 'sufficient');
        const listed = repairs.map(({ get, replace, check }) => [...get, ...replace, ...check]);
        expect(allWritten(listed)).toEqual(allWritten(oracle(each).repairs()));
      }),
      seeded,
    );
  });

  test('they get what is not held, replace what is void, check what is not checked', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { voided, unchecked } = oracle(each);
        for (const { get, replace, check } of evaluateCase(each).repairs) {
          expect(get.filter((proof) => each.held.includes(proof))).toEqual([]);
          expect(replace.filter((proof) => !voided.has(proof))).toEqual([]);
          expect(check.filter((proof) => !unchecked.has(proof))).toEqual([]);
        }
      }),
      seeded,
    );
  });

  test('the fewest documents come first, then the fewest questions', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const efforts = evaluateCase(each).repairs.map(
          ({ get, replace, check }) => [get.length + replace.length, check.length] as const,
        );
        const sorted = efforts.toSorted(
          ([one, ask], [two, question]) => one - two || ask - question,
        );
        expect(efforts).toEqual(sorted);
      }),
      seeded,
    );
  });
});

describe('the packet', () => {
  const unordered = (evaluation: ReturnType<typeof evaluate>) => ({
    ...evaluation,
    proofs: evaluation.proofs.toSorted((one, other) => one.proof.localeCompare(other.proof)),
  });

  test('is a set: order and repeats of what is held do not matter, nor the order of answers', () => {
    const shuffled = cases.chain((each) =>
      fc.record({
        each: fc.constant(each),
        held: fc.shuffledSubarray([...each.held, ...each.held], {
          minLength: 2 * each.held.length,
        }),
        answers: fc
          .shuffledSubarray(Object.entries(each.answers), {
            minLength: Object.keys(each.answers).length,
          })
          .map((entries) => Object.fromEntries(entries)),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ each, held, answers }) => {
        expect(unordered(evaluate(each.rules, { held, answers }))).toEqual(
          unordered(evaluateCase(each)),
        );
      }),
      seeded,
    );
  });

  test('may be any iterable, and keeps its order among the proofs', () => {
    const simple: Rules = { requirement: { proof: 'a' }, readings: [], uses: [] };
    const { proofs, verdict } = evaluate(simple, {
      held: new Set(['z', 'a']).values(),
      answers: {},
    });
    expect(proofs.map(({ proof }) => proof)).toEqual(['z', 'a']);
    expect(verdict).toBe('sufficient');
  });

  test('is left as it was', () => {
    fc.assert(
      fc.property(cases, (each) => {
        const before = structuredClone(each);
        evaluateCase(each);
        expect(each).toEqual(before);
      }),
      { ...seeded, numRuns: 50 },
    );
  });
});

describe('an example by hand', () => {
  // Scenario 1's shape: (stamp and slip) or chat.
  const scenario: Rules = {
    requirement: { anyOf: [{ allOf: [{ proof: 'stamp' }, { proof: 'slip' }] }, { proof: 'chat' }] },
    readings: [],
    uses: [
      {
        proof: 'stamp',
        checks: [
          { id: 'seal', effect: 'void' },
          { id: 'round', effect: 'advice' },
        ],
      },
      { proof: 'slip', checks: [] },
      { proof: 'chat', checks: [{ id: 'whole', effect: 'void' }] },
    ],
  };

  test('nothing held: the chat alone is the shortest way', () => {
    const { verdict, repairs } = evaluate(scenario, { held: [], answers: {} });
    expect(verdict).toBe('insufficient');
    expect(repairs.map(({ get }) => written(get))).toEqual(['chat', written(['stamp', 'slip'])]);
  });

  test('stamp and slip with the wrong seal, chat not looked at: check the chat, or replace the stamp', () => {
    const { verdict, routes, repairs, proofs } = evaluate(scenario, {
      held: ['stamp', 'slip', 'chat'],
      answers: { 'stamp.seal': 'fail', 'stamp.round': 'fail' },
    });
    expect(verdict).toBe('unchecked');
    expect(routes.map((route) => [route.proofs, route.verdict])).toEqual([
      [['chat'], 'unchecked'],
      [['stamp', 'slip'], 'void'],
    ]);
    expect(repairs).toEqual([
      { get: [], replace: [], check: ['chat'] },
      { get: [], replace: ['stamp'], check: [] },
    ]);
    expect(proofs[0]).toEqual({
      proof: 'stamp',
      state: 'void',
      failed: ['seal'],
      lost: false,
      unanswered: [],
      advice: ['round'],
    });
  });
});
