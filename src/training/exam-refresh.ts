import type { TrainingData } from './data.ts';
import { examOf } from './exam.ts';
import { newExam, type ExamDraft } from './exam-draft.ts';
import { generate } from './generate.ts';
import type { Item } from './item.ts';
import { isSame, refOf } from './regrade.ts';
import { noDraft } from './session.ts';
import { fingerprint } from './variants.ts';

/**
 * An exam under way as today's content can go on with it. An item that reads as before keeps its answer; one that now
 * reads otherwise is asked anew; one that can't be made any more gives its place to another of today's exam with that
 * code. So a changed rule costs nobody the rest of an exam, and the exam keeps its size and its pass mark.
 *
 * @returns the exam, the same object where nothing changed, and the places that are to be answered anew
 */
export function refreshed(
  data: TrainingData,
  exam: ExamDraft,
): { exam: ExamDraft; renewed: number[] } {
  const items = exam.refs.map(({ kind, ruleIds, seed }) => generate(data, kind, ruleIds, seed));
  const isAsBefore = (place: number) => {
    const { key } = exam.refs[place]!;
    const item = items[place];
    return item !== undefined && key !== undefined && isSame(item, key, exam.drafts[place]!.picks);
  };
  const renewed = items.flatMap((_, place) => (isAsBefore(place) ? [] : [place]));
  if (renewed.length === 0) return { exam, renewed };
  const today = examOf(data, exam.code);
  const asked = new Set(items.flatMap((item) => (item ? [fingerprint(item)] : [])));
  const spare = today.filter((item) => !asked.has(fingerprint(item)));
  const filled = items.map((item) => item ?? spare.shift());
  // Content that has become too small to fill it: nothing of the old exam can be told from the new one.
  if (!filled.every((item): item is Item => item !== undefined)) {
    const anew = newExam(exam.code, exam.id, today.map(refOf));
    return { exam: anew, renewed: anew.refs.map((_, place) => place) };
  }
  return {
    exam: {
      ...exam,
      refs: exam.refs.map((ref, place) => (isAsBefore(place) ? ref : refOf(filled[place]!))),
      drafts: exam.drafts.map((draft, place) => (isAsBefore(place) ? draft : noDraft)),
    },
    renewed,
  };
}

/** For whoever comes back to it; empty where nothing changed. Places count from 0, words from 1. */
export function refreshedWords(renewed: readonly number[]): string {
  if (renewed.length === 0) return '';
  const places = renewed.map((place) => `第 ${place + 1} 题`).join('、');
  return `内容更新了，${places}换了题，重新答；其他答案都在。`;
}
