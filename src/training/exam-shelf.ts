import type { DeviceStore } from '../storage/device-store.ts';
import { isBegun, readExam, type ExamDraft } from './exam-draft.ts';
import { KeptShelf } from './kept-shelf.ts';

/** Every exam that this device holds, one record a code. */
export class ExamShelf {
  #shelf: KeptShelf<ExamDraft>;

  constructor(store: DeviceStore) {
    this.#shelf = new KeptShelf(store, 'training-exam', readExam, ({ code }) => code);
  }

  /** Those that can be gone on with first, and of these the one that was last worked on. */
  async all(): Promise<ExamDraft[]> {
    const exams = await this.#shelf.all();
    return [...exams.filter(isUnderWay), ...exams.filter((exam) => !isUnderWay(exam))];
  }

  of(code: string): Promise<ExamDraft | undefined> {
    return this.#shelf.of(code);
  }

  /** What another tab has handed in stays handed in. */
  async save(exam: ExamDraft): Promise<void> {
    await this.#shelf.save(exam, ({ id, handedIn }) => id === exam.id && handedIn !== undefined);
  }

  clear(exam: ExamDraft): Promise<void> {
    return this.#shelf.clear(exam);
  }
}

/** Begun and not handed in: somebody would miss it. */
export const isUnderWay = ({ drafts, handedIn }: ExamDraft): boolean =>
  handedIn === undefined && drafts.some(isBegun);
