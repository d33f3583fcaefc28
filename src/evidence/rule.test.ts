import { describe, expect, test } from 'vitest';
import type { Scenario } from '../schema/scenario.ts';
import { realProof, realScenario, realScenarios } from '../../tests/fixtures/real-content.ts';
import { resolveUses } from './resolve.ts';
import { ruleData, ruleId, ruleNames, type RuleName } from './rule.ts';

/** As it is hashed: rules are the same when their JSON is. */
function rulesOf(
  scenario: Scenario,
  uses = resolveUses(scenario, realProof),
): Record<RuleName, string> {
  const data = ruleData(scenario, uses);
  return Object.fromEntries(ruleNames.map((name) => [name, JSON.stringify(data[name])])) as Record<
    RuleName,
    string
  >;
}

/** The names of the rules that an edit changes. */
function changedBy(slug: string, edit: (scenario: Scenario) => void): RuleName[] {
  const before = realScenario(slug).source;
  const after = structuredClone(before);
  edit(after);
  const [old, now] = [rulesOf(before), rulesOf(after)];
  return ruleNames.filter((name) => old[name] !== now[name]);
}

const stampOf = (scenario: Scenario) =>
  scenario.uses.find(({ proof }) => proof === 'red-stamp-certificate')!;

describe('the names', () => {
  test('stand in page order and make the anchors', () => {
    expect(ruleNames).toEqual(['combination', 'deadline', 'actions', 'fields', 'voids']);
    expect(ruleId('empty-parcel', 'voids')).toBe('empty-parcel#voids');
  });

  test('all have data, in every scenario', () => {
    for (const { source } of realScenarios) {
      for (const [name, data] of Object.entries(rulesOf(source))) {
        expect(data, name).toMatch(/^\[/);
      }
    }
  });
});

describe('an edit of prose', () => {
  /** Keys whose text may be reworded without changing what anybody has to do. */
  const prose = new Set([
    'title',
    'name',
    'qualifier',
    'nav',
    'description',
    'ticket',
    'starts',
    'label',
    'note',
    'text',
    'lead',
    'short',
    'readingNote',
    'take',
    'brief',
    'pen',
    'rule',
    'void',
    'ask',
    'fail',
    'fix',
    'reason',
    'when',
    'then',
    'what',
    'first',
    'here',
    'there',
    'outside',
    'checkedOn',
    'strong',
    'aliases',
    'telling',
  ]);
  /** The same value with every prose text reworded; `name` inside `fields` is data and stays. */
  const reworded = (value: unknown, key = '', inFields = false): unknown => {
    if (typeof value === 'string')
      return prose.has(key) && !(key === 'name' && inFields) ? `${value}（改）` : value;
    if (Array.isArray(value)) return value.map((item) => reworded(item, key, inFields));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        reworded(inner, name, inFields || name === 'fields'),
      ]),
    );
  };

  test.each(realScenarios)('changes no rule of $slug', ({ source, uses }) => {
    const after = reworded(source) as Scenario;
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(source));
    expect(rulesOf(after, reworded(uses) as typeof uses)).toEqual(rulesOf(source, uses));
  });

  test('nor do new aliases, images, splitters, prevention, disputes or situations', () => {
    const edit = (scenario: Scenario) => {
      scenario.aliases.push('新的说法');
      scenario.telling.push('新的说法');
      scenario.images.push({ src: '/a.png', alt: '图' });
      scenario.splitters.pop();
      scenario.prevention.push({ text: '多拍一张。', basis: 'ours' });
      scenario.disputes.pop();
      scenario.situation.push({ text: '又一种情况。', basis: 'ticket' });
    };
    expect(changedBy('goods-not-received', edit)).toEqual([]);
  });
});

