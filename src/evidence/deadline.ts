import type { Basis } from '../schema/basis.ts';
import type { Deadline, Start } from '../schema/deadline.ts';

const hour = 3_600_000;

/** When each clock started. An instant that is not known is left out. */
export type Starts = Partial<Record<Start, Date>>;

/** One thing to do, with the instant by which it is due; without one where its start is not known yet. */
export interface DueStep {
  what: string;
  hours: number;
  from: Start;
  basis: Basis;
  due: Date | undefined;
}

export interface Due {
  steps: DueStep[];
  /** The end of the whole: of the only step, or of the total; undefined where nothing is stated or known. */
  end: Date | undefined;
}

/**
 * The instants by which things are due. Hours are elapsed hours, so no zone and no clock change touches them; a zone
 * is needed only to read what somebody typed (`instantOf`). Where the sources contradict each other the earliest
 * start counts: a first step runs from the earliest of complaint and ticket, and so does the total.
 * Scenario 8, `安排 72 小时` and `一周之内`.
 */
export function dueOf(deadline: Deadline, starts: Starts): Due {
  if (deadline.kind === 'not-stated') return { steps: [], end: undefined };
  if (deadline.kind === 'hours') {
    const due = after(startOf(deadline.from, starts), deadline.hours);
    const { hours, from, basis } = deadline;
    return { steps: [{ what: '举证', hours, from, basis, due }], end: due };
  }
  const end = after(earliest(starts.complaint, starts.ticket), deadline.totalHours);
  const steps = deadline.steps.map(({ what, hours, from, basis = deadline.basis }) => {
    const due = after(startOf(from, starts), hours);
    // Before the visit is known the end of the week would look like the report's own date, and be too late for it.
    return { what, hours, from, basis, due: due && earliest(due, end) };
  });
  return { steps, end };
}

function startOf(from: Start, starts: Starts): Date | undefined {
  return from === 'complaint' ? earliest(starts.complaint, starts.ticket) : starts[from];
}

function after(start: Date | undefined, hours: number): Date | undefined {
  return start && new Date(start.valueOf() + hours * hour);
}

function earliest(...dates: (Date | undefined)[]): Date | undefined {
  const known = dates.filter((date) => date !== undefined);
  return known.length === 0
    ? undefined
    : new Date(Math.min(...known.map((date) => date.valueOf())));
}

/** The short words of a clock: 48 小时, 72＋72 小时, 文案未写时限. */
export function deadlineWords(deadline: Deadline): string {
  if (deadline.kind === 'not-stated') return '文案未写时限';
  if (deadline.kind === 'hours') return `${deadline.hours} 小时`;
  return `${deadline.steps.map((step) => step.hours).join('＋')} 小时`;
}

/** A stretch of hours as people say it: 168 is 一周, 48 stays 48 小时. */
export function hoursWords(hours: number): string {
  if (hours === 168) return '一周';
  return hours >= 168 && hours % 168 === 0 ? `${hours / 168} 周` : `${hours} 小时`;
}
