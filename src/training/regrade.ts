import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { generate } from './generate.ts';
import { grade, type Grade } from './grade.ts';
import { gradeCopies, copyOf } from './grade-set.ts';
import type { Item, ItemRef } from './item.ts';
import { oncePer } from '../evidence/once.ts';
import { scenarioOf, scenarioSlug } from './rules.ts';

/** What an item is known by in the log: how to make it again, and what its right answers were. */
export function refOf({ kind, ruleIds, seed, questions }: Item): ItemRef {
  const key = Object.fromEntries(
    questions.map(({ id, options }) => [
      id,
      options.filter(({ right }) => right).map((option) => option.id),
    ]),
  );
  return { kind, ruleIds, seed, key };
}

const known = oncePer((data: TrainingData) =>
  oncePer((attempt: Attempt) => gradeAgain(data, attempt)),
);

/**
 * The grade of an answer from the log, never one that was stored. The item is made again; where content has changed
 * around the rule and other words came out of the same seed, the answer is held against the key of its own day,
 * which still holds, since the rule does: its hash is compared before. Undefined where nothing can be said.
 */
export function regrade(data: TrainingData, attempt: Attempt): Grade | undefined {
  return known(data)(attempt);
}

function gradeAgain(data: TrainingData, { ref, response }: Attempt): Grade | undefined {
  const item = generate(data, ref.kind, ref.ruleIds, ref.seed);
  if (item && (!ref.key || isSame(item, ref.key, response.picks)))
    return grade(data, item, response);
  if (!ref.key) return undefined;
  const slug = scenarioSlug(ref.ruleIds[0]!);
  if (!data.scenarios.some((scenario) => scenario.slug === slug)) return undefined;
  if (ref.kind === 'pick-set') {
    const copies = (response.picks['answer'] ?? []).map((id) => copyOf({ id }));
    return gradeCopies(data, scenarioOf(data, slug), copies);
  }
  const wrong = Object.entries(ref.key)
    .filter(([question, right]) => !sameIds(right, response.picks[question] ?? []))
    .map(([question]) => question);
  return {
    verdict: wrong.length > 0 ? 'WRONG' : 'EXACT',
    accepted: wrong.length === 0,
    codes: [],
    repairs: [],
    wrong,
  };
}

/** Is it still the same question: the same right answers, and every pick one of its options? */
export function isSame(
  item: Item,
  key: Record<string, string[]>,
  picks: Record<string, string[]>,
): boolean {
  return item.questions.every(({ id, options }) => {
    const right = options.filter((option) => option.right).map((option) => option.id);
    const ids = options.map((option) => option.id);
    return sameIds(right, key[id] ?? []) && (picks[id] ?? []).every((pick) => ids.includes(pick));
  });
}

const sameIds = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));
