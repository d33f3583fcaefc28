import type { DueStep } from '../evidence/deadline.ts';
import type { Deadline, Start } from '../schema/deadline.ts';
import { stamp } from './beijing.ts';
import { leftWords } from './spans.ts';
import { startWords } from './times.ts';

/** One step of a deadline; a single countdown is one step. */
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

/** `done`: proofs that are good. The last step is never done by that: it is when the whole is handed in. */
export function stepView(
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
