import { describe, expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import type { Attempt } from './attempt.ts';
import { generate } from './generate.ts';
import { confusableGroups } from './groups.ts';
import { neighbours } from './neighbours.ts';
import { again, learned, plan, stageOf } from './path.ts';
import { progressOf } from './progress.ts';
import { allRules, scenarioSlug } from './rules.ts';
import { fingerprint } from './variants.ts';

const nothing = progressOf(data, [], 0);
const made = (refs: ReturnType<typeof plan>['queue']) =>
  refs.map(({ kind, ruleIds, seed }) => generate(data, kind, ruleIds, seed));
const seen = (slug: string, mode: Attempt['mode'] = 'learn'): Attempt => ({
  id: `a.${slug}`,
  at: 0,
  session: 'a',
  mode,
  ref: { kind: 'pick-set', ruleIds: [`${slug}#combination`], seed: 1 },
  hashes: {},
  response: { picks: {} },
  ms: 0,
});

describe('a sitting', () => {
  test('of placement asks one item of every scenario', () => {
    const { queue } = plan(data, [], nothing, { mode: 'placement' }, 4);
    expect(queue.map(({ ruleIds }) => scenarioSlug(ruleIds[0]!)).sort()).toEqual(
      data.scenarios.map(({ slug }) => slug).sort(),
    );
    expect(made(queue)).not.toContain(undefined);
  });

  test('of learning shows a packet, then asks two items of that scenario', () => {
    const { queue, worked } = plan(data, [], nothing, { mode: 'learn' }, 4);
    expect(worked).toBe(data.scenarios[0]!.slug);
    expect(queue).toHaveLength(2);
    expect(queue.every(({ ruleIds }) => ruleIds[0]!.startsWith(worked!))).toBe(true);
    const next = plan(data, [seen(worked!), seen(worked!)], nothing, { mode: 'learn' }, 4);
    expect(next.worked).toBe(data.scenarios[1]!.slug);
  });

  test('of mixed practice stays within scenarios that are confused, and goes from one to the next', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { queue } = plan(data, [], nothing, { mode: 'mixed' }, seed);
      const slugs = queue.map(({ ruleIds }) => scenarioSlug(ruleIds[0]!));
      const group = confusableGroups(data).find((each) => each.includes(slugs[0]!))!;
      expect(slugs.every((slug) => group.includes(slug))).toBe(true);
      expect(new Set(slugs).size).toBe(group.length);
      expect(slugs.some((slug, at) => slug === slugs[at + 1])).toBe(false);
    }
  });

  test('of review asks what is due, and nothing else', () => {
    const due = allRules(data)
      .map(({ id }) => id)
      .slice(3, 9);
    const { queue } = plan(data, [], { ...nothing, due }, { mode: 'review' }, 4);
    expect(queue.map(({ ruleIds }) => ruleIds[0])).toEqual(due);
  });
});

test('the groups are found in content: all scenarios once, two or three together, neighbours first', () => {
  const groups = confusableGroups(data);
  expect(groups.flat().sort()).toEqual(data.scenarios.map(({ slug }) => slug).sort());
  for (const group of groups) {
    expect([2, 3]).toContain(group.length);
    const own = data.scenarios.filter(({ slug }) => group.includes(slug));
    const near = own.filter((one) =>
      neighbours(data, one).some(({ slug }) => group.includes(slug)),
    );
    const lonely = own.filter((one) => neighbours(data, one).length === 0);
    expect(near.length + lonely.length).toBeGreaterThanOrEqual(group.length - 1);
  }
});

test('what was missed comes back as something else on the same rule', () => {
  for (const { id } of allRules(data)) {
    const [old] = plan(data, [], nothing, { mode: 'free', rules: [id] }, 7).queue;
    const back = again(data, old!, 99);
    expect(back.ruleIds[0]).toBe(id);
    const [before, after] = made([old!, back]);
    expect(fingerprint(after!)).not.toBe(fingerprint(before!));
  }
});

test('the path goes from placement to learning to mixing', () => {
  expect(stageOf(data, [], nothing)).toBe('placement');
  const placed = [seen(data.scenarios[0]!.slug, 'placement')];
  expect(stageOf(data, placed, nothing)).toBe('learn');
  const all = data.scenarios.flatMap(({ slug }) => [seen(slug), seen(slug)]);
  expect(learned(data, all)).toHaveLength(data.scenarios.length);
  expect(stageOf(data, all, nothing)).toBe('mixed');
  expect(stageOf(data, all, { ...nothing, due: ['x'] })).toBe('review');
  const known = Object.fromEntries(
    Object.entries(nothing.rules).map(([id, state]) => [id, { ...state, level: 3 as const }]),
  );
  expect(stageOf(data, all, { ...nothing, rules: known })).toBe('exam');
});
