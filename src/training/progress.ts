import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { regrade } from './regrade.ts';
import { allRules } from './rules.ts';
import { day, dayOf, dueAt, mostDueADay, reviewed, type Memory } from './schedule.ts';

/** 未练, 练过, 熟悉, 掌握, 稳固. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface RuleState {
  level: Level;
  lastWrong: boolean;
  /** Answers that count. */
  seen: number;
  /** The rule itself changed since it was last answered: 规则改了，这条再练一次. */
  changed: boolean;
  /** When it is to come up again, in milliseconds; undefined while it was never answered. */
  due?: number;
  /** What went wrong the last time that something did. */
  lastCode?: string;
}

export interface Progress {
  rules: Record<string, RuleState>;
  /** Rules to be asked today, the most urgent first; never more than twelve a day. */
  due: string[];
  /** How many come up tomorrow if all of today's are done. */
  tomorrow: number;
}

/** The top step takes a mixed set, and at least this long after the last right answer. */
const settled = 20 * 3_600_000;
const mixed = new Set(['mixed', 'review', 'exam']);

/**
 * Where somebody stands, computed from nothing but the log and today's rules. Answers given under another version of
 * a rule don't count for it. A device's clock may have been set: an answer from the future counts as of now, and
 * time never runs backwards between two answers.
 */
export function progressOf(
  data: TrainingData,
  attempts: readonly Attempt[],
  now: number,
): Progress {
  const traces = new Map(allRules(data).map(({ id, hash }) => [id, new Trace(hash)]));
  const reviewedToday = new Set<string>();
  let clock = -Infinity;
  for (const attempt of attempts) {
    clock = Math.max(clock, Math.min(attempt.at, now));
    const id = attempt.ref.ruleIds[0]!;
    const trace = traces.get(id);
    const hash = attempt.hashes[id];
    if (!trace || hash === undefined) continue;
    if (hash !== trace.hash) {
      trace.outdated();
      continue;
    }
    const result = regrade(data, attempt);
    if (!result || result.verdict === 'EMPTY') continue;
    if (attempt.mode === 'review' && dayOf(clock) === dayOf(now)) reviewedToday.add(id);
    trace.answered(clock, result.accepted, result.codes, attempt);
  }
  const rules = Object.fromEntries([...traces].map(([id, trace]) => [id, trace.state]));
  const waiting = (until: number) =>
    [...traces]
      .filter(([, { state }]) => state.changed || (state.due !== undefined && state.due < until))
      .sort(([, one], [, other]) => compare(one.urgency, other.urgency))
      .map(([id]) => id);
  const tonight = (dayOf(now) + 1) * day - 8 * 3_600_000;
  const due = waiting(tonight).slice(0, Math.max(0, mostDueADay - reviewedToday.size));
  const later = waiting(tonight + day).filter((id) => !due.includes(id));
  return { rules, due, tomorrow: Math.min(mostDueADay, later.length) };
}

/** Two that changed are alike: infinity less infinity is no number to sort by. */
const compare = (one: number, other: number) => (one < other ? -1 : one > other ? 1 : 0);

/** One rule's way through the log. */
class Trace {
  readonly hash: string;
  readonly state: RuleState = { level: 0, lastWrong: false, seen: 0, changed: false };
  #memory: Memory;
  #lastRight = -Infinity;
  #lastDay = -Infinity;

  constructor(hash: string) {
    this.hash = hash;
  }

  outdated() {
    // A file from elsewhere may bring old answers after new ones: they take nothing away.
    if (this.state.seen === 0) this.state.changed = true;
  }

  answered(at: number, right: boolean, codes: readonly string[], { mode, response }: Attempt) {
    const { state } = this;
    // Of several answers on a day only the first proves memory; a wrong one always counts.
    if (!right || dayOf(at) > this.#lastDay) this.#memory = reviewed(this.#memory, at, right);
    this.#lastDay = dayOf(at);
    state.changed = false;
    state.seen++;
    state.lastWrong = !right;
    state.due = dueAt(this.#memory!);
    if (!right && codes[0]) state.lastCode = codes[0];
    state.level = this.#step(at, right, mode, response.unsure === true);
    if (right) this.#lastRight = at;
  }

  #step(at: number, right: boolean, mode: string, unsure: boolean): Level {
    const { level } = this.state;
    if (!right) return Math.max(1, level - 1) as Level;
    if (unsure) return Math.max(1, level) as Level;
    if (level < 3) return Math.max(2, level + 1) as Level;
    return mixed.has(mode) && at - this.#lastRight >= settled ? 4 : level;
  }

  /** What changed comes first, then what has waited longest: so that under the cap nothing waits for days. */
  get urgency(): number {
    return this.state.changed ? -Infinity : (this.state.due ?? Infinity);
  }
}