describe('an edit of a rule changes that rule and no other', () => {
  test.each<[string, RuleName, string, (scenario: Scenario) => void]>([
    [
      'the combinator',
      'combination',
      'return-damaged-signed',
      (scenario) => {
        scenario.requirement = {
          anyOf: [{ proof: 'return-photo' }, { proof: 'red-stamp-certificate' }],
        };
      },
    ],
    [
      'a proof in the tree',
      'combination',
      'return-damaged-signed',
      (scenario) => {
        scenario.requirement = { allOf: [{ proof: 'return-photo' }, { proof: 'unboxing-video' }] };
      },
    ],
    [
      'a reading that goes',
      'combination',
      'empty-parcel',
      (scenario) => {
        scenario.readings.pop();
      },
    ],
    [
      'a reading that comes',
      'combination',
      'return-damaged-signed',
      (scenario) => {
        scenario.readings.push({
          basis: 'table',
          requirement: { proof: 'return-photo' },
          note: '另一种读法',
        });
      },
    ],
    [
      'a reading that says something else',
      'combination',
      'compensation-not-received',
      (scenario) => {
        scenario.readings[0]!.requirement = { proof: 'chat-record' };
      },
    ],
    [
      'the hours',
      'deadline',
      'goods-not-received',
      ({ deadline }) => {
        if (deadline.kind === 'hours') deadline.hours = 24;
      },
    ],
    [
      'the start of the clock',
      'deadline',
      'goods-not-received',
      ({ deadline }) => {
        if (deadline.kind === 'hours') deadline.from = 'complaint';
      },
    ],
    [
      'the hours of a step',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.steps[1]!.hours = 48;
      },
    ],
    [
      'the total',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.totalHours = 240;
      },
    ],
    [
      'a limit where none was stated',
      'deadline',
      'empty-parcel',
      (scenario) => {
        scenario.deadline = { kind: 'hours', hours: 48, from: 'ticket', basis: 'ticket' };
      },
    ],
    [
      'who pays',
      'deadline',
      'appliance-quality',
      (scenario) => {
        scenario.consequences[1]!.payer = '买家';
      },
    ],
    [
      'what starts a step',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.steps[1]!.from = 'ticket';
      },
    ],
    [
      'the proof of a step',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.steps[0]!.proof = 'inspection-report';
      },
    ],
    [
      'the basis of a step',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.steps[0]!.basis = 'note';
      },
    ],
    [
      'the basis of the total',
      'deadline',
      'appliance-quality',
      ({ deadline }) => {
        if (deadline.kind === 'steps') deadline.totalBasis = 'note';
      },
    ],
    [
      'the basis of a consequence',
      'deadline',
      'appliance-quality',
      (scenario) => {
        scenario.consequences[1]!.basis = 'table';
      },
    ],
    [
      'a consequence that comes',
      'deadline',
      'empty-parcel',
      (scenario) => {
        scenario.consequences.push({ when: '超时', then: '退款', basis: 'ticket' });
      },
    ],
    [
      'an action turned into a ban',
      'actions',
      'goods-not-received',
      (scenario) => {
        scenario.actions[0]!.kind = 'dont';
      },
    ],
    [
      'the proof of an action',
      'actions',
      'goods-not-received',
      (scenario) => {
        scenario.actions[0]!.proof = 'chat-record';
      },
    ],
    [
      'the name of a field',
      'fields',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).fields[0]!.name = '运单号';
      },
    ],
    [
      'handwriting',
      'fields',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).fields[0]!.hand = false;
      },
    ],
    [
      'the basis of a field',
      'fields',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).fields[0]!.basis = 'table';
      },
    ],
    [
      'the role of a proof',
      'fields',
      'return-not-received',
      (scenario) => {
        scenario.uses.at(-1)!.role = 'required';
      },
    ],
    [
      'a field that goes',
      'fields',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).fields.pop();
      },
    ],
    [
      'what now voids a field',
      'fields',
      'return-damaged-signed',
      (scenario) => {
        stampOf(scenario).fields[4]!.void = '财务章、业务章无效';
      },
    ],
    [
      'the effect of a check',
      'voids',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).checks.find(({ id }) => id === 'seal-kind')!.effect = 'advice';
      },
    ],
    [
      'the basis of a check',
      'voids',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).checks.find(({ id }) => id === 'seal-kind')!.basis = 'note';
      },
    ],
    [
      'a check that is no longer asked',
      'voids',
      'goods-not-received',
      (scenario) => {
        stampOf(scenario).checks.pop();
      },
    ],
    [
      'a lookalike that comes',
      'voids',
      'goods-not-received',
      (scenario) => {
        scenario.lookalikes.push({
          proof: 'baidu-screenshot',
          short: '百度截图',
          reason: '不是快递官网',
          basis: 'table',
        });
      },
    ],
    [
      'a lookalike that goes',
      'voids',
      'goods-not-received',
      (scenario) => {
        scenario.lookalikes.pop();
      },
    ],
  ])('%s: %s', (_, rule, slug, edit) => {
    expect(changedBy(slug, edit)).toEqual([rule]);
  });

  test('a check that the proof starts to ask everywhere changes the voids of its scenarios', () => {
    const { source, uses } = realScenario('goods-not-received');
    const more = structuredClone(uses);
    more[0]!.checks.push({
      id: 'new-one',
      ask: '问',
      fail: '不符',
      effect: 'void',
      basis: 'table',
    });
    const [old, now] = [rulesOf(source, uses), rulesOf(source, more)];
    expect(ruleNames.filter((name) => old[name] !== now[name])).toEqual(['voids']);
  });
});
