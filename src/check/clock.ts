import type { Start } from '../schema/deadline.ts';
import type { CheckScenario, Based } from './data.ts';
import type { VerdictView } from './verdict.ts';

/** What the user typed about time. Wall times are Beijing's, as `<input type="datetime-local">` gives them. */
export interface Times {
  ticket?: string | undefined;
  complaint?: string | undefined;
  visit?: string | undefined;
  /** The time that the ticket showed as left (minutes), and the instant at which that was typed (ISO, UTC). */
  left?: { minutes: number; at: string } | undefined;
  /** The limit that the ticket in hand states, in hours, where it differs from the site's or none is stated. */
  limitHours?: number | undefined;
}

/** A time to ask for, with its label; which ones depends on the deadline alone. */
export interface TimeField {
  start: Start;
  label: string;
  hint?: string | undefined;
}

export interface ClockForm {
  fields: TimeField[];
  /** May the time left be typed instead of the ticket's arrival? */
  left: boolean;
  /** May the limit be changed (hours), and what is it without? */
  limit: { editable: boolean; hours: number | undefined };
}

export interface StepView {
  what: string;
  hours: number;
  from: Start;
  proof?: string | undefined;
  due: Date | undefined;
  /** waiting: its start is not known yet. */
  state: 'done' | 'open' | 'over' | 'waiting';
  /** 11-24 09:14 截止 / 上门后才开始算 / 已超时 40 分 … */
  text: string;
}

export interface ClockView {
  /** unconfirmed: counted from now; not-stated: no limit known at all. */
  state: 'unconfirmed' | 'running' | 'over' | 'not-stated';
  /** May a calendar file be made? Only when the user entered a time. */
  confirmed: boolean;
  /** What the clock counts to: the first step not done, else the end. */
  due: Date | undefined;
  /** Milliseconds until then; negative when past. */
  left: number | undefined;
  /** For the big digits: whole hours and minutes of |left|. */
  digits: { hours: number; minutes: number } | undefined;
  /** Part of the time that is used up, 0 to 1. */
  used: number | undefined;
  /** 距截止 / 第 1 步 距截止 / 未确认，按现在起算 / 文案未写时限. */
  label: string;
  /** 11-24 09:14（周二）截止, Beijing time. */
  dueText: string;
  /** 剩 29 小时 06 分 / 已超时 40 分: one sentence for a list or a screen reader. */
  text: string;
  steps: StepView[];
  /** The end of all steps. */
  end: Date | undefined;
  /** Less than six hours left. */
  urgent: boolean;
  notes: string[];
  /** What happens at the end. */
  consequences: (Based & { when: string; then: string })[];
}

export declare function clockForm(scenario: CheckScenario): ClockForm;
/** `done`: proofs that are good, whose steps count as done. Unreadable times are passed over as not entered. */
export declare function clockOf(
  scenario: CheckScenario,
  times: Times,
  now: Date,
  done?: readonly string[],
): ClockView;

/** A route with the time that it takes, against the time left. */
export interface RoutePlan {
  route: string;
  name: string;
  fits: 'done' | 'yes' | 'tight' | 'no' | 'unknown';
  hours: { min: number; max: number } | undefined;
  text: string;
}

export interface PlanView {
  /** 红章证明约 1 到 3 个工作日，剩 41 小时：先要平台聊天截图，同时申请红章证明。 Empty when there is nothing to get. */
  sentence: string;
  /** The ones that fit first. */
  routes: RoutePlan[];
  /** Weekends in between, holidays unknown: empty where no working day is involved. */
  note: string;
}

export declare function planOf(verdict: VerdictView, clock: ClockView, now: Date): PlanView;
