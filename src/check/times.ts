import type { Deadline, Start } from '../schema/deadline.ts';
import type { Starts } from '../evidence/deadline.ts';
import { typedInstant } from './beijing.ts';
import type { CheckScenario } from './data.ts';
import { digitsOf } from './spans.ts';

const hour = 3_600_000;

/** What the user typed about time. Wall times are Beijing's, as `<input type="datetime-local">` gives them. */
export interface Times {
  ticket?: string | undefined;
  complaint?: string | undefined;
  visit?: string | undefined;
  /** The time that the ticket showed as left (minutes), and the instant at which that was typed (ISO, UTC). */
  left?: { minutes: number; at: string } | undefined;
  /** The limit that the ticket in hand states, in hours: where the site's differs, or none is stated. */
  limitHours?: number | undefined;
}

/** A time to ask for. */
export interface TimeField {
  start: Start;
  label: string;
  hint: string;
}

/** What there is to ask about time: it follows from the deadline alone. */
export interface ClockForm {
  fields: TimeField[];
  /** May the time left be typed instead of the ticket's arrival? Only where there is one countdown. */
  left: boolean;
  /** The limit in hours that the site knows, undefined where none is stated; `editable` where there is one countdown. */
  limit: { editable: boolean; hours: number | undefined };
}

/** The table counts from 检修, the ticket from 上门: the earlier, and the one that outranks, is what is said. */
export const startWords: Record<Start, string> = {
  ticket: '工单到达',
  complaint: '买家反馈',
  visit: '上门',
};

const order: readonly Start[] = ['complaint', 'ticket', 'visit'];

export function clockForm({ deadline }: Pick<CheckScenario, 'deadline'>): ClockForm {
  const froms = startsOf(deadline);
  return {
    fields: order
      .filter((start) => froms.has(start))
      .map((start) => ({ start, label: startWords[start], hint: hintOf(start, deadline) })),
    left: deadline.kind !== 'steps',
    limit: {
      editable: deadline.kind !== 'steps',
      hours: deadline.kind === 'hours' ? deadline.hours : undefined,
    },
  };
}

/** A complaint reaches the shop with the ticket at the latest: whichever was earlier starts the clock, so ask both. */
function startsOf(deadline: Deadline): Set<Start> {
  if (deadline.kind === 'not-stated') return new Set(['ticket']);
  const froms =
    deadline.kind === 'hours' ? [deadline.from] : deadline.steps.map(({ from }) => from);
  const total: Start[] = deadline.kind === 'steps' ? ['ticket'] : [];
  return new Set([...froms, ...total, ...(froms.includes('complaint') ? ['ticket' as const] : [])]);
}

function hintOf(start: Start, deadline: Deadline): string {
  if (start === 'visit') return '还没上门就先空着。';
  if (start === 'complaint') return '比工单早的，时限从它算。';
  return deadline.kind === 'steps' ? '' : '在工单或售后单里看，北京时间。';
}

/** The deadline as the ticket in hand has it: what it states outranks what the site knows. */
export function deadlineInHand(
  { deadline }: Pick<CheckScenario, 'deadline'>,
  { limitHours }: Times,
): Deadline {
  if (deadline.kind === 'steps' || !isHours(limitHours)) return deadline;
  if (deadline.kind === 'hours') return { ...deadline, hours: limitHours };
  return { kind: 'hours', hours: limitHours, from: 'ticket', basis: 'ticket' };
}

/** What the typed times say; the countdown that the ticket shows outranks its arrival. */
export interface Started {
  starts: Starts;
  /** The end, where the ticket's own countdown was typed. */
  ends: Date | undefined;
}

export function startedOf(deadline: Deadline, times: Times): Started {
  const starts: Starts = {};
  for (const start of order) {
    const instant = typedInstant(times[start]);
    if (instant) starts[start] = instant;
  }
  const ends = deadline.kind === 'steps' ? undefined : endOf(times);
  if (ends && deadline.kind === 'hours')
    starts[deadline.from] = new Date(ends.valueOf() - deadline.hours * hour);
  return { starts, ends };
}

function endOf({ left }: Times): Date | undefined {
  if (!left) return undefined;
  const end = new Date(Date.parse(left.at) + left.minutes * 60_000);
  return Number.isNaN(end.valueOf()) ? undefined : end;
}

/**
 * What the ticket shows as left by now, for the fields in which it was typed; in its first minute as it was typed.
 * Hours that are shown as they once were would move the deadline as soon as somebody mends the minutes.
 */
export function leftBy(now: Date, times: Times): { hours: number; minutes: number } | undefined {
  const { left } = times;
  const end = endOf(times);
  if (!left || !end) return undefined;
  const fresh = now.valueOf() - Date.parse(left.at) < 60_000;
  return digitsOf(fresh ? left.minutes * 60_000 : Math.max(0, end.valueOf() - now.valueOf()));
}

/** Longer than this nobody writes: 60 days, as in content. */
export const mostHours = 24 * 60;
const isHours = (hours: number | undefined): hours is number =>
  hours !== undefined && Number.isFinite(hours) && hours > 0 && hours <= mostHours;
