import { dueOf, type Starts } from '../evidence/deadline.ts';
import type { Deadline } from '../schema/deadline.ts';
import { stamp } from './beijing.ts';
import { notesOf } from './clock-notes.ts';
import type { CheckScenario } from './data.ts';
import { digitsOf, leftWords } from './spans.ts';
import { stepView, type StepView } from './steps.ts';
import { deadlineInHand, startedOf, type Times } from './times.ts';

const hour = 3_600_000;

export type { StepView };

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

function usedOf(
  deadline: Deadline,
  step: StepView | undefined,
  starts: Starts,
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
