import type { ClockView } from './clock.ts';

const minute = 60_000;
const firstMinute = Date.UTC(2026, 0, 1);

/** A ticket to put into the calendar. */
export interface CalendarCase {
  /** The case's id: importing a second file of the same case replaces its entries instead of doubling them. */
  id: string;
  /** 买家反馈未收到商品, with the user's own name for the case. */
  title: string;
  /** The page to open, as a full address; left out where none is known. */
  url?: string | undefined;
  clock: ClockView;
}

/** Hours before a deadline at which the calendar speaks up. */
export const alarmHours = [24, 6, 1] as const;

/** One entry: an instant by which something is due. */
export interface CalendarEntry {
  uid: string;
  summary: string;
  description: string;
  url: string | undefined;
  due: Date;
}

/**
 * What goes into the calendar: each step that has an instant and isn't done, and the end of the whole where no step
 * ends there. Cases without a confirmed time have none.
 */
export function calendarEntries(cases: readonly CalendarCase[]): CalendarEntry[] {
  return cases.flatMap(({ id, title, url, clock }) => {
    if (!clock.confirmed) return [];
    const after = clock.consequences[0] ? `到点：${clock.consequences[0].then}。` : '';
    const several = clock.steps.length > 1;
    const steps = clock.steps
      .map(({ due, state, what }, index) => ({ due, state, what, index }))
      .filter(({ due, state }) => due !== undefined && state !== 'done')
      .map(({ due, what, index }): CalendarEntry => ({
        uid: `${id}-${index + 1}@evidence-handbook`,
        summary: several ? `第 ${index + 1} 步截止：${title}` : `举证截止：${title}`,
        description: [several ? `${what}。` : '', after].filter(Boolean).join('\n'),
        url,
        due: due!,
      }));
    const { end } = clock;
    if (!end || steps.some(({ due }) => due.valueOf() === end.valueOf())) return steps;
    const summary = several ? `全程截止：${title}` : `举证截止：${title}`;
    return [
      ...steps,
      { uid: `${id}-0@evidence-handbook`, summary, description: after, url, due: end },
    ];
  });
}

/**
 * An .ics file of the entries. Instants are written in UTC, which every calendar shows in its own zone and none can
 * get wrong; the entry ends at the deadline and starts fifteen minutes before. What is past is left out, alarms too:
 * some calendars would ring them at once. The generator (9 kB) loads when called. Throws a RangeError when nothing is
 * left to remind of.
 */
export async function calendarFile(entries: readonly CalendarEntry[], now: Date): Promise<string> {
  const ahead = entries.filter(({ due }) => due > now);
  if (ahead.length === 0) throw new RangeError('没有确认过、还没到的时限，没有可以存的提醒。');
  const { default: ical, ICalAlarmType, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    name: '售后举证',
    prodId: { company: 'evidence-handbook', product: 'self-check', language: 'ZH' },
  });
  for (const { uid, summary, description, url, due } of ahead) {
    const event = calendar.createEvent({
      id: uid,
      stamp: now,
      // A later file of the same ticket outranks an earlier one, by the minute.
      sequence: Math.max(0, Math.floor((now.valueOf() - firstMinute) / minute)),
      // A deadline takes nobody's time: it must not show as busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      start: new Date(due.valueOf() - 15 * minute),
      end: due,
      summary,
      description,
      ...(url ? { url } : {}),
    });
    for (const hours of alarmHours) {
      if (due.valueOf() - hours * 60 * minute <= now.valueOf()) continue;
      event.createAlarm({
        type: ICalAlarmType.display,
        // Before the deadline, which is the entry's end; and a calendar counts from its start.
        trigger: hours * 3600 - 15 * 60,
        description: `还剩 ${hours} 小时：${summary}`,
      });
    }
  }
  return calendar.toString();
}
