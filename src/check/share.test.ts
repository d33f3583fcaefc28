import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { realLibrary } from '../../tests/fixtures/real-library.ts';
import type { Answer } from '../evidence/evaluate.ts';
import { checkData } from './data.ts';
import { readShare, shareQuery } from './share.ts';

const data = checkData(realLibrary);

const packets = fc.constantFrom(...data.scenarios).chain((scenario) => {
  const holdable = [...scenario.uses, ...scenario.lookalikes].map(({ proof }) => proof);
  const keys = scenario.uses.flatMap(({ proof, checks }) =>
    checks.map(({ id }) => `${proof}.${id}`),
  );
  return fc.record({
    scenario: fc.constant(scenario.slug),
    held: fc.subarray(holdable),
    answers: fc
      .subarray(keys)
      .chain((answered) =>
        fc.tuple(
          ...answered.map((key) =>
            fc.constantFrom<Answer>('pass', 'fail').map((answer) => [key, answer] as const),
          ),
        ),
      )
      .map((pairs): Record<string, Answer> => Object.fromEntries(pairs)),
  });
});

describe('a link', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(packets, ({ scenario, held, answers }) => {
        const shared = readShare(shareQuery(scenario, held, answers), data);
        expect({ ...shared, held: shared.held.toSorted() }).toEqual({
          scenario,
          held: held.toSorted(),
          answers,
          dropped: '',
        });
      }),
      seeded,
    );
  });

  test('reads as the architecture writes it', () => {
    expect(
      shareQuery('goods-not-received', ['dispatch-slip', 'chat-record'], {
        'chat-record.continuous': 'fail',
        'chat-record.platform-chat': 'pass',
        'chat-record.buyer-confirms': 'pass',
        'dispatch-slip.photo-clear': undefined,
      }),
    ).toBe(
      '?scenario=goods-not-received&held=chat-record,dispatch-slip&pass=chat-record.buyer-confirms,chat-record.platform-chat&fail=chat-record.continuous',
    );
  });

  test('holds slugs and nothing else, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string()),
        fc.dictionary(fc.string(), fc.constantFrom<Answer>('pass', 'fail')),
        (scenario, held, answers) => {
          expect(shareQuery(scenario, held, answers)).toMatch(/^\?[a-z0-9.,&=-]*$/);
        },
      ),
      seeded,
    );
  });

  test('takes along a limit that the ticket in hand changed, and none that is no number of hours', () => {
    const link = shareQuery('goods-not-received', [], {}, 24);
    expect(link).toBe('?scenario=goods-not-received&limit=24');
    expect(readShare(link, data).limitHours).toBe(24);
    expect(shareQuery('goods-not-received', [], {}, 1.5)).not.toContain('limit');
  });

  test('a packet always has the same one', () => {
    const one = shareQuery('goods-not-received', ['chat-record', 'dispatch-slip'], {});
    expect(shareQuery('goods-not-received', ['dispatch-slip', 'chat-record'], {})).toBe(one);
  });
});

describe('a link from anywhere', () => {
  const nothing = { scenario: undefined, held: [], answers: {} };

  test.each([
    ['no query', '', ''],
    ['somebody else’s query', '?utm_source=x', ''],
    [
      'an unknown scenario',
      '?scenario=nowhere&held=chat-record',
      '链接里的场景认不出来，请重新选。',
    ],
    ['no scenario', '?held=chat-record', '链接里的场景认不出来，请重新选。'],
    ['markup', '?scenario=<img src=x onerror=alert(1)>', '链接里的场景认不出来，请重新选。'],
    ['a prototype', '?scenario=__proto__', '链接里的场景认不出来，请重新选。'],
    [
      'a very long one',
      `?scenario=goods-not-received&held=${'a,'.repeat(20_000)}`,
      '链接太长，不像本站的，没有读。',
    ],
  ])('%s', (_, search, dropped) => {
    expect(readShare(search, data)).toEqual({ ...nothing, dropped });
  });

  test('unknown proofs and checks are passed over, counted, and not repeated', () => {
    const shared = readShare(
      '?scenario=goods-not-received&held=chat-record,return-photo,<b>&pass=chat-record.continuous,chat-record.nope,__proto__.x&fail=constructor',
      data,
    );
    expect(shared).toEqual({
      scenario: 'goods-not-received',
      held: ['chat-record'],
      answers: { 'chat-record.continuous': 'pass' },
      dropped: '链接里有 5 处认不出来，已略过：可能是旧链接，或者规则改过。',
    });
  });

  test.each([
    ['goods-not-received', '24', 24],
    ['compensation-not-received', '24', 24],
    // The site's own.
    ['goods-not-received', '48', undefined],
  ])('%s with a limit of %s', (scenario, limit, hours) => {
    const shared = readShare(`?scenario=${scenario}&limit=${encodeURIComponent(limit)}`, data);
    expect(shared).toMatchObject({ scenario, dropped: '' });
    expect(shared.limitHours).toBe(hours);
  });

  test.each([
    ['goods-not-received', '0'],
    ['goods-not-received', '9999'],
    ['goods-not-received', '1e2'],
    ['goods-not-received', '<b>'],
    ['goods-not-received', ''],
    // Its limit is two steps.
    ['appliance-quality', '24'],
  ])('%s with a limit of “%s”, which says nothing', (scenario, limit) => {
    const shared = readShare(`?scenario=${scenario}&limit=${encodeURIComponent(limit)}`, data);
    expect(shared).toMatchObject({ scenario, dropped: expect.stringContaining('1 处') });
    expect(shared.limitHours).toBeUndefined();
  });

  test('both yes and no is no answer', () => {
    const shared = readShare(
      '?scenario=goods-not-received&pass=chat-record.continuous&fail=chat-record.continuous',
      data,
    );
    expect(shared).toMatchObject({ answers: {}, dropped: expect.stringContaining('1 处') });
  });

  test('never throws, and never gives what there is not', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('chat-record', '%', '%E4%A', '&', '=', ','));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const shared = readShare(`?scenario=goods-not-received&held=${parts.join('')}`, data);
        expect(shared.held.filter((proof) => !(proof in data.proofs))).toEqual([]);
      }),
      seeded,
    );
  });
});
