import { instantOf } from '../evidence/zone.ts';

/**
 * Beijing is eight hours ahead of UTC the whole year, since 1991. All reading and writing of times goes through UTC
 * arithmetic with this shift, so that the device's own zone has no say. (`instantOf` knows the years before, too.)
 */
const ahead = 8 * 3_600_000;
const day = 86_400_000;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const shifted = (instant: Date) => new Date(instant.valueOf() + ahead);

/** The instant of a typed Beijing time, undefined for what is none (yet). */
export function typedInstant(wall: string | undefined): Date | undefined {
  if (!wall) return undefined;
  try {
    return instantOf(wall);
  } catch {
    return undefined;
  }
}

/** An instant as `<input type="datetime-local">` wants it, in Beijing time: 2026-11-24T09:14. */
export function wallOf(instant: Date): string {
  return shifted(instant).toISOString().slice(0, 16);
}

/** 11-24 09:14（周二）; with the year where it isn't that of `now`. */
export function stamp(instant: Date, now: Date): string {
  const wall = wallOf(instant);
  const date = wall.slice(0, 4) === wallOf(now).slice(0, 4) ? wall.slice(5, 10) : wall.slice(0, 10);
  return `${date} ${wall.slice(11)}（${weekdays[shifted(instant).getUTCDay()]!}）`;
}

/** How many hours pass until this many working days are over: Monday to Friday in Beijing, holidays not known. */
export function workingHours(days: number, from: Date): number {
  let left = days * day;
  let now = shifted(from).valueOf();
  while (left > 0) {
    const midnight = (Math.floor(now / day) + 1) * day;
    const weekday = new Date(now).getUTCDay();
    const worked = weekday === 0 || weekday === 6 ? 0 : Math.min(left, midnight - now);
    left -= worked;
    now = left > 0 ? midnight : now + worked;
  }
  return (now - shifted(from).valueOf()) / 3_600_000;
}
