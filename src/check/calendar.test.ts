import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { everywhere } from '../../tests/fixtures/device-zones.ts';
import { realLibrary } from '../../tests/fixtures/real-library.ts';
import { calendarEntries, calendarFile, type CalendarCase } from './calendar.ts';
import { clockOf } from './clock.ts';
import { checkData } from './data.ts';
import type { Times } from './times.ts';

const { scenarios } = checkData(realLibrary);
const at = (wall: string) => new Date(`${wall}:00+08:00`);
const now = at('2026-11-22T10:00');

function ticket(slug: string, times: Times, done: string[] = [], when = now): CalendarCase {
  const scenario = scenarios.find((each) => each.slug === slug)!;
  return {
    id: `case-${slug}`,
    title: scenario.name,
    url: `https://example.org/check/?scenario=${slug}`,
    clock: clockOf(scenario, times, when, done),
  };
}

const fileOf = (cases: CalendarCase[], when = now) => calendarFile(calendarEntries(cases), when);

/** The file as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      starts: event.startDate.toJSDate(),
      ends: event.endDate.toJSDate(),
      zone: event.endDate.zone.tzid,
      url: component.getFirstPropertyValue('url'),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstPropertyValue('trigger') as InstanceType<
          typeof ICAL.Duration
        >;
        const rings = event.startDate.clone();
        rings.addDuration(trigger);
        return rings.toJSDate();
      }),
    };
  });
}

const hoursBefore = (due: Date) => [24, 6, 1].map((hours) => new Date(+due - hours * 3_600_000));

describe('a deadline', () => {
  test('ends the entry at its instant, with alarms a day, six hours and an hour before', async () => {
    const text = await fileOf([ticket('goods-not-received', { ticket: '2026-11-22T09:14' })]);
    const due = at('2026-11-24T09:14');
    expect(read(text)).toEqual([
      {
        uid: 'case-goods-not-received-1@evidence-handbook',
        summary: '举证截止：买家反馈未收到商品',
        description: '到点：平台为客户办理退款。',
        starts: new Date(+due - 15 * 60_000),
        ends: due,
        zone: 'UTC',
        url: 'https://example.org/check/?scenario=goods-not-received',
        alarms: hoursBefore(due),
      },
    ]);
  });

  test('is a calendar as RFC 5545 wants it', async () => {
    const text = await fileOf([ticket('goods-not-received', { ticket: '2026-11-22T09:14' })]);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1) || lines.at(-2)).toBe('END:VCALENDAR');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('evidence-handbook');
    for (const event of calendar.getAllSubcomponents('vevent')) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary'])
        expect(event.getAllProperties(name), name).toHaveLength(1);
      expect(event.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-11-22T02:00:00Z');
      for (const alarm of event.getAllSubcomponents('valarm'))
        for (const name of ['action', 'trigger', 'description'])
          expect(alarm.getAllProperties(name), name).toHaveLength(1);
    }
  });

  test.each([
    ['midnight', '2026-11-21T16:00', '2026-11-23T16:00'],
    ['the year’s end', '2026-12-30T12:30', '2027-01-01T12:30'],
    ['a leap day', '2028-02-27T18:00', '2028-02-29T18:00'],
    ['the day after a leap day', '2028-02-28T18:00', '2028-03-01T18:00'],
    ['clocks that change in America', '2026-10-31T13:30', '2026-11-02T13:30'],
    ['clocks that change in Europe', '2026-03-28T09:30', '2026-03-30T09:30'],
  ])('%s: the same file whatever the zone of the device', async (_, arrived, due) => {
    const when = at(arrived);
    const text = await everywhere(() =>
      fileOf([ticket('goods-not-received', { ticket: arrived }, [], when)], when),
    );
    const [event] = read(text);
    expect(event!.ends).toEqual(at(due));
    expect(event!.alarms).toEqual(hoursBefore(at(due)));
  });

  test('alarms that are past are left out: some calendars would ring them at once', async () => {
    const text = await fileOf([ticket('goods-not-received', { ticket: '2026-11-20T14:00' })]);
    const due = at('2026-11-22T14:00');
    expect(read(text)[0]!.alarms).toEqual([new Date(+due - 3_600_000)]);
  });

  test('a later file of the same ticket replaces the earlier one', async () => {
    const sequence = async (when: Date) => {
      const text = await fileOf(
        [ticket('goods-not-received', { ticket: '2026-11-22T09:14' })],
        when,
      );
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!;
      expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      return Number(event.getFirstPropertyValue('sequence'));
    };
    expect(await sequence(new Date(+now + 60_000))).toBe((await sequence(now)) + 1);
  });

  test('words stay words, whatever the user typed', async () => {
    const title = '甲；乙，丙\\丁\nEND:VCALENDAR\r\nBEGIN:VEVENT "引号" 👩‍🔧'.repeat(3);
    const one = { ...ticket('goods-not-received', { ticket: '2026-11-22T09:14' }), title };
    const events = read(await fileOf([one]));
    expect(events).toHaveLength(1);
    expect(events[0]!.summary.replaceAll(/\s/g, '')).toBe(
      `举证截止：${title}`.replaceAll(/\s/g, ''),
    );
  });
});

describe('steps', () => {
  const times = { complaint: '2026-11-22T08:00', ticket: '2026-11-22T09:00' };

  test('each has its entry, and the week its own', async () => {
    const text = await fileOf([
      ticket('appliance-quality', { ...times, visit: '2026-11-24T15:00' }),
    ]);
    expect(read(text).map(({ summary, ends }) => [summary, ends])).toEqual([
      ['第 1 步截止：三包类大家电质量问题', at('2026-11-25T08:00')],
      ['第 2 步截止：三包类大家电质量问题', at('2026-11-27T15:00')],
      ['全程截止：三包类大家电质量问题', at('2026-11-29T08:00')],
    ]);
  });

  test('before the visit the report has none yet', async () => {
    const events = read(await fileOf([ticket('appliance-quality', times)]));
    expect(events.map(({ ends }) => ends)).toEqual([
      at('2026-11-25T08:00'),
      at('2026-11-29T08:00'),
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  test('a step that is done needs no reminder', async () => {
    const events = read(await fileOf([ticket('appliance-quality', times, ['aftersales-message'])]));
    expect(events.map(({ summary }) => summary)).toEqual(['全程截止：三包类大家电质量问题']);
  });
});

describe('several tickets', () => {
  test('go into one file, without those that have no confirmed time', async () => {
    const text = await fileOf([
      ticket('goods-not-received', { ticket: '2026-11-22T09:14' }),
      ticket('return-not-received', {}),
      ticket('compensation-not-received', { ticket: '2026-11-22T09:14' }),
      ticket('empty-parcel', { left: { minutes: 600, at: now.toISOString() } }),
    ]);
    expect(read(text).map(({ summary }) => summary)).toEqual([
      '举证截止：买家反馈未收到商品',
      '举证截止：买家反馈收到空包',
    ]);
  });

  test('nothing confirmed, or all of it past: refused in words', async () => {
    await expect(fileOf([ticket('return-not-received', {})])).rejects.toThrow('没有可以存的提醒');
    await expect(
      fileOf([ticket('goods-not-received', { ticket: '2026-11-01T09:00' })]),
    ).rejects.toThrow(RangeError);
  });
});
