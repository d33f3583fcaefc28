import { isRecord } from '../storage/envelope.ts';
import { readRef } from './attempt.ts';
import type { ItemRef } from './item.ts';
import { noDraft, readDraft, type Draft } from './session.ts';

/** An exam under way or handed in, as the device keeps it: with its items, so that new content can't swap them. */
export interface ExamDraft {
  v: 1;
  /** One try at an exam; the attempts in the log carry it. */
  id: string;
  code: string;
  refs: ItemRef[];
  /** Place of the item that is shown. */
  at: number;
  /** One an item, in order. */
  drafts: Draft[];
  /** Places marked 回头再看. */
  flags: number[];
  /** Milliseconds since 1970; undefined until it is handed in. */
  handedIn?: number;
  /** When it was last worked on: of several the last one is gone on with. */
  touched?: number;
}

export function newExam(code: string, id: string, refs: ItemRef[]): ExamDraft {
  return { v: 1, id, code, refs, at: 0, drafts: refs.map(() => noDraft), flags: [] };
}

/** Something was picked. */
export const isBegun = ({ picks }: Draft): boolean =>
  Object.values(picks).some((ids) => ids.length > 0);

export type Standing = 'open' | 'half' | 'done';

/** How far the item at a place is: one with two questions is done only when both are answered, as in grading. */
export function standingOf(
  { refs, drafts }: Pick<ExamDraft, 'refs' | 'drafts'>,
  at: number,
): Standing {
  const draft = drafts[at]!;
  if (!isBegun(draft)) return 'open';
  const questions = Object.keys(refs[at]!.key ?? {});
  return questions.every((id) => (draft.picks[id] ?? []).length > 0) ? 'done' : 'half';
}

/** Places that don't count yet: not answered at all, and answered by half. */
export function unfinished(exam: ExamDraft): { open: number[]; half: number[] } {
  const places = exam.drafts.map((_, at) => at);
  const of = (standing: Standing) => places.filter((at) => standingOf(exam, at) === standing);
  return { open: of('open'), half: of('half') };
}

export function withDraft(exam: ExamDraft, at: number, draft: Draft): ExamDraft {
  return { ...exam, drafts: exam.drafts.map((each, place) => (place === at ? draft : each)) };
}

export function withFlag(exam: ExamDraft, at: number, on: boolean): ExamDraft {
  const others = exam.flags.filter((place) => place !== at);
  return { ...exam, flags: on ? [...others, at].sort((one, other) => one - other) : others };
}

/** An exam as the device kept it, or undefined. */
export function readExam(value: unknown): ExamDraft | undefined {
  if (!isRecord(value) || value.v !== 1) return undefined;
  const { id, code, at, flags, handedIn, touched } = value;
  if (typeof id !== 'string' || typeof code !== 'string') return undefined;
  if (!Array.isArray(value.refs) || !Array.isArray(value.drafts) || !Array.isArray(flags))
    return undefined;
  const refs = value.refs.map(readRef);
  const drafts = value.drafts.map(readDraft);
  if (refs.includes(undefined) || refs.length !== drafts.length) return undefined;
  const isPlace = (place: unknown): place is number =>
    Number.isInteger(place) && (place as number) >= 0 && (place as number) < drafts.length;
  if (!isPlace(at) || !flags.every(isPlace) || drafts.includes(undefined)) return undefined;
  return {
    v: 1,
    id,
    code,
    refs: refs as ItemRef[],
    at,
    drafts: drafts as Draft[],
    flags,
    ...(typeof handedIn === 'number' ? { handedIn } : {}),
    ...(typeof touched === 'number' ? { touched } : {}),
  };
}
