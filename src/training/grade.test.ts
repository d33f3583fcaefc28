import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, subsetsOf, trees } from '../../tests/fixtures/brute-force.ts';
import { acceptedBy } from '../../tests/fixtures/item-oracle.ts';
import { realTraining as data } from '../../tests/fixtures/training.ts';

import { accepts, allReadings, minimalSets } from '../evidence/requirement.ts';
import { feedback } from './feedback.ts';
import { generate } from './generate.ts';
import { grade } from './grade.ts';
import { gradeCopies } from './grade-set.ts';
import type { Option, Question } from './item.ts';
import { misreadingOf } from './misreading.ts';
import { mutants } from './mutants.ts';
import { namedProofs, voidChecks } from './packet.ts';
import { scenarioOf } from './rules.ts';

describe.each(data.scenarios)('$slug', (scenario) => {
  const named = [...namedProofs(scenario)];
  const stranger = data.proofs.find(({ slug }) => !named.includes(slug))!.slug;
  const other = data.proofs.findLast(({ slug }) => !named.includes(slug))!.slug;
  const goods = [...named, stranger, other].map((proof) => ({ proof }));
  const spoilt = named.flatMap((proof) =>
    voidChecks(scenario, proof)
      .slice(0, 1)
      .map(({ id }) => ({ proof, fails: id })),
  );

  test('every set of good copies is accepted exactly when every reading accepts it and it isn’t crowded', () => {
    for (const subset of subsetsOf(goods.map(({ proof }) => proof))) {
      const { accepted, verdict } = gradeCopies(
        data,
        scenario,
        [...subset].map((proof) => ({ proof })),
      );
      const enough = acceptedBy(scenario, subset).every(Boolean);
      const noise = [stranger, other].filter((proof) => subset.has(proof)).length;
      expect(accepted).toBe(enough && noise < 2);
      if (enough) expect(verdict === 'NOISY').toBe(noise === 1);
      if (enough) expect(verdict === 'CROWDED').toBe(noise === 2);
      if (!enough) expect(verdict).toBe('INSUFFICIENT');
    }
  });

  test('a spoilt copy among it is never accepted, and void is said of a set that would otherwise do', () => {
    for (const bad of spoilt) {
      for (const subset of subsetsOf(named)) {
        const copies = [...[...subset].map((proof) => ({ proof })), bad];
        const { accepted, verdict, codes } = gradeCopies(data, scenario, copies);
        const whole = acceptedBy(scenario, new Set([...subset, bad.proof])).every(Boolean);
        expect(accepted).toBe(false);
        expect(verdict).toBe(whole ? 'VOID' : 'INSUFFICIENT');
        expect(codes).toContain(`VOID:${bad.proof}.${bad.fails}`);
      }
    }
  });

  test('what is missing is named, and every repair that is told mends', () => {
    for (const subset of subsetsOf(named)) {
      const copies = [...subset].map((proof) => ({ proof }));
      const { accepted, repairs } = gradeCopies(data, scenario, copies);
      expect(repairs.length > 0).toBe(!accepted);
      for (const { get, replace } of repairs) {
        const mended = new Set([...subset, ...get, ...replace]);
        expect(acceptedBy(scenario, mended)).not.toContain(false);
      }
    }
  });
});

