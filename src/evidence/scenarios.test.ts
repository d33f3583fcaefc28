import { describe, expect, test } from 'vitest';
import { allWritten, subsetsOf, written } from '../../tests/fixtures/brute-force.ts';
import { deadlineWords } from './deadline.ts';
import { evaluate, type Answer } from './evaluate.ts';
import { formula, pill, routesOf } from './label.ts';
import {
  realScenario,
  realScenarios,
  shortOf,
  type RealScenario,
} from '../../tests/fixtures/real-content.ts';
import {
  acceptance,
  advisedSets,
  isContested,
  minimalSets,
  proofsOf,
  type Acceptance,
} from './requirement.ts';
import { voidWords } from './voids.ts';

/**
 * What the real content must mean, written by hand from the sheet (ambiguities.md) and not through the code under
 * test. Whoever changes a rule in content/ changes it here too: that is the second pair of eyes.
 */
interface Expectation {
  slug: string;
  /** Every proof that the tree or a reading names. */
  named: string[];
  /** Sufficient where every source says so, insufficient where none does. */
  verdict: (has: (proof: string) => boolean) => Acceptance;
  advised: string[][];
  /** Routes of the drawn tree that a source refuses. */
  contested: string[];
  mark: { words: string; counted: string } | 'contested';
  formula: string;
  deadline: string;
  voids: string[];
}

const sufficientWhen = (holds: boolean): Acceptance => (holds ? 'sufficient' : 'insufficient');

const expectations: Expectation[] = [
  {
    // A14: 「(1或者2)」, and 1 is 「需同时提供底单及红章」.
    slug: 'goods-not-received',
    named: ['red-stamp-certificate', 'dispatch-slip', 'chat-record'],
    verdict: (has) =>
      sufficientWhen((has('red-stamp-certificate') && has('dispatch-slip')) || has('chat-record')),
    advised: [['red-stamp-certificate', 'dispatch-slip'], ['chat-record']],
    contested: [],
    mark: { words: '任选其一', counted: '二选一' },
    formula: '（红章证明＋发货底单）或 平台聊天截图',
    deadline: '48 小时',
    voids: ['快递官网物流截图', '全手写、全打印的红章证明', '财务章、业务章'],
  },
  {
    // A3: the ticket names the transfer record only.
    slug: 'compensation-not-received',
    named: ['transfer-record', 'chat-record'],
    verdict: (has) => {
      if (has('transfer-record')) return 'sufficient';
      return has('chat-record') ? 'depends' : 'insufficient';
    },
    advised: [['transfer-record']],
    contested: ['chat-record'],
    mark: { words: '任选其一', counted: '二选一' },
    formula: '转账成功截图 或 平台聊天截图',
    deadline: '文案未写时限',
    voids: [],
  },
  {
    // A5: two in the table, four examples in the ticket.
    slug: 'return-not-received',
    named: [
      'courier-intranet-tracking',
      'red-stamp-certificate',
      'courier-service-screenshot',
      'return-waybill',
    ],
    verdict: (has) => {
      if (has('courier-intranet-tracking') || has('red-stamp-certificate')) return 'sufficient';
      return has('courier-service-screenshot') || has('return-waybill')
        ? 'depends'
        : 'insufficient';
    },
    advised: [['courier-intranet-tracking'], ['red-stamp-certificate']],
    contested: [],
    mark: { words: '任选其一', counted: '二选一' },
    formula: '快递内网截图 或 红章证明',
    deadline: '48 小时',
    voids: ['QQ、微信凭证', '财务章、业务章'],
  },
  {
    // A4: the ticket asks for the photo only.
    slug: 'return-damaged-refused',
    named: ['return-photo', 'unboxing-video', 'red-stamp-certificate'],
    verdict: (has) => {
      if (has('return-photo')) return 'sufficient';
      return has('unboxing-video') || has('red-stamp-certificate') ? 'depends' : 'insufficient';
    },
    advised: [['return-photo']],
    contested: ['unboxing-video', 'red-stamp-certificate'],
    mark: { words: '任选其一', counted: '三选一' },
    formula: '商品面单合照 或 拆包验货视频 或 红章证明',
    deadline: '48 小时',
    voids: ['财务章、业务章'],
  },
  {
    // C6: 「1和2需同时提供」.
    slug: 'return-damaged-signed',
    named: ['return-photo', 'red-stamp-certificate'],
    verdict: (has) => sufficientWhen(has('return-photo') && has('red-stamp-certificate')),
    advised: [['return-photo', 'red-stamp-certificate']],
    contested: [],
    mark: { words: '缺一不可', counted: '两样都要交' },
    formula: '商品面单合照＋红章证明',
    deadline: '48 小时',
    voids: ['打印的红章证明'],
  },
  {
    // A6: the second of 「缺一不可」 stands in the ticket.
    slug: 'tracking-unverifiable',
    named: ['courier-site-tracking', 'query-website'],
    verdict: (has) => sufficientWhen(has('courier-site-tracking') && has('query-website')),
    advised: [['courier-site-tracking', 'query-website']],
    contested: [],
    mark: { words: '缺一不可', counted: '两样都要交' },
    formula: '快递官网流转记录＋快递查询网站',
    deadline: '48 小时',
    voids: ['百度截图'],
  },
  {
    // A1, A2: both weights by the ticket, either by the table, and a third thing of which nobody knows the place.
    slug: 'empty-parcel',
    named: ['weighing-photo', 'courier-intranet-weight', 'other-weight-proof'],
    verdict: (has) => {
      if (has('weighing-photo') && has('courier-intranet-weight')) return 'sufficient';
      const any =
        has('weighing-photo') || has('courier-intranet-weight') || has('other-weight-proof');
      return any ? 'depends' : 'insufficient';
    },
    advised: [['weighing-photo', 'courier-intranet-weight']],
    contested: [],
    mark: 'contested',
    formula: '商品称重图＋内网称重记录',
    deadline: '文案未写时限',
    voids: [],
  },
  {
    // A17: 「凭证缺一不可」.
    slug: 'appliance-quality',
    named: ['aftersales-message', 'inspection-report'],
    verdict: (has) => sufficientWhen(has('aftersales-message') && has('inspection-report')),
    advised: [['aftersales-message', 'inspection-report']],
    contested: [],
    mark: { words: '缺一不可', counted: '两样都要交' },
    formula: '售后留言＋正规检测报告',
    deadline: '72＋72 小时',
    voids: [],
  },
];

