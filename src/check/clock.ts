import { dueOf, type Due, type DueStep } from '../evidence/deadline.ts';
import type { Deadline, Start } from '../schema/deadline.ts';
import { stamp } from './beijing.ts';
import type { CheckScenario } from './data.ts';
import { deadlineInHand, startedOf, type Started, type Times } from './times.ts';

const hour = 3_600_000;

export interface StepView {
  what: string;
  hours: number;
  from: Start;
  proof: string | undefined;
  due: Date | undefined;
  /** waiting: its start is not known yet. */
  state: 'done' | 'open' | 'over' | 'waiting';
  /** 11-24 09:14（周二）截止，剩 29 小时 06 分 / 上门后才开始算 / … */
  text: string;
}

export interface ClockView {
  /** unconfirmed: counted from now; not-stated: no limit known at all. */
  state: 'unconfirmed' | 'running' | 'over' | 'not-stated';
  /** May a calendar file be made? Only when the user entered a time. */
  confirmed: boolean;
  /** What the clock counts to: the first step that is not done, or the end of the whole while that step waits. */
  due: Date | undefined;
  /** Milliseconds until then; 0 or less is past. */
  left: number | undefined;
  /** For the big digits: whole hours and minutes of the time left, or of the time since. */
  digits: { hours: number; minutes: number } | undefined;
  /** Part of the time that is used up, 0 to 1; undefined where its start is not known. */
  used: number | undefined;
  /** 距截止 / 第 1 步，距截止 / 已超时 / 未确认，按现在起算 / 文案未写时限. */
  label: string;
  /** 11-24 09:14（周二）截止, Beijing time; empty without a due instant. */
  dueText: string;
  /** The clock in one sentence, for a list or a screen reader: 剩 29 小时 06 分 / 已超时 40 分. */
  text: string;
  /** More than one only where the deadline has steps. */
  steps: StepView[];
  /** The end of all steps. */
  end: Date | undefined;
  /** Less than six hours left. */
  urgent: boolean;
  /** What is uncertain, and what looks like a slip of the pen. */
  notes: string[];
  /** What happens at the end. */
  consequences: CheckScenario['consequences'];
}

/**
 * The clock of a ticket. `done`: proofs that are good; a step of theirs is done, save the last, which is done when the
 * whole is handed in. Times that cannot be read count as not entered.
 */
export function clockOf(
  scenario: Pick<CheckScenario, 'deadline' | 'consequences'>,
  times: Times,
  now: Date,
  done: readonly string[] = [],
): ClockView {
  const deadline = deadlineInHand(scenario, times);
  const started = startedOf(deadline, times);
  const confirmed = started.ends !== undefined || dueOf(deadline, started.starts).end !== undefined;
  const starts = confirmed ? started.starts : { ...fromNow(deadline, now), ...started.starts };
  const { steps: dues, end } = dueOf(deadline, starts);
  const steps = dues.map((step, index) => stepView(deadline, step, index, done, now));
  const at = steps.findIndex(({ state }) => state !== 'done');
  const due = deadline.kind === 'not-stated' ? started.ends : (steps[at]?.due ?? end);
  const left = due && due.valueOf() - now.valueOf();
  const state =
    due === undefined ? 'not-stated' : !confirmed ? 'unconfirmed' : left! <= 0 ? 'over' : 'running';
  return {
    state,
    confirmed: confirmed && due !== undefined,
    due,
    left,
    digits: left === undefined ? undefined : digitsOf(left),
    used: usedOf(deadline, steps[at], starts, due, now),
    label: labelOf(state, steps, at),
    dueText: due ? `${stamp(due, now)}截止` : '',
    text: left === undefined ? '文案未写时限' : leftWords(left),
    steps,
    end: end ?? due,
    urgent: left !== undefined && left > 0 && left < 6 * hour,
    notes: notesOf(deadline, state, started, { steps: dues, end }, now),
    consequences: scenario.consequences,
  };
}

/** What is not entered is taken to start now: the latest that it can be, and said so. */
function fromNow(deadline: Deadline, now: Date) {
  return deadline.kind === 'hours' ? { [deadline.from]: now } : { ticket: now };
}

