import type { DeviceStore } from '../storage/device-store.ts';
import { Journal } from '../storage/journal.ts';
import { isBegun, readExam, type ExamDraft } from './exam-draft.ts';
import { KeptState } from './kept-state.ts';

/** There was one exam a device once: its record is read, and goes on under its code. */
const only = 'training-exam';
const keyOf = (code: string) => `${only}:${code}`;

/** Every exam that this device holds, one record a code: opening another costs nothing that was answered in the first. */
export class ExamShelf {
  #store: DeviceStore;

  constructor(store: DeviceStore) {
    this.#store = store;
  }

  /** Those that can be gone on with first, and of these the one that was last worked on. */
  async all(): Promise<ExamDraft[]> {
    const journal = new Journal(`${import.meta.env.BASE_URL}training`);
    // First: what a page that is just being left has noted is cleared as soon as the store has it.
    const noted = journal.entries();
    const entries = [...(await this.#store.entries('settings')), ...noted];
    const found = new Map<string, ExamDraft>();
    for (const isOurs of [
      (key: string) => key === only,
      (key: string) => key.startsWith(keyOf('')),
    ])
      for (const [key, value] of entries) {
        const exam = isOurs(key) ? readExam(value) : undefined;
        if (exam) found.set(exam.code, exam);
      }
    const exams = [...found.values()];
    exams.sort((one, other) => (other.touched ?? 0) - (one.touched ?? 0));
    return [...exams.filter(isUnderWay), ...exams.filter((exam) => !isUnderWay(exam))];
  }

  async of(code: string): Promise<ExamDraft | undefined> {
    return (await this.all()).find((exam) => exam.code === code);
  }

  /** What another tab has handed in stays handed in. */
  async save(exam: ExamDraft): Promise<void> {
    await this.#kept(keyOf(exam.code)).save(
      exam,
      ({ id, handedIn }) => id === exam.id && handedIn !== undefined,
    );
  }

  async clear({ code }: ExamDraft): Promise<void> {
    await this.#kept(keyOf(code)).clear();
    const old = this.#kept(only);
    if ((await old.load())?.code === code) await old.clear();
  }

  #kept(key: string): KeptState<ExamDraft> {
    return new KeptState(this.#store, key, readExam);
  }
}

/** Begun and not handed in: somebody would miss it. */
export const isUnderWay = ({ drafts, handedIn }: ExamDraft): boolean =>
  handedIn === undefined && drafts.some(isBegun);