const keysOf = ({ uses }: RealScenario, wanted: 'void' | 'advice'): string[] =>
  uses.flatMap(({ proof, checks }) =>
    checks.filter(({ effect }) => effect === wanted).map(({ id }) => `${proof}.${id}`),
  );

const answering = (keys: string[], answer: Answer): Record<string, Answer> =>
  Object.fromEntries(keys.map((key) => [key, answer]));

describe.each(expectations)('$slug', (expected) => {
  const scenario = realScenario(expected.slug);

  test('names these proofs and no others', () => {
    const trees = [
      scenario.requirement,
      ...scenario.readings.map(({ requirement }) => requirement),
    ];
    expect(allWritten(new Set(trees.flatMap(proofsOf)))).toEqual(allWritten(expected.named));
  });

  test('gives every subset of its proofs the verdict of the sheet', () => {
    const rows = subsetsOf(expected.named).map((held) => ({
      held: written(held),
      verdict: expected.verdict((proof) => held.has(proof)),
    }));
    expect(
      subsetsOf(expected.named).map((held) => ({
        held: written(held),
        verdict: acceptance(scenario, held),
      })),
    ).toEqual(rows);
  });

  test('says the same of a packet in which every binding check passes', () => {
    const answers = answering(keysOf(scenario, 'void'), 'pass');
    for (const held of subsetsOf(expected.named)) {
      const { verdict } = evaluate(scenario, { held, answers });
      expect(verdict, written(held)).toBe(expected.verdict((proof) => held.has(proof)));
    }
  });

  test('says nothing better than unchecked while no check is answered', () => {
    for (const held of subsetsOf(expected.named)) {
      const { verdict } = evaluate(scenario, { held, answers: {} });
      const enough = expected.verdict((proof) => held.has(proof)) !== 'insufficient';
      expect(verdict, written(held)).toBe(enough ? 'unchecked' : 'insufficient');
    }
  });

  test('advises what passes under every reading', () => {
    expect(allWritten(advisedSets(scenario))).toEqual(allWritten(expected.advised));
  });

  test('marks the routes that a source refuses, and only those', () => {
    const refused = minimalSets(scenario.requirement).filter((route) =>
      isContested(scenario, route),
    );
    expect(refused.map(written)).toEqual(expected.contested);
  });

  test('draws one route for each minimal set', () => {
    const drawn = routesOf(scenario.requirement).map((route) => written(proofsOf(route)));
    expect(allWritten(minimalSets(scenario.requirement))).toEqual(drawn.toSorted());
  });

  test('has its mark, its formula, its clock and its void strip', () => {
    const mark = pill(scenario);
    expect(mark === 'contested' ? mark : { words: mark.words, counted: mark.counted }).toEqual(
      expected.mark,
    );
    expect(formula(scenario.requirement, shortOf)).toBe(expected.formula);
    expect(deadlineWords(scenario.deadline)).toBe(expected.deadline);
    expect(voidWords(scenario)).toEqual(expected.voids);
  });
});

test('some content advises, or nothing below is shown by it', () => {
  expect(realScenarios.flatMap((scenario) => keysOf(scenario, 'advice'))).not.toEqual([]);
});

