import { describe, expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import type { Attempt } from './attempt.ts';
import { examCode, examOf, examResult, examSize, passMark, readExamCode } from './exam.ts';
import type { Item } from './item.ts';
import { letterOf, paperOf } from './paper.ts';
import { refOf } from './regrade.ts';
import { scenarioSlug } from './rules.ts';
import { fingerprint } from './variants.ts';

const codes = Array.from({ length: 40 }, (_, seed) => examCode(seed));
const slugOf = ({ ruleIds }: Item) => scenarioSlug(ruleIds[0]!);

function answered(item: Item, right: boolean): Attempt {
  const picks = Object.fromEntries(
    item.questions.map(({ id, options }) => [
      id,
      options.filter((option) => option.right === right).map((option) => option.id),
    ]),
  );
  return {
    id: `x.${item.seed}`,
    at: 0,
    session: 'x',
    mode: 'exam',
    ref: refOf(item),
    hashes: {},
    response: { picks },
    ms: 0,
  };
}

describe('an exam', () => {
  test.each(codes)('%s has twenty items, two a scenario, four on specimens, none twice', (code) => {
    const items = examOf(data, code);
    expect(items).toHaveLength(examSize);
    for (const { slug } of data.scenarios) {
      expect(items.filter((item) => slugOf(item) === slug).length).toBeGreaterThanOrEqual(2);
    }
    expect(items.filter(({ kind }) => kind === 'spot-defect').length).toBeGreaterThanOrEqual(4);
    expect(new Set(items.map(fingerprint)).size).toBe(examSize);
  });

  test('is the same for the same code, and another for another', () => {
    expect(examOf(data, codes[0]!)).toEqual(examOf(data, codes[0]!));
    expect(new Set(codes.map((code) => JSON.stringify(examOf(data, code)))).size).toBe(
      codes.length,
    );
  });

  test('has a code that survives being read out', () => {
    for (const code of codes)
      expect(readExamCode(` ${code.toLowerCase().slice(0, 2)} ${code.slice(2)}`)).toBe(code);
    expect(['', 'ABC', 'ABCDEF', 'AB0DE', '<b>xx', '一二三四五'].map(readExamCode)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('passing', () => {
  const items = codes
    .map((code) => examOf(data, code))
    .find((exam) => exam.some(({ critical }) => critical))!;
  const lenient = items.flatMap((item, at) => (item.critical ? [] : [at]));
  const critical = items.findIndex((item) => item.critical);
  const without = (...missed: number[]) =>
    examResult(
      data,
      items,
      items.map((item, at) => answered(item, !missed.includes(at))),
    );

  test('takes eighteen of twenty', () => {
    expect(without()).toMatchObject({ score: examSize, passed: true });
    expect(without(...lenient.slice(0, 2))).toMatchObject({ score: passMark, passed: true });
    expect(without(...lenient.slice(0, 3))).toMatchObject({ score: passMark - 1, passed: false });
  });

  test('isn’t done with a single critical miss', () => {
    const { score, passed, critical: counted } = without(critical);
    expect({ score, passed }).toEqual({ score: examSize - 1, passed: false });
    expect(counted.right).toBe(counted.count - 1);
  });

  test('an item without an answer is open, not wrong, and counts as neither', () => {
    const result = examResult(
      data,
      items,
      items.slice(1).map((item) => answered(item, true)),
    );
    expect(result.right[0]).toBeUndefined();
    expect(result.score).toBe(examSize - 1);
    expect(result.scenarios.reduce((sum, { count }) => sum + count, 0)).toBe(examSize);
  });
});

test('the paper has the items of the screen, and a key of letters that are right', () => {
  const { items, key } = paperOf(data, codes[5]!);
  expect(items).toEqual(examOf(data, codes[5]!));
  items.forEach(({ questions }, at) => {
    questions.forEach(({ options }, place) => {
      const right = options.flatMap((option, index) => (option.right ? letterOf(index) : []));
      expect(key[at]!.answers[place]).toBe(right.join(''));
    });
  });
});
