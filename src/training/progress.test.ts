import { describe, expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import type { Attempt, Mode } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { progressOf } from './progress.ts';
import { refOf } from './regrade.ts';
import { allRules } from './rules.ts';
import { mostDueADay } from './schedule.ts';
import { itemFor } from './variants.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 2, 2);
const rules = allRules(data);
const rule = rules[0]!.id;

/** An answer to an item of a rule: right, or the first wrong option. */
function answer(
  id: string,
  at: number,
  right: boolean,
  { mode = 'mixed', seed = at % 9973, unsure = false, from = data } = {} as {
    mode?: Mode;
    seed?: number;
    unsure?: boolean;
    from?: TrainingData;
  },
): Attempt {
  const item = itemFor(from, id, seed)!;
  const picks = Object.fromEntries(
    item.questions.map(({ id: question, options }) => [
      question,
      options.filter((option) => option.right === right).map((option) => option.id),
    ]),
  );
  return {
    id: `s.${at}`,
    at,
    session: 's',
    mode,
    ref: refOf(item),
    hashes: Object.fromEntries(
      allRules(from)
        .filter((each) => item.ruleIds.includes(each.id))
        .map((each) => [each.id, each.hash]),
    ),
    response: { picks, ...(unsure ? { unsure: true as const } : {}) },
    ms: 5000,
  };
}

const stateOf = (attempts: Attempt[], now: number, from = data) =>
  progressOf(from, attempts, now).rules[rule]!;

test('nothing is due before the first answer', () => {
  const { due, tomorrow, rules: states } = progressOf(data, [], start);
  expect({ due, tomorrow }).toEqual({ due: [], tomorrow: 0 });
  expect(Object.keys(states)).toEqual(rules.map(({ id }) => id));
  expect(new Set(Object.values(states).map(({ level }) => level))).toEqual(new Set([0]));
});

describe('five steps', () => {
  test('the top one takes a mixed set, twenty hours after the last right answer', () => {
    const two = [answer(rule, start, true), answer(rule, start + hour, true)];
    expect(stateOf(two, start + 2 * hour).level).toBe(3);
    const soon = [...two, answer(rule, start + 10 * hour, true)];
    expect(stateOf(soon, start + 11 * hour).level).toBe(3);
    const alone = [...two, answer(rule, start + 30 * hour, true, { mode: 'learn' })];
    expect(stateOf(alone, start + 31 * hour).level).toBe(3);
    const later = [...two, answer(rule, start + 30 * hour, true)];
    expect(stateOf(later, start + 31 * hour).level).toBe(4);
  });

  test('a wrong answer takes one back and says so; an unsure one gives none', () => {
    const wrong = [answer(rule, start, true), answer(rule, start + hour, false)];
    expect(stateOf(wrong, start + 2 * hour)).toMatchObject({ level: 1, lastWrong: true, seen: 2 });
    expect(stateOf(wrong, start + 2 * hour).lastCode).toBeTruthy();
    const unsure = [answer(rule, start, true, { unsure: true })];
    expect(stateOf(unsure, start + hour)).toMatchObject({ level: 1, lastWrong: false });
  });
});

describe('review', () => {
  test('a right answer is due later than a wrong one, and answers add up', () => {
    const right = stateOf([answer(rule, start, true)], start).due!;
    const wrong = stateOf([answer(rule, start, false)], start).due!;
    expect(wrong).toBeLessThanOrEqual(start + day);
    expect(right).toBeGreaterThan(wrong);
    const again = [answer(rule, start, true), answer(rule, right, true)];
    expect(stateOf(again, right).due! - right).toBeGreaterThan(right - start);
  });

  test('cramming on one day moves nothing away, and nothing is put off beyond sixty days', () => {
    const once = [answer(rule, start, true)];
    const crammed = [
      ...once,
      answer(rule, start + hour, true),
      answer(rule, start + 2 * hour, true),
    ];
    expect(stateOf(crammed, start + 3 * hour).due).toBe(stateOf(once, start).due);
    let attempts: Attempt[] = [];
    let at = start;
    for (let turn = 0; turn < 9; turn++) {
      attempts = [...attempts, answer(rule, at, true)];
      const { due } = stateOf(attempts, at);
      expect(due! - at).toBeLessThanOrEqual(60 * day);
      at = due!;
    }
  });

  test('never more than twelve a day; what is reviewed today counts against them', () => {
    const attempts = rules.map(({ id }, at) => answer(id, start + at * 1000, false));
    const now = start + 5 * day;
    expect(progressOf(data, attempts, now).due).toHaveLength(mostDueADay);
    const { due } = progressOf(data, attempts, now);
    const five = due
      .slice(0, 5)
      .map((id, at) => answer(id, now + at * 1000, true, { mode: 'review' }));
    const after = progressOf(data, [...attempts, ...five], now + hour);
    expect(after.due).toHaveLength(7);
    expect(after.due.some((id) => due.slice(0, 5).includes(id))).toBe(false);
    expect(after.tomorrow).toBe(mostDueADay);
  });
});

describe('a log that has been through something', () => {
  test('a changed rule brings back its own card, and only that', () => {
    const attempts = rules.map(({ id }, at) => answer(id, start + at * 1000, true));
    const changed: TrainingData = structuredClone(data);
    changed.scenarios[0]!.rules[0]!.hash = 'new';
    const { rules: states, due } = progressOf(changed, attempts, start + hour);
    expect(states[rule]).toMatchObject({ changed: true, level: 0 });
    expect(due).toEqual([rule]);
    expect(Object.values(states).filter((state) => state.changed)).toHaveLength(1);
    const again = [...attempts, answer(rule, start + 2 * hour, true, { from: changed })];
    expect(progressOf(changed, again, start + 3 * hour)).toMatchObject({ due: [] });
  });

  test('other words around a rule that stays the same lose nothing', () => {
    const attempts = rules.flatMap(({ id }, at) => [
      answer(id, start + at * 1000, true),
      answer(id, start + day + at * 1000, at % 3 > 0),
    ]);
    const edited: TrainingData = structuredClone(data);
    for (const scenario of edited.scenarios) {
      scenario.telling.reverse();
      scenario.actions = scenario.actions.map((each) => ({ ...each, text: `请${each.text}` }));
      for (const { checks, fields } of scenario.uses) {
        for (const check of checks) check.ask = `${check.ask}吗`;
        for (const field of fields) if (field.rule) field.rule = `${field.rule}的`;
      }
    }
    edited.scenarios.reverse();
    const before = progressOf(data, attempts, start + 2 * day);
    const after = progressOf(edited, attempts, start + 2 * day);
    for (const { id } of rules) {
      expect(after.rules[id]).toMatchObject({
        level: before.rules[id]!.level,
        lastWrong: before.rules[id]!.lastWrong,
        due: before.rules[id]!.due!,
      });
    }
  });

  test('a clock that ran ahead and was set back doesn’t push a card away', () => {
    const ahead = answer(rule, start + 400 * day, true);
    const state = stateOf([ahead], start);
    expect(state.due! - start).toBeLessThan(60 * day);
    expect(stateOf([ahead, answer(rule, start, true)], start + hour).seen).toBe(2);
  });

  test('answers of rules that are gone, or reset, don’t count', () => {
    const gone = answer(rule, start, true);
    const stranger = { ...gone, ref: { ...gone.ref, ruleIds: ['old-scenario#voids'] } };
    const reset = { ...gone, hashes: {} };
    expect(stateOf([stranger, reset], start + hour)).toMatchObject({ level: 0, seen: 0 });
  });
});
