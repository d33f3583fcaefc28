import { expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import { examOf } from './exam.ts';
import { newExam, readExam, standingOf, unfinished, withDraft } from './exam-draft.ts';
import { refOf } from './regrade.ts';

const items = examOf(data, 'ABC23');
const exam = newExam('ABC23', 'x', items.map(refOf));
const two = items.findIndex(({ questions }) => questions.length === 2);
const one = items.findIndex(({ questions }) => questions.length === 1);

const answered = (at: number, count: number) => {
  const questions = items[at]!.questions.slice(0, count);
  const picks = Object.fromEntries(questions.map(({ id, options }) => [id, [options[0]!.id]]));
  return withDraft(exam, at, { picks, settled: 0 });
};

test('an item with two questions is done when both are answered', () => {
  expect(standingOf(exam, two)).toBe('open');
  expect(standingOf(answered(two, 1), two)).toBe('half');
  expect(standingOf(answered(two, 2), two)).toBe('done');
  expect(standingOf(answered(one, 1), one)).toBe('done');
});

test('half done is not finished', () => {
  const { open, half } = unfinished(answered(two, 1));
  expect(half).toEqual([two]);
  expect(open).toHaveLength(items.length - 1);
  expect(open).not.toContain(two);
});

test('what is kept is read as it was written, and what an older version kept, too', () => {
  const kept = { ...answered(two, 1), touched: 5 };
  expect(readExam(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(readExam(JSON.parse(JSON.stringify(exam)))).toEqual(exam);
});
