import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allWritten, seeded, subsetsOf, written } from '../../tests/fixtures/brute-force.ts';
import {
  answered,
  beijing,
  data,
  keysOf,
  proofsIn,
  scenarioOf,
} from '../../tests/fixtures/desk.ts';
import { oracle, voidChecksOf } from '../../tests/fixtures/packet-oracle.ts';
import { evaluate, verdicts, verdictWords, type Answer } from '../evidence/evaluate.ts';
import { proofsOf } from '../evidence/requirement.ts';
import type { CheckScenario } from './data.ts';
import { quicker } from './lead.ts';
import { verdictOf, type RepairView } from './verdict.ts';

const now = beijing('2026-11-20T11:00');

const todo = ({ get, replace, check }: RepairView) =>
  [...get, ...replace, ...check].map(({ proof }) => proof);

/** Everything that must be so of a verdict, whatever the packet. */
function holds(
  scenario: CheckScenario,
  held: string[],
  answers: Record<string, Answer | undefined>,
) {
  const view = verdictOf(data, scenario, { held, answers }, now);
  const truth = oracle({ rules: scenario, held, answers }, proofsIn(scenario));
  // The verdict.
  expect(view.verdict).toBe(truth.headline());
  expect(view.word).toBe(verdictWords[view.verdict]);
  expect(view.title.startsWith(view.word)).toBe(true);
  // The missing sets.
  expect(allWritten(view.repairs.map(todo))).toEqual(
    view.verdict === 'sufficient' ? [] : allWritten(truth.repairs()),
  );
  // The voids.
  const failed = [...truth.voided].flatMap((proof) =>
    voidChecksOf(scenario, proof).filter((key) => answers[key] === 'fail'),
  );
  expect(view.proofs.flatMap(({ voids }) => voids.map(({ key }) => key)).sort()).toEqual(
    failed.sort(),
  );
  // The readings.
  expect(view.readings.map(({ accepts }) => accepts)).toEqual(
    truth.tables.map((table) => table.accepts(truth.good)),
  );
  // The headline and its parts.
  const best = Math.min(...view.routes.map(({ verdict }) => verdicts.indexOf(verdict)));
  expect(verdicts[best]).toBe(view.verdict);
  expect(view.best.verdict).toBe(view.verdict);
  expect(view.routes).toContain(view.best);
  for (const route of view.routes) {
    const inState = (state: string) =>
      route.proofs.filter((proof) => proof.state === state).map(({ proof }) => proof);
    expect(route.missing.map(({ proof }) => proof)).toEqual(inState('missing'));
    expect([...new Set(route.voids.map(({ proof }) => proof))]).toEqual(inState('void'));
    expect([...new Set(route.unanswered.map(({ proof }) => proof))]).toEqual(inState('unchecked'));
    const lost = route.lost.map(({ proof }) => proof);
    expect(lost).toEqual(inState('void').filter(truth.isLost));
    expect(route.repair ? todo(route.repair).toSorted() : []).toEqual(
      route.proofs
        .filter(({ proof, state }) => state !== 'good' && !lost.includes(proof))
        .map(({ proof }) => proof)
        .sort(),
    );
    expect(route.detail).toMatch(/。$/);
    if (route.verdict === 'void') expect(route.voids.length).toBeGreaterThan(0);
    if (route.verdict === 'sufficient' || route.verdict === 'depends')
      expect(route.verdict).toBe(route.contested ? 'depends' : 'sufficient');
  }
  for (const words of [view.title, view.text, ...view.repairs.map(({ text }) => text)])
    expect(words).not.toMatch(/undefined|NaN|Infinity|null|\[object|；；|。。|^$/);
  return view;
}

describe('every scenario, every subset of its proofs', () => {
  test.each(data.scenarios.map((scenario) => [scenario.nav, scenario] as const))(
    '%s: each single failed or open check, and none',
    (_, scenario) => {
      let cases = 0;
      for (const subset of subsetsOf(proofsIn(scenario))) {
        const held = [...subset];
        holds(scenario, held, {});
        holds(scenario, held, answered(scenario));
        for (const key of keysOf(scenario)) {
          holds(scenario, held, answered(scenario, { [key]: 'fail' }));
          holds(scenario, held, answered(scenario, { [key]: undefined }));
          holds(scenario, held, { [key]: 'fail' });
          cases += 3;
        }
      }
      expect(cases).toBe(2 ** proofsIn(scenario).length * keysOf(scenario).length * 3);
    },
  );

  const packets = fc.constantFrom(...data.scenarios).chain((scenario) =>
    fc.record({
      scenario: fc.constant(scenario),
      held: fc.subarray([...proofsIn(scenario), ...scenario.lookalikes.map(({ proof }) => proof)]),
      answers: fc
        .array(fc.constantFrom<Answer | undefined>('pass', 'pass', 'pass', 'fail', undefined), {
          minLength: keysOf(scenario).length,
          maxLength: keysOf(scenario).length,
        })
        .map((list) =>
          Object.fromEntries(keysOf(scenario).map((key, index) => [key, list[index]])),
        ),
    }),
  );

  test('any answers at all: headline and parts agree with the truth tables', () => {
    fc.assert(
      fc.property(packets, ({ scenario, held, answers }) => {
        holds(scenario, held, answers);
      }),
      seeded,
    );
  });

  test('repairs and the best route are the quickest ones', () => {
    fc.assert(
      fc.property(packets, ({ scenario, held, answers }) => {
        const { repairs, best, routes } = verdictOf(data, scenario, { held, answers }, now);
        repairs
          .slice(1)
          .forEach((repair, index) =>
            expect(quicker(repairs[index]!.hours, repair.hours)).toBeLessThanOrEqual(0),
          );
        for (const { verdict, contested, repair } of routes) {
          if (verdict !== best.verdict || contested !== best.contested || !repair) continue;
          if (best.lost.length > 0) continue;
          expect(quicker(best.repair?.hours, repair.hours)).toBeLessThanOrEqual(0);
        }
      }),
      seeded,
    );
  });

  test('lookalikes and advice change nothing of the verdict', () => {
    fc.assert(
      fc.property(packets, ({ scenario, held, answers }) => {
        const bare = held.filter((proof) => proofsIn(scenario).includes(proof));
        const advice = scenario.uses.flatMap(({ proof, checks }) =>
          checks.filter(({ effect }) => effect === 'advice').map(({ id }) => `${proof}.${id}`),
        );
        const without = Object.fromEntries(
          Object.entries(answers).filter(([key]) => !advice.includes(key)),
        );
        const view = verdictOf(data, scenario, { held, answers }, now);
        const plain = verdictOf(data, scenario, { held: bare, answers: without }, now);
        expect([view.verdict, view.title, view.text]).toEqual([
          plain.verdict,
          plain.title,
          plain.text,
        ]);
        expect(view.routes.map(({ key, label, detail }) => [key, label, detail])).toEqual(
          plain.routes.map(({ key, label, detail }) => [key, label, detail]),
        );
        expect(view.advice.map(({ key }) => key).sort()).toEqual(
          advice
            .filter((key) => answers[key] === 'fail' && bare.includes(key.split('.')[0]!))
            .sort(),
        );
      }),
      seeded,
    );
  });

  test('what `evaluate` says is what is shown', () => {
    fc.assert(
      fc.property(packets, ({ scenario, held, answers }) => {
        const view = verdictOf(data, scenario, { held, answers }, now);
        const plain = evaluate(scenario, { held, answers });
        expect(view.verdict).toBe(plain.verdict);
        expect(view.readings.map(({ accepts }) => accepts)).toEqual(plain.readings);
        expect(view.routes.map(({ key }) => key).sort()).toEqual(
          plain.routes.map(({ proofs }) => proofs.join('+')).sort(),
        );
      }),
      seeded,
    );
  });
});

describe('what the real content shows', () => {
  const see = (
    slug: string,
    held: string[],
    answers: Record<string, Answer | undefined> = answered(scenarioOf(slug)),
  ) => verdictOf(data, scenarioOf(slug), { held, answers }, now);

  test('mock-up 4: a business seal, a chat not checked to the end', () => {
    const view = see(
      'goods-not-received',
      ['red-stamp-certificate', 'dispatch-slip', 'chat-record'],
      answered(scenarioOf('goods-not-received'), {
        'red-stamp-certificate.seal-kind': 'fail',
        'chat-record.continuous': undefined,
      }),
    );
    expect(view).toMatchObject({
      verdict: 'unchecked',
      title: '没核完，还有 1 项',
      text: '先核平台聊天截图的 1 项。都符合的话，路线 B就成立。',
    });
    expect(view.routes.map(({ name, label, detail }) => [name, label, detail])).toEqual([
      ['路线 A', '作废', '红章证明：盖的是财务章或业务章。'],
      ['路线 B', '没核 1 项', '平台聊天截图还有 1 项没核。'],
    ]);
    expect(view.routes[0]!.voids[0]).toMatchObject({
      fail: '盖的是财务章或业务章',
      fix: '请网点换快递公司的红章，重盖重拍',
      basis: 'table',
      rule: 'goods-not-received#voids',
    });
  });

  test('the quickest repair comes first', () => {
    const view = see('goods-not-received', []);
    expect(view.title).toBe('还差平台聊天截图');
    expect(view.repairs.map(({ text }) => text)).toEqual([
      '补平台聊天截图（约 5 到 60 分钟）',
      '补红章证明、发货底单（约 1 到 3 个工作日）',
    ]);
  });

  test('quick counts before few: two papers of an hour before one of three days', () => {
    const times = (proof: string, leadTime: (typeof data.proofs)[string]['leadTime']) => [
      proof,
      { ...data.proofs[proof]!, leadTime },
    ];
    const minutes = { min: 1, max: 5, unit: 'minutes', basis: 'ours' } as const;
    const days = { min: 1, max: 3, unit: 'working-days', basis: 'ours' } as const;
    const proofs = Object.fromEntries([
      ...Object.entries(data.proofs),
      times('red-stamp-certificate', minutes),
      times('chat-record', days),
    ]) as typeof data.proofs;
    const view = verdictOf(
      { ...data, proofs },
      scenarioOf('goods-not-received'),
      { held: [], answers: {} },
      now,
    );
    expect(view.title).toBe('还差红章证明、发货底单');
    expect(view.best.name).toBe('路线 A');
  });

  test('a quicker route that some reading refuses is not the one to follow', () => {
    expect(see('empty-parcel', []).best.name).toBe('全套凭证');
  });

  test('only questions that could complete a route are counted', () => {
    const view = see(
      'goods-not-received',
      ['red-stamp-certificate', 'chat-record'],
      answered(scenarioOf('goods-not-received'), {
        'chat-record.continuous': undefined,
        'red-stamp-certificate.seal-kind': undefined,
      }),
    );
    expect(view.title).toBe('没核完，还有 1 项');
  });

  test('a reading that refuses is named, and the packet that passes under all', () => {
    const view = see('return-damaged-refused', ['unboxing-video']);
    expect(view).toMatchObject({
      verdict: 'depends',
      text: '认的：本站采用的要求。不认的：工单只写合照。补商品面单合照（约 5 到 30 分钟），各种说法都够。',
    });
  });

  test('a reading without short words is named by where it is written', () => {
    expect(see('return-not-received', ['return-waybill']).text).toMatch(
      /^认的：照工单读。不认的：本站采用的要求。补快递内网截图/,
    );
    expect(see('empty-parcel', ['other-weight-proof']).text).toMatch(
      /^认的：表格另认其他重量证明。不认的：本站采用的要求、表格写二选一、其他证明顶替内网记录。/,
    );
  });

  test('a lookalike says why not, and where it counts', () => {
    const [lookalike] = see('goods-not-received', ['courier-site-tracking']).lookalikes;
    expect(lookalike).toMatchObject({
      held: true,
      text: '在这里不算数。在场景 6「核实物流信息」才算数。',
      countsIn: [{ slug: 'tracking-unverifiable', number: 6 }],
    });
    expect(see('tracking-unverifiable', []).lookalikes[0]!.text).toBe(
      '在这里不算数。别的场景也没有列它。',
    );
  });

  test('advice that fails is listed apart', () => {
    const view = see(
      'goods-not-received',
      ['red-stamp-certificate', 'dispatch-slip'],
      answered(scenarioOf('goods-not-received'), { 'red-stamp-certificate.seal-company': 'fail' }),
    );
    expect(view.verdict).toBe('sufficient');
    expect(view.advice.map(({ key }) => key)).toEqual(['red-stamp-certificate.seal-company']);
  });

  test('a time that has passed has no replacement: it says so, and to hand in what there is', () => {
    const late = (held: string[], key: string) =>
      see('appliance-quality', held, answered(scenarioOf('appliance-quality'), { [key]: 'fail' }));
    const message = late(['aftersales-message'], 'aftersales-message.within-72h');
    expect(message).toMatchObject({
      verdict: 'void',
      title: '作废，售后留言已超时',
      text: '超过了买家反馈后 72 小时：已超时的如实补写并说明原因。时间过了，重拿也没用。别的照补：补正规检测报告（约 1 到 3 个工作日）。手上有的照交，写清原因，可能还是不够。',
      repairs: [],
    });
    expect(
      late(['aftersales-message', 'inspection-report'], 'inspection-report.within-72h').text,
    ).toBe(
      '超过了上门后 72 小时：已超时的尽快交，并说明原因。时间过了，重拿也没用。手上有的照交，写清原因，可能还是不够。',
    );
    const unwritten = late(['aftersales-message'], 'aftersales-message.visit-time');
    expect(unwritten.title).toBe('作废，售后留言要重拿');
  });

  test('where one way is lost, the others are the ones to follow', () => {
    const { uses, ...scenario } = scenarioOf('return-damaged-refused');
    const mark = (proof: string) =>
      uses.map((use) =>
        use.proof === proof
          ? { ...use, checks: use.checks.map((check) => ({ ...check, final: true })) }
          : use,
      );
    const spoilt = (proof: string) =>
      verdictOf(
        data,
        { ...scenario, uses: mark(proof) },
        {
          held: [proof],
          answers: Object.fromEntries(
            uses
              .find((use) => use.proof === proof)!
              .checks.map(({ id }) => [`${proof}.${id}`, 'fail' as const]),
          ),
        },
        now,
      );
    // Every reading takes the photograph; the video is one way of several.
    expect(spoilt('unboxing-video')).toMatchObject({ verdict: 'insufficient' });
    expect(spoilt('unboxing-video').repairs.length).toBeGreaterThan(0);
    const only = spoilt('return-photo');
    expect(only).toMatchObject({ verdict: 'insufficient', repairs: [] });
    expect(only.best.lost).toEqual([]);
    expect(only.text).toMatch(/^要做：补.*。还要看读法。$/);
  });

  test('the ninth is lettered and judged like the others', () => {
    const ninth = scenarioOf('missing-items');
    expect(proofsOf(ninth.requirement)).toHaveLength(4);
    const view = see('missing-items', ['weighing-photo', 'packing-list', 'chat-record']);
    expect(
      view.routes.map(({ name, proofs }) => [name, written(proofs.map(({ proof }) => proof))]),
    ).toEqual([
      ['路线 A', 'packing-video'],
      ['路线 B1', 'packing-list＋weighing-photo'],
      ['路线 B2', 'courier-intranet-weight＋packing-list'],
    ]);
    expect(view.verdict).toBe('depends');
    expect(view.repairs.map(({ text }) => text)).toEqual(['补打包视频']);
    expect(view.lookalikes[0]!.countsIn.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['goods-not-received', 'compensation-not-received']),
    );
  });
});