describe.each(realScenarios)('$slug: what never changes a verdict', (scenario) => {
  const binding = answering(keysOf(scenario, 'void'), 'pass');
  const packets = subsetsOf(scenario.uses.map(({ proof }) => proof));
  const rest = ({ verdict, routes, repairs, readings }: ReturnType<typeof evaluate>) => ({
    verdict,
    routes,
    repairs,
    readings,
  });

  test('advice: each check by itself and all together, failed, passed or not answered', () => {
    const advice = keysOf(scenario, 'advice');
    const changes = [...advice.map((key) => [key]), advice].flatMap((keys) => [
      answering(keys, 'fail'),
      answering(keys, 'pass'),
    ]);
    for (const held of packets) {
      for (const answers of [binding, {}]) {
        const before = rest(evaluate(scenario, { held, answers }));
        const changed = changes.map((change) =>
          rest(evaluate(scenario, { held, answers: { ...answers, ...change } })),
        );
        expect(changed).toEqual(changes.map(() => before));
      }
    }
  });

  test('its lookalikes, and proofs that are only actions', () => {
    const extras = [
      ...scenario.lookalikes.map(({ proof }) => proof),
      ...scenario.actions.flatMap(({ proof }) => proof ?? []),
    ];
    for (const held of packets) {
      const before = rest(evaluate(scenario, { held, answers: binding }));
      expect(rest(evaluate(scenario, { held: [...held, ...extras], answers: binding }))).toEqual(
        before,
      );
    }
  });

  test('merchants’ experience and our own advice: they never void', () => {
    const secondHand = scenario.uses.flatMap(({ proof, checks }) =>
      checks
        .filter(({ basis }) => basis === 'merchant' || basis === 'ours')
        .map(({ id, effect }) => ({ proof, id, effect })),
    );
    expect(secondHand.filter(({ effect }) => effect === 'void')).toEqual([]);
  });
});

describe.each(realScenarios)('$slug: what does', (scenario) => {
  test('every binding check by itself: failed it voids its proof, unanswered it leaves it unchecked', () => {
    const held = scenario.uses.map(({ proof }) => proof);
    const keys = keysOf(scenario, 'void');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const stateWhen = (answer: Answer | undefined) =>
        evaluate(scenario, {
          held,
          answers: { ...answering(keys, 'pass'), [key]: answer },
        }).proofs.find(({ proof }) => key.startsWith(`${proof}.`))?.state;
      expect([stateWhen('pass'), stateWhen('fail'), stateWhen(undefined)]).toEqual([
        'good',
        'void',
        'unchecked',
      ]);
    }
  });
});

describe('the red stamp changes sides', () => {
  /** Effect of a check of the certificate in each scenario that uses it, by the scenario's number. */
  const effectsOf = (check: string) =>
    Object.fromEntries(
      realScenarios.flatMap(({ number, uses }) => {
        const use = uses.find(({ proof }) => proof === 'red-stamp-certificate');
        return use ? [[number, use.checks.find(({ id }) => id === check)?.effect]] : [];
      }),
    );

  test('finance and business seals void it in 1, 3 and 4; in 5 nothing is written', () => {
    expect(effectsOf('seal-kind')).toEqual({ 1: 'void', 3: 'void', 4: 'void', 5: 'advice' });
  });

  test('handwriting binds in 1 and 5; in 3 and 4 it is only advised', () => {
    expect(effectsOf('four-handwritten')).toEqual({
      1: 'void',
      3: undefined,
      4: undefined,
      5: 'void',
    });
    expect(effectsOf('hand-anyway')).toEqual({
      1: undefined,
      3: 'advice',
      4: 'advice',
      5: undefined,
    });
  });

  test('all-handwritten is void in 1 only', () => {
    expect(effectsOf('not-all-one-way')).toEqual({
      1: 'void',
      3: undefined,
      4: undefined,
      5: undefined,
    });
  });
});

describe('the same proof on two sides', () => {
  test('official-site tracking is asked for in 6 and does not count in 1', () => {
    expect(realScenario('tracking-unverifiable').uses[0]).toMatchObject({
      proof: 'courier-site-tracking',
      role: 'required',
    });
    expect(realScenario('goods-not-received').lookalikes.map(({ proof }) => proof)).toEqual([
      'courier-site-tracking',
    ]);
  });

  test('lookalikes are local: WeChat and QQ in 3, Baidu in 6, nowhere else', () => {
    const where = realScenarios.flatMap(({ number, lookalikes }) =>
      lookalikes.map(({ proof }) => [number, proof]),
    );
    expect(where).toEqual([
      [1, 'courier-site-tracking'],
      [3, 'wechat-qq-screenshot'],
      [6, 'baidu-screenshot'],
    ]);
  });
});