describe('misreadings', () => {
  /** Everything that somebody might hand in who read one combinator as the other. */
  const errors = data.scenarios.flatMap((scenario) =>
    mutants(scenario.requirement).flatMap(({ code, tree }) =>
      minimalSets(tree)
        .filter((set) => !allReadings(scenario).every((reading) => accepts(reading, set)))
        .map((set) => ({ scenario, code, set })),
    ),
  );

  test('of one combinator are named in four cases of five at least, and never wrongly', () => {
    const told = errors.map(({ scenario, code, set }) => {
      const { codes } = gradeCopies(
        data,
        scenario,
        [...set].map((proof) => ({ proof })),
      );
      const named = codes.filter((each) => each.startsWith('READ_'));
      expect(named.every((each) => each === code)).toBe(true);
      return named.length;
    });
    const share = told.filter((count) => count === 1).length / told.length;
    console.log(`${told.length} one-flip errors of content, ${Math.round(share * 100)} % named`);
    expect(share).toBeGreaterThanOrEqual(0.8);
  });

  test('of any tree: a name is only given where that flip, and no other, makes the set exactly right', () => {
    let [flips, named] = [0, 0];
    fc.assert(
      fc.property(trees(3), (tree) => {
        for (const { code, tree: mutant } of mutants(tree)) {
          for (const set of minimalSets(mutant)) {
            if (accepts(tree, set)) continue;
            flips++;
            const said = misreadingOf(tree, set);
            if (said === undefined) continue;
            named++;
            const fitting = mutants(tree).filter(({ tree: each }) =>
              minimalSets(each).some(
                (way) => way.size === set.size && [...way].every((proof) => set.has(proof)),
              ),
            );
            expect(fitting.map((each) => each.code)).toEqual([said]);
            expect(said).toBe(code);
          }
        }
      }),
      seeded,
    );
    expect(named / flips).toBeGreaterThan(0.8);
  });
});

describe('scenario 1', () => {
  const scenario = scenarioOf(data, 'goods-not-received');
  const codesOf = (...proofs: string[]) =>
    gradeCopies(
      data,
      scenario,
      proofs.map((proof) => ({ proof })),
    ).codes;

  test('red stamp alone is 缺一不可 read as 任选其一, with the slip missing', () => {
    expect(codesOf('red-stamp-certificate')).toEqual(['READ_ALL_AS_ANY@1', 'MISS:dispatch-slip']);
  });

  test('all three are too many, and accepted', () => {
    const all = ['red-stamp-certificate', 'dispatch-slip', 'chat-record'];
    expect(codesOf(...all)).toEqual(['READ_ANY_AS_ALL@0']);
  });

  test('another scenario’s set is named as that', () => {
    expect(codesOf('courier-site-tracking', 'query-website')[0]).toBe(
      'WRONG_SCENARIO:tracking-unverifiable',
    );
  });

  test('an item that is left open is refused, not failed', () => {
    const item = generate(data, 'judge-packet', ['goods-not-received#combination'], 3)!;
    const open = { picks: { answer: [item.questions[0]!.options[0]!.id] } };
    expect(grade(data, item, open)).toMatchObject({ verdict: 'EMPTY', accepted: false, codes: [] });
    expect(grade(data, item, { picks: {} }).verdict).toBe('EMPTY');
  });

  test('of an item that was handed in half done, what was left out is said, and what would have been right', () => {
    const item = generate(data, 'judge-packet', ['goods-not-received#combination'], 3)!;
    const [first, second] = item.questions as [Question, Question];
    const right = ({ options }: Question) => options.find((option) => option.right)!;
    const said = (picked: Option) => {
      const response = { picks: { [first.id]: [picked.id] } };
      return feedback(data, item, response, grade(data, item, response));
    };
    const left = `「怎么补？」没答，应当选「${right(second).label}」。两问都答对才算对。`;
    expect(said(right(first))).toMatchObject({
      verdict: '没答对。只答了一半。',
      reason: `答了的一问是对的。${left}`,
    });
    const wrong = first.options.find((option) => !option.right)!;
    expect(said(wrong).reason).toBe(`${wrong.why}${left}`);
  });

  test('the misreading, the repairs and the ticket’s own words come back in four lines', () => {
    const item = Array.from({ length: 40 }, (_, seed) =>
      generate(data, 'pick-set', ['goods-not-received#combination'], seed)!,
    ).find(({ questions }) =>
      questions[0]!.options.some(({ id, right }) => id === 'good:dispatch-slip' && right),
    )!;
    const response = { picks: { answer: ['good:red-stamp-certificate'] } };
    const said = feedback(data, item, response, grade(data, item, response));
    expect(said).toMatchObject({
      verdict: '没答对。这份举证还差一样。',
      reason: '把「缺一不可」读成了「任选其一」。红章证明和发货底单要同交，缺一样都不够。',
      repairs: ['补发货底单。', '或者补平台聊天截图。'],
      standing: { held: ['red-stamp-certificate'], bad: [] },
    });
    expect(said.source.ruleId).toBe('goods-not-received#combination');
  });
});
