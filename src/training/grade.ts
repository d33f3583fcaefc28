import type { Repair } from '../evidence/evaluate.ts';
import type { TrainingData } from './data.ts';
import type { Item, Question, Response } from './item.ts';
import { gradeSet } from './grade-set.ts';
import { misreadingOf } from './misreading.ts';
import { evaluateCopies, namedProofs } from './packet.ts';
import { scenarioOf } from './rules.ts';

/**
 * Accepted: the first three. CROWDED is a right set in which more than one thing of no use was put. `EMPTY` isn't
 * scored at all. For choices that are no packet: EXACT or WRONG.
 */
export const verdicts = [
  'EXACT',
  'OVERSUPPLIED',
  'NOISY',
  'INSUFFICIENT',
  'VOID',
  'CROWDED',
  'WRONG',
  'EMPTY',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface Grade {
  verdict: Verdict;
  accepted: boolean;
  /** Stable codes, the most telling first; empty for an exact answer. */
  codes: string[];
  /** Every smallest repair of the packet that was chosen or shown; empty where there is nothing to mend. */
  repairs: Repair[];
  /** Ids of the questions that were answered wrongly. */
  wrong: string[];
}

/**
 * Grades an answer. Nothing is taken from storage but what was chosen: the item is made anew and the packet is
 * evaluated by the self-check's own evaluator. An answer that leaves a question open is `EMPTY`.
 */
export function grade(data: TrainingData, item: Item, response: Response): Grade {
  const picked = (question: Question) =>
    question.options.filter(({ id }) => response.picks[question.id]?.includes(id));
  if (item.questions.some((question) => picked(question).length === 0)) {
    return { verdict: 'EMPTY', accepted: false, codes: [], repairs: [], wrong: [] };
  }
  if (item.kind === 'pick-set') return gradeSet(data, item, picked(item.questions[0]!));

  const paper = item.material.find((part) => part.type === 'specimen');
  const wrong = item.questions.filter((question) => !isRight(question, picked(question)));
  const codes = wrong.flatMap((question) => [
    ...picked(question).flatMap(({ right, code }) => (right || !code ? [] : [code])),
    ...(question.mode === 'many'
      ? question.options
          // What excludes all else was not passed over: what was picked in its place has a code.
          .filter(
            (option) => option.right && !option.exclusive && !picked(question).includes(option),
          )
          .map(({ id }) => (paper ? `UNSEEN:${paper.proof}.${id}` : `MISS:${id}`))
      : []),
  ]);
  const packet = item.material.find((part) => part.type === 'packet');
  const scenario = item.scenario ? scenarioOf(data, item.scenario) : undefined;
  const repairs = packet && scenario ? evaluateCopies(scenario, packet.pieces).repairs : [];
  if (packet && scenario && codes.includes('JUDGED_ENOUGH_FOR_SHORT')) {
    const named = namedProofs(scenario);
    const ours = packet.pieces.map(({ proof }) => proof).filter((proof) => named.has(proof));
    const misreading = misreadingOf(scenario.requirement, new Set(ours));
    if (misreading) codes.unshift(misreading);
  }
  return {
    verdict: wrong.length === 0 ? 'EXACT' : 'WRONG',
    accepted: wrong.length === 0,
    codes: [...new Set(codes)],
    repairs,
    wrong: wrong.map(({ id }) => id),
  };
}

function isRight(question: Question, picked: Question['options']): boolean {
  const right = question.options.filter((option) => option.right);
  return picked.length === right.length && picked.every((option) => option.right);
}
