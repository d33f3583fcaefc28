import { hoursWords } from '../evidence/deadline.ts';
import type { Deadline } from '../schema/deadline.ts';

/** Two clocks that read alike have the same key. */
export function clockKey(deadline: Deadline): string {
  if (deadline.kind === 'not-stated') return 'none';
  if (deadline.kind === 'hours') return `${deadline.hours}-${deadline.from}`;
  return deadline.steps.map(({ hours, from }) => `${hours}-${from}`).join('+');
}

const starts = { ticket: '收到工单', complaint: '买家反馈', visit: '上门' };

/** A clock in one sentence. */
export function clockWords(deadline: Deadline): string {
  if (deadline.kind === 'not-stated') return '没有写时限，看后台的倒计时';
  if (deadline.kind === 'hours')
    return `${starts[deadline.from]}后 ${hoursWords(deadline.hours)}内举证`;
  const steps = deadline.steps.map(({ from, hours }) => `${starts[from]}后 ${hoursWords(hours)}内`);
  return `分${steps.length === 2 ? '两' : steps.length}步：${steps.join('，')}`;
}

const hour = 3_600_000;

/** 11 月 22 日 10:07, Beijing time whatever the device says. */
export function momentWords(moment: Date): string {
  const wall = new Date(moment.valueOf() + 8 * hour);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall.getUTCMonth() + 1} 月 ${wall.getUTCDate()} 日 ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}
