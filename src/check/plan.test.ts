import { describe, expect, test } from 'vitest';
import { beijing, data, desk, proofsIn } from '../../tests/fixtures/desk.ts';
import { planOf } from './plan.ts';

// A Monday: three working days are three days.
const monday = beijing('2026-11-23T10:00');
const friday = beijing('2026-11-20T10:00');

/** `left` hours on the clock. */
const at = (slug: string, held: string[], left: number, now = monday) => {
  const { verdict, clock } = desk(slug, held, {
    times: { left: { minutes: left * 60, at: now.toISOString() } },
    now,
  });
  return planOf(verdict, clock);
};

describe('the sentence', () => {
  test('the slow paper is asked for while the quick proof is fetched', () => {
    expect(at('goods-not-received', [], 41).sentence).toBe(
      '红章证明约 1 到 3 个工作日，剩 41 小时：先要平台聊天截图，同时申请红章证明。',
    );
  });

  test('where both are needed the slow one comes first', () => {
    expect(at('return-damaged-signed', [], 41).sentence).toBe(
      '红章证明约 1 到 3 个工作日，剩 41 小时：现在就要红章证明，等的时候备好商品面单合照。',
    );
  });

  test('what is one’s own is made ready, not asked for', () => {
    expect(at('tracking-unverifiable', [], 5).sentence).toBe(
      '快递官网流转记录约 5 到 30 分钟，剩 5 小时：现在就备好快递官网流转记录、快递查询网站。',
    );
  });

  test('the last hour is told in minutes', () => {
    expect(at('tracking-unverifiable', [], 0.75).sentence).toContain('剩 45 分：');
  });

  test('nothing to fetch, no sentence', () => {
    expect(at('goods-not-received', ['chat-record'], 41).sentence).toBe('');
    const { verdict, clock } = desk('goods-not-received', ['chat-record'], {
      others: { 'chat-record.continuous': undefined },
    });
    expect(planOf(verdict, clock).sentence).toBe('');
  });

  test('no limit stated, or the limit past: it says so', () => {
    const unstated = desk('empty-parcel', []);
    expect(planOf(unstated.verdict, unstated.clock).sentence).toBe(
      '内网称重记录约 1 到 24 小时，没写时限，当急件办：现在就要内网称重记录，等的时候备好商品称重图。',
    );
    const late = desk('return-damaged-refused', [], { times: { ticket: '2026-11-20T10:00' } });
    expect(planOf(late.verdict, late.clock).sentence).toContain('时限已过，先看工单还能不能交：');
  });

  test('where nothing will be there in time, hand in what there is', () => {
    expect(at('return-damaged-signed', [], 20).sentence).toMatch(
      /就先交手上有的，在留言里写清什么时候向谁要的。$/,
    );
  });

  test('the first step comes first, and each proof counts against its own step', () => {
    const times = { complaint: '2026-11-23T09:00', ticket: '2026-11-23T09:30' };
    const { verdict, clock } = desk('appliance-quality', [], { times });
    const plan = planOf(verdict, clock);
    expect(plan.sentence).toBe(
      '正规检测报告约 1 到 3 个工作日，剩 167 小时：先备好售后留言，同时申请正规检测报告。',
    );
    expect(plan.routes[0]!.fits).toBe('yes');
  });
});

describe('routes against the time left', () => {
  const fits = (left: number, now = monday) =>
    at('goods-not-received', [], left, now).routes.map(({ name, fits }) => [name, fits]);

  test('what fits comes first', () => {
    expect(fits(80)).toEqual([
      ['路线 B', 'yes'],
      ['路线 A', 'yes'],
    ]);
    expect(fits(41)).toEqual([
      ['路线 B', 'yes'],
      ['路线 A', 'tight'],
    ]);
    expect(fits(20)).toEqual([
      ['路线 B', 'yes'],
      ['路线 A', 'no'],
    ]);
    expect(fits(0.5)).toEqual([
      ['路线 B', 'tight'],
      ['路线 A', 'no'],
    ]);
  });

  test('a weekend in between counts', () => {
    expect(fits(71, friday)[1]).toEqual(['路线 A', 'no']);
    expect(fits(72, friday)[1]).toEqual(['路线 A', 'tight']);
    expect(at('goods-not-received', [], 71, friday).note).toContain('法定节假日');
    expect(at('tracking-unverifiable', [], 71, friday).note).toBe('');
  });

  test('what is in hand needs no time; what is not known is not guessed', () => {
    const plan = at('missing-items', ['weighing-photo', 'packing-list'], 10);
    expect(plan.routes.map(({ name, fits, text }) => [name, fits, text])).toEqual([
      ['路线 B1', 'done', '东西都在手上。'],
      ['路线 B2', 'tight', '内网称重记录约 1 到 24 小时，快的话来得及。'],
      ['路线 A', 'unknown', '打包视频要多久，没有说法。'],
    ]);
  });

  test('what comes too late is not promised in time; what is still lacking is fetched all the same', () => {
    const late = (held: string[], key: string) => {
      const { verdict, clock } = desk('appliance-quality', held, {
        others: { [key]: 'fail' },
        times: { complaint: '2026-11-20T08:00' },
      });
      const { sentence, routes } = planOf(verdict, clock);
      return [sentence, routes[0]!.fits, routes[0]!.text];
    };
    expect(late(['aftersales-message'], 'aftersales-message.within-72h')).toEqual([
      expect.stringMatching(/现在就要正规检测报告。$/),
      'lost',
      '售后留言已超时，重拿也没用。',
    ]);
    expect(
      late(['aftersales-message', 'inspection-report'], 'inspection-report.within-72h'),
    ).toEqual(['', 'lost', '正规检测报告已超时，重拿也没用。']);
  });

  test('every route of every scenario is ranked, in words', () => {
    for (const scenario of data.scenarios) {
      for (const held of [[], proofsIn(scenario).slice(0, 1), proofsIn(scenario)]) {
        const { verdict } = desk(scenario.slug, held);
        const plan = at(scenario.slug, held, 30);
        expect(plan.routes.map(({ route }) => route).sort()).toEqual(
          verdict.routes.map(({ key }) => key).sort(),
        );
        for (const words of [plan.sentence, ...plan.routes.map(({ text }) => text)])
          expect(words).not.toMatch(/undefined|NaN|^，|：。/);
      }
    }
  });
});
