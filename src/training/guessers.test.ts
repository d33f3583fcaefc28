import { describe, expect, test } from 'vitest';
import { bank } from '../../tests/fixtures/question-bank.ts';
import { realTraining } from '../../tests/fixtures/training.ts';
import { grade } from './grade.ts';
import { kinds, type Item, type Kind, type Option, type Question } from './item.ts';

/**
 * Those who never read the ticket: one takes what is longest, one gives the same answer every time, one takes all that
 * sounds well. None may do better than chance by more than five points. The last has learnt by heart how often every
 * single option has been right over the whole bank; what that is worth is bounded too, so that it can't grow unseen.
 */
const margin = 0.05;
const learnt = 0.2;

const single = kinds.filter((kind) => !['pick-set', 'fields'].includes(kind));
const choices = (kind: Kind): Question[] =>
  bank
    .get(kind)!
    .flatMap(({ questions }) => questions.filter(({ options }) => countRight(options) === 1));

describe.each(single)('%s', (kind) => {
  const asked = choices(kind);
  const byId = [...new Set(asked.map(({ id }) => id))];

  test.each(byId)('%s: the longest option is no better than any', (id) => {
    const questions = asked.filter((question) => question.id === id);
    expect(rate(questions, ({ options }) => longest(options))).toBeLessThanOrEqual(
      chance(questions) + margin,
    );
  });

  test.each(byId)('%s: the same answer every time is no better than any', (id) => {
    const questions = asked.filter((question) => question.id === id);
    const answers = new Set(questions.flatMap(({ options }) => options.map(({ label }) => label)));
    for (const answer of answers) {
      const where = questions.filter(({ options }) =>
        options.some((option) => option.id === answer),
      );
      if (where.length < questions.length / 2) continue;
      const right = (question: Question) =>
        question.options.find(({ label }) => label === answer) ?? question.options[0]!;
      expect(rate(where, right)).toBeLessThanOrEqual(chance(where) + margin);
    }
  });

  test.each(byId)('%s: knowing how often each label was right is little help', (id) => {
    const questions = asked.filter((question) => question.id === id);
    const [known, fresh] = halves(questions);
    const prior = priorOf(known);
    const best = ({ options }: Question) =>
      [...options].sort((one, other) => prior(other) - prior(one))[0]!;
    expect(rate(fresh, best)).toBeLessThanOrEqual(chance(fresh) + learnt);
  });

  test('the right option stands anywhere alike', () => {
    const questions = asked.filter(({ mode }) => mode === 'one');
    for (const size of new Set(questions.map(({ options }) => options.length))) {
      const same = questions.filter(({ options }) => options.length === size);
      if (same.length < 200) continue;
      for (let place = 0; place < size; place++) {
        const share = same.filter(({ options }) => options[place]!.right).length / same.length;
        // Four standard errors, where few were asked: which ones they are depends on the content.
        const chance = 4 * Math.sqrt((1 / size) * (1 - 1 / size) * (1 / same.length));
        expect(Math.abs(share - 1 / size)).toBeLessThan(Math.max(0.05, chance));
      }
    }
  });
});

describe.each(['pick-set', 'fields'] as const)('%s', (kind) => {
  const items = bank.get(kind)!;

  test('taking all, or all that sounds well, never passes', () => {
    const all = (item: Item) => item.questions[0]!.options;
    expect(passes(items, all)).toBe(0);
    const sound = (item: Item) => all(item).filter(({ id }) => !id.startsWith('void:'));
    expect(passes(items, sound)).toBeLessThan(margin);
  });

  test('as many as are right, the longest of them: no better than chance', () => {
    const taken = (item: Item) => {
      const { options } = item.questions[0]!;
      return [...options]
        .sort((one, other) => lengthOf(other) - lengthOf(one))
        .slice(0, countRight(options));
    };
    expect(passes(items, taken)).toBeLessThanOrEqual(blind(items) + margin);
  });

  test('as many as are right, those that have been right most often: little better than chance', () => {
    const [known, fresh] = halves(items);
    const prior = priorOf(known.flatMap(({ questions }) => questions));
    const taken = (item: Item) => {
      const { options } = item.questions[0]!;
      return [...options]
        .sort((one, other) => prior(other) - prior(one))
        .slice(0, countRight(options));
    };
    expect(passes(fresh, taken)).toBeLessThanOrEqual(blind(fresh) + learnt);
  });

  test('right options stand anywhere alike', () => {
    const places = items.flatMap(({ questions: [question] }) =>
      question!.options.map((option, at) => ({
        at,
        share: at / (question!.options.length - 1),
        option,
      })),
    );
    const right = places.filter(({ option }) => option.right);
    const middle = right.reduce((sum, { share }) => sum + share, 0) / right.length;
    expect(Math.abs(middle - 0.5)).toBeLessThan(0.03);
  });
});

function passes(items: readonly Item[], take: (item: Item) => Option[]): number {
  const passed = items.filter((item) => {
    const picks = { answer: take(item).map(({ id }) => id) };
    return grade(realTraining, item, { picks }).accepted;
  });
  return passed.length / items.length;
}

/** Whoever knows how many are right and sees what is spoilt, and draws from the rest. */
function blind(items: readonly Item[]): number {
  const shares = items.map(({ questions: [question] }) => {
    const right = countRight(question!.options);
    const sound = question!.options.filter(({ id }) => !id.startsWith('void:')).length;
    return 1 / choose(sound, right);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function choose(from: number, count: number): number {
  let ways = 1;
  for (let at = 0; at < count; at++) ways = (ways * (from - at)) / (at + 1);
  return ways;
}

const countRight = (options: readonly Option[]) => options.filter(({ right }) => right).length;
const lengthOf = ({ label, detail = '' }: Option) => label.length + detail.length;
const longest = (options: readonly Option[]) =>
  [...options].sort((one, other) => lengthOf(other) - lengthOf(one))[0]!;
const rate = (questions: readonly Question[], pick: (question: Question) => Option) =>
  questions.filter((question) => pick(question).right).length / questions.length;
const chance = (questions: readonly Question[]) =>
  questions.reduce((sum, { options }) => sum + 1 / options.length, 0) / questions.length;

function halves<Value>(list: readonly Value[]): [Value[], Value[]] {
  return [list.filter((_, at) => at % 2 === 0), list.filter((_, at) => at % 2 === 1)];
}

/** How often a label was right where it stood; one never seen before is worth a quarter. */
function priorOf(questions: readonly Question[]): (option: Option) => number {
  const seen = new Map<string, { right: number; all: number }>();
  const keyOf = ({ label, detail = '' }: Option) => `${label}/${detail}`;
  for (const option of questions.flatMap(({ options }) => options)) {
    const entry = seen.get(keyOf(option)) ?? { right: 0, all: 0 };
    entry.all++;
    if (option.right) entry.right++;
    seen.set(keyOf(option), entry);
  }
  return (option) => {
    const entry = seen.get(keyOf(option));
    return entry ? (entry.right + 1) / (entry.all + 4) : 0.25;
  };
}