function stepView(
  deadline: Deadline,
  { what, hours, from, due }: DueStep,
  index: number,
  done: readonly string[],
  now: Date,
): StepView {
  const all = deadline.kind === 'steps' ? deadline.steps : [];
  const proof = all[index]?.proof;
  const last = index >= all.length - 1;
  const state =
    !last && proof !== undefined && done.includes(proof)
      ? 'done'
      : due === undefined
        ? 'waiting'
        : due <= now
          ? 'over'
          : 'open';
  const when = due ? `${stamp(due, now)}截止` : `${startWords[from]}后 ${hours} 小时，开始后才算`;
  const rest = state === 'done' ? '已办' : due ? leftWords(due.valueOf() - now.valueOf()) : '';
  const text = rest ? `${when}，${rest}` : when;
  return { what, hours, from, proof, due, state, text };
}

const startWords: Record<Start, string> = {
  ticket: '工单到达',
  complaint: '买家反馈',
  visit: '上门检修',
};

/** Whole minutes, rounded down while time is left: nobody is late for believing the clock. */
function digitsOf(left: number): { hours: number; minutes: number } {
  const minutes = Math.floor(Math.abs(left) / 60_000);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** 29 小时 06 分 / 40 分 / 不到 1 分. */
function spanWords(left: number): string {
  const { hours, minutes } = digitsOf(left);
  if (hours > 0) return `${hours} 小时 ${String(minutes).padStart(2, '0')} 分`;
  return minutes > 0 ? `${minutes} 分` : '不到 1 分';
}

/** 剩 29 小时 06 分 / 已超时 40 分. */
export const leftWords = (left: number) => `${left > 0 ? '剩' : '已超时'} ${spanWords(left)}`;

function usedOf(
  deadline: Deadline,
  step: StepView | undefined,
  starts: { ticket?: Date; complaint?: Date; visit?: Date },
  due: Date | undefined,
  now: Date,
): number | undefined {
  if (!due || deadline.kind === 'not-stated') return undefined;
  // The end of a week may cut a step short, so that its start is not simply its end minus its hours.
  const known = step?.due && step.from === 'visit' ? starts.visit : undefined;
  const whole = deadline.kind === 'steps' && !step?.due ? deadline.totalHours : (step?.hours ?? 0);
  const start = known?.valueOf() ?? due.valueOf() - whole * hour;
  const used = (now.valueOf() - start) / (due.valueOf() - start);
  return Number.isFinite(used) ? Math.min(1, Math.max(0, used)) : 1;
}

function labelOf(state: ClockView['state'], steps: readonly StepView[], at: number): string {
  if (state === 'not-stated') return '文案未写时限';
  if (state === 'unconfirmed') return '未确认，按现在起算';
  const which = steps.length < 2 ? '' : steps[at]?.due ? `第 ${at + 1} 步，` : '全程，';
  return state === 'over' ? `${which}已超时` : `${which}距截止`;
}

function notesOf(
  deadline: Deadline,
  state: ClockView['state'],
  { starts }: Started,
  { steps, end }: Due,
  now: Date,
): string[] {
  const notes: string[] = [];
  if (state === 'unconfirmed' && deadline.kind === 'steps')
    notes.push('填上买家反馈和工单到达的时间，哪个早从哪个算。');
  else if (state === 'unconfirmed')
    notes.push('填上工单到达的时间，或者工单上还剩多久，时钟才准。');
  if (state === 'not-stated' && deadline.kind === 'not-stated') notes.push(deadline.note);
  const later = (date: Date | undefined) =>
    date !== undefined && date.valueOf() > now.valueOf() + 60_000;
  if (later(starts.ticket) || later(starts.complaint))
    notes.push('填的时间还没到，看看日期是不是填错了。');
  if (deadline.kind !== 'steps') return notes;
  if (starts.ticket && !starts.complaint && steps.some(({ from }) => from === 'complaint'))
    notes.push('买家反馈比工单早的，把反馈时间也填上：时限从早的算。');
  const first = steps.find(({ from }) => from !== 'visit')?.due;
  if (starts.visit && first && starts.visit > first)
    notes.push('上门已经晚于前一步的期限，尽快办，并在留言里写清原因。');
  if (starts.visit && end && starts.visit.valueOf() > end.valueOf())
    notes.push('上门时间晚于全程的期限，看看日期是不是填错了。');
  return notes;
}
