import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { replay } from './replay.ts';

const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const cases = fc.record({
  name: fc.string({ maxLength: 3 }),
  held: words,
  answers: fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constantFrom('pass', 'fail')),
  times: fc.record({ ticket: fc.constantFrom('1', '2') }, { requiredKeys: [] }),
});
const sorted = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    Array.isArray(inner)
      ? [...inner].sort()
      : inner && typeof inner === 'object'
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
  );

describe('replay', () => {
  test('on the same copy gives what was made of it', () => {
    fc.assert(
      fc.property(cases, cases, (before, after) => {
        expect(sorted(replay(before, after, before))).toBe(sorted(after));
      }),
      seeded,
    );
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(cases, cases, cases, (before, after, stored) => {
        const once = replay(before, after, stored);
        expect(sorted(replay(before, after, once))).toBe(sorted(once));
      }),
      seeded,
    );
  });

  test('of nothing changes nothing', () => {
    fc.assert(
      fc.property(cases, cases, (before, stored) => {
        expect(replay(before, before, stored)).toEqual(stored);
      }),
      seeded,
    );
  });

  test('keeps what another tab did to other fields', () => {
    const before = { name: '', held: ['a'], answers: { p: 'pass' }, times: {} };
    const mine = { ...before, held: ['b'], answers: { p: 'pass', q: 'fail' } };
    const theirs = { ...before, name: '甲', held: ['a', 'c'], answers: {} };
    expect(replay(before, mine, theirs)).toEqual({
      name: '甲',
      held: ['c', 'b'],
      answers: { q: 'fail' },
      times: {},
    });
  });
});
