import { expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import type { TrainingData } from './data.ts';
import { examOf, examSize } from './exam.ts';
import { newExam, withDraft, withFlag, type ExamDraft } from './exam-draft.ts';
import { refreshed, refreshedWords } from './exam-refresh.ts';
import { generate } from './generate.ts';
import { refOf } from './regrade.ts';
import { scenarioSlug } from './rules.ts';
import { noDraft } from './session.ts';
import { fingerprint } from './variants.ts';

const items = examOf(data, 'ABC23');
const answered = items.reduce<ExamDraft>(
  (exam, { questions }, at) => {
    const picks = Object.fromEntries(questions.map(({ id, options }) => [id, [options[0]!.id]]));
    return withDraft(exam, at, { picks, settled: 0 });
  },
  { ...newExam('ABC23', 'x', items.map(refOf)), at: 7 },
);

test('with the same content it is the same exam', () => {
  const result = refreshed(data, answered);
  expect(result.exam).toBe(answered);
  expect(result.renewed).toEqual([]);
  expect(refreshedWords(result.renewed)).toBe('');
});

test('a scenario that is gone gives its places to other questions; all other answers stay', () => {
  const slug = scenarioSlug(items[3]!.ruleIds[0]!);
  const less: TrainingData = {
    ...data,
    scenarios: data.scenarios.filter((scenario) => scenario.slug !== slug),
  };
  const { exam, renewed } = refreshed(less, withFlag(answered, 3, true));
  expect(renewed).toContain(3);
  expect(renewed.length).toBeLessThan(examSize / 2);
  expect(exam).toMatchObject({ at: 7, flags: [3], code: 'ABC23', id: 'x' });
  expect(exam.refs).toHaveLength(examSize);
  const now = exam.refs.map(({ kind, ruleIds, seed }) => generate(less, kind, ruleIds, seed)!);
  expect(new Set(now.map(fingerprint)).size).toBe(examSize);
  for (const [at, draft] of exam.drafts.entries())
    expect(draft).toEqual(renewed.includes(at) ? noDraft : answered.drafts[at]);
});

test('an item whose right answer became another is asked anew', () => {
  const [first, ...others] = answered.refs;
  const [question] = Object.keys(first!.key!);
  const older = {
    ...answered,
    refs: [{ ...first!, key: { ...first!.key, [question!]: ['another'] } }, ...others],
  };
  const { exam, renewed } = refreshed(data, older);
  expect(renewed).toEqual([0]);
  expect(exam.refs).toEqual(answered.refs);
  expect(refreshedWords(renewed)).toBe('内容更新了，第 1 题换了题，重新答；其他答案都在。');
});

test('of one scenario that is left, every question can be asked', () => {
  const one: TrainingData = { ...data, scenarios: data.scenarios.slice(0, 1) };
  const { exam } = refreshed(one, answered);
  expect(exam.refs.length).toBeGreaterThan(0);
  for (const { kind, ruleIds, seed } of exam.refs)
    expect(generate(one, kind, ruleIds, seed)).toBeDefined();
  expect(exam.drafts).toHaveLength(exam.refs.length);
});
