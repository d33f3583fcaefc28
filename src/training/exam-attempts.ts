import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import type { ExamDraft } from './exam-draft.ts';
import { hashesOf } from './hashes.ts';

/** An exam that is handed in, as the log takes it: one attempt an item, also at those that were left open. */
export function examAttempts(data: TrainingData, exam: ExamDraft): Attempt[] {
  return exam.refs.map((ref, at) => ({
    id: `${exam.id}.${at}`,
    at: exam.handedIn!,
    session: exam.id,
    mode: 'exam',
    ref,
    hashes: hashesOf(data, ref.ruleIds),
    response: { picks: exam.drafts[at]!.picks },
    ms: 0,
  }));
}
