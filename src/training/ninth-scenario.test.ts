import { afterAll, describe, expect, test } from 'vitest';
import { ContentCopy } from '../../tests/fixtures/content-copy.ts';
import { ninthScenario } from '../../tests/fixtures/installation-scenario.ts';
import { trainingOf } from '../../tests/fixtures/training.ts';
import { checkBank } from './check-bank.ts';
import { examCode, examOf, examSize } from './exam.ts';
import { generate, kindsOf } from './generate.ts';
import { confusableGroups } from './groups.ts';
import { plan } from './path.ts';
import { progressOf } from './progress.ts';
import { scenarioSlug } from './rules.ts';

const slug = 'installation-fee';
const copy = new ContentCopy();
copy.addScenario(slug, ninthScenario);
const data = trainingOf(copy.root);
const scenario = data.scenarios.find((each) => each.slug === slug)!;

afterAll(() => {
  copy.remove();
});

describe('a scenario added to content', () => {
  test('gets lawful questions for each of its rules, by every kind that has matter', () => {
    expect(checkBank(data)).toEqual([]);
    const kinds = scenario.rules.flatMap(({ id }) =>
      kindsOf(id).filter((kind) => generate(data, kind, [id], 1) !== undefined),
    );
    expect(new Set(kinds).size).toBe(8);
  });

  test('takes its place in placement, groups and exam', () => {
    const nothing = progressOf(data, [], 0);
    const { queue } = plan(data, [], nothing, { mode: 'placement' }, 2);
    expect(queue).toHaveLength(data.scenarios.length);
    expect(confusableGroups(data).flat()).toContain(slug);
    const items = examOf(data, examCode(1));
    expect(items).toHaveLength(examSize);
    expect(
      items.filter(({ ruleIds }) => scenarioSlug(ruleIds[0]!) === slug).length,
    ).toBeGreaterThan(1);
  });

  test('with a rule that gives too few questions it stops the build, in words', () => {
    const bare = structuredClone(data);
    const own = bare.scenarios.find((each) => each.slug === slug)!;
    own.actions = [];
    expect(checkBank(bare)).toMatchObject([
      {
        file: `content/scenarios/${slug}.mdx`,
        field: 'actions',
        found: expect.stringContaining('出得了 0 道题、0 种题型'),
      },
    ]);
  });

  test('with an explanation taken away it stops the build too', () => {
    const mute = structuredClone(data);
    for (const lookalike of mute.scenarios[0]!.lookalikes) lookalike.reason = ' ';
    expect(checkBank(mute)[0]!.found).toContain('没有讲解');
  });
});
