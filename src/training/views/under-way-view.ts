import { standingOf, type ExamDraft } from '../exam-draft.ts';
import { noticeView } from './notice-view.ts';

/** Above the way in: exams that are under way are named, so that nobody thinks they are gone. */
export function underWayView(
  exams: readonly ExamDraft[],
  onGo: (code: string) => void,
): HTMLElement[] {
  return exams.map((exam) =>
    noticeView({
      words: `考核 ${exam.code} 还没交卷，答完 ${doneIn(exam)} 题，共 ${exam.drafts.length} 题，答案都留着。`,
      actions: [{ label: `接着答 ${exam.code}`, run: () => onGo(exam.code) }],
    }),
  );
}

export const doneIn = (exam: ExamDraft): number =>
  exam.drafts.filter((_, at) => standingOf(exam, at) === 'done').length;
