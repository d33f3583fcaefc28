import type { Due } from '../evidence/deadline.ts';
import type { Deadline } from '../schema/deadline.ts';
import type { ClockView } from './clock.ts';
import type { Started } from './times.ts';

/** What is uncertain about a clock, and what looks like a slip of the pen. */
export function notesOf(
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
