import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { everywhere } from '../../tests/fixtures/device-zones.ts';
import { realLibrary } from '../../tests/fixtures/real-library.ts';
import { wallOf } from './beijing.ts';
import { clockOf } from './clock.ts';
import { checkData } from './data.ts';
import { clockForm, leftBy, type Times } from './times.ts';

const { scenarios } = checkData(realLibrary);
const of = (slug: string) => scenarios.find((each) => each.slug === slug)!;
const hours48 = of('goods-not-received');
const unstated = of('compensation-not-received');
const stepped = of('appliance-quality');
/** An instant by its Beijing wall time. */
const at = (wall: string) => new Date(`${wall}:00+08:00`);
const now = at('2026-11-22T10:00');

describe('what is asked', () => {
  const asked = (slug: string) => clockForm(of(slug)).fields.map(({ start }) => start);

  test('follows from the deadline: one countdown asks for the ticket alone', () => {
    expect(asked('goods-not-received')).toEqual(['ticket']);
    expect(asked('compensation-not-received')).toEqual(['ticket']);
    expect(clockForm(hours48)).toMatchObject({ left: true, limit: { editable: true, hours: 48 } });
    expect(clockForm(unstated).limit).toEqual({ editable: true, hours: undefined });
  });

  test('steps ask for complaint, ticket and visit', () => {
    expect(asked('appliance-quality')).toEqual(['complaint', 'ticket', 'visit']);
    expect(clockForm(stepped)).toMatchObject({ left: false, limit: { editable: false } });
  });

  test('a whole that has a limit of its own needs its start, even where no step runs from it', () => {
    const step = { what: '一步', hours: 24, from: 'visit' } as const;
    const deadline = { kind: 'steps', steps: [step, step], totalHours: 72, basis: 'ours' } as const;
    const fields = clockForm({ deadline: { ...deadline, steps: [...deadline.steps] } }).fields;
    expect(fields.map(({ start }) => start)).toEqual(['ticket', 'visit']);
  });

  test('a single countdown from the visit asks for the visit', () => {
    const deadline = { kind: 'hours', hours: 24, from: 'visit', basis: 'ticket' } as const;
    expect(clockForm({ deadline }).fields.map(({ start }) => start)).toEqual(['visit']);
    const scenario = { deadline, consequences: [] };
    expect(clockOf(scenario, { visit: '2026-11-22T09:00' }, now).due).toEqual(
      at('2026-11-23T09:00'),
    );
  });
});

describe('a countdown of hours', () => {
  test('is not confirmed until something is entered, and counts from now', () => {
    const clock = clockOf(hours48, {}, now);
    expect(clock).toMatchObject({
      state: 'unconfirmed',
      confirmed: false,
      label: '未确认，按现在起算',
      digits: { hours: 48, minutes: 0 },
      used: 0,
    });
    expect(clock.due).toEqual(at('2026-11-24T10:00'));
    expect(clock.notes).toEqual(['填上工单到达的时间，或者工单上还剩多久，时钟才准。']);
  });

  test('runs from the ticket', () => {
    expect(clockOf(hours48, { ticket: '2026-11-22T09:14' }, at('2026-11-23T04:08'))).toMatchObject({
      state: 'running',
      confirmed: true,
      digits: { hours: 29, minutes: 6 },
      label: '距截止',
      dueText: '11-24 09:14（周二）截止',
      text: '剩 29 小时 06 分',
      urgent: false,
    });
  });

  test('or from what the ticket shows as left, which outranks the arrival', () => {
    const left = { minutes: 41 * 60, at: now.toISOString() };
    const clock = clockOf(hours48, { ticket: '2026-11-01T00:00', left }, at('2026-11-22T11:00'));
    expect(clock.due).toEqual(at('2026-11-24T03:00'));
    expect(clock.text).toBe('剩 40 小时 00 分');
    expect(clock.used).toBeCloseTo(8 / 48);
  });

  test('what was typed as left grows less by the minute, hours and minutes together', () => {
    const start = at('2026-11-22T10:00').valueOf();
    const times = { left: { minutes: 29 * 60 + 6, at: new Date(start).toISOString() } };
    const after = (seconds: number) => leftBy(new Date(start + seconds * 1000), times);
    expect(after(0)).toEqual({ hours: 29, minutes: 6 });
    expect(after(59)).toEqual({ hours: 29, minutes: 6 });
    expect(after(60)).toEqual({ hours: 29, minutes: 5 });
    expect(after(10 * 3600)).toEqual({ hours: 19, minutes: 6 });
    expect(after(30 * 3600)).toEqual({ hours: 0, minutes: 0 });
    expect(leftBy(now, {})).toBeUndefined();
    expect(leftBy(now, { left: { minutes: 5, at: 'nonsense' } })).toBeUndefined();
  });

  test('the limit on the ticket in hand outranks the site’s', () => {
    const clock = clockOf(hours48, { ticket: '2026-11-22T09:00', limitHours: 24 }, now);
    expect(clock.due).toEqual(at('2026-11-23T09:00'));
  });

  test.each([0, -5, 100_000, Number.NaN])('a limit of %s hours is none', (limitHours) => {
    const clock = clockOf(hours48, { ticket: '2026-11-22T09:00', limitHours }, now);
    expect(clock.due).toEqual(at('2026-11-24T09:00'));
  });

  test('past its end it says so, and what happens', () => {
    const clock = clockOf(hours48, { ticket: '2026-11-20T09:20' }, now);
    expect(clock).toMatchObject({ state: 'over', label: '已超时', text: '已超时 40 分', used: 1 });
    expect(clock.consequences[0]!.then).toBe('平台为客户办理退款');
  });

  test('at the very instant it is over, a minute before it is not', () => {
    const state = (wall: string) =>
      clockOf(hours48, { ticket: '2026-11-20T09:20' }, at(wall)).state;
    expect(state('2026-11-22T09:19')).toBe('running');
    expect(state('2026-11-22T09:20')).toBe('over');
  });

  test('under six hours it is urgent', () => {
    const urgent = (wall: string) => clockOf(hours48, { ticket: wall }, now).urgent;
    expect(urgent('2026-11-20T16:00')).toBe(false);
    expect(urgent('2026-11-20T15:59')).toBe(true);
    expect(urgent('2026-11-20T09:00')).toBe(false);
  });

  test('a ticket from the future looks like a slip', () => {
    expect(clockOf(hours48, { ticket: '2026-12-22T09:00' }, now).notes).toEqual([
      '填的时间还没到，看看日期是不是填错了。',
    ]);
  });

  test('what cannot be read counts as not entered', () => {
    for (const ticket of ['', '2026-02-30T10:00', '0202-11-22T10:00'])
      expect(clockOf(hours48, { ticket }, now).state).toBe('unconfirmed');
    const left = { minutes: 60, at: '昨天' };
    expect(clockOf(hours48, { left }, now).state).toBe('unconfirmed');
  });
});

describe('across the calendar', () => {
  test.each([
    ['midnight', '2026-11-22T23:59', '2026-11-24T23:59'],
    ['the month’s end', '2026-04-29T08:00', '2026-05-01T08:00'],
    ['the year’s end', '2026-12-30T12:30', '2027-01-01T12:30'],
    ['a leap day', '2028-02-27T18:00', '2028-02-29T18:00'],
    ['the day after a leap day', '2028-02-28T18:00', '2028-03-01T18:00'],
    ['February of a common year', '2027-02-27T18:00', '2027-03-01T18:00'],
    ['a day when clocks change elsewhere', '2026-03-28T03:00', '2026-03-30T03:00'],
  ])('%s', async (_, ticket, due) => {
    const said = await everywhere(() => {
      const clock = clockOf(hours48, { ticket }, at(ticket));
      return { due: clock.due, text: clock.text, dueText: clock.dueText };
    });
    expect(said.due).toEqual(at(due));
    expect(said.text).toBe('剩 48 小时 00 分');
  });

  test('every ticket of forty years is due as many hours later, everywhere the same', async () => {
    const walls = fc.sample(
      fc
        .integer({ min: +at('2020-01-01T00:00') / 60_000, max: +at('2060-01-01T00:00') / 60_000 })
        .map((minutes) => wallOf(new Date(minutes * 60_000))),
      seeded,
    );
    const dues = await everywhere(() =>
      walls.map((ticket) => clockOf(hours48, { ticket }, now).due!.toISOString()),
    );
    expect(dues).toEqual(walls.map((wall) => new Date(+at(wall) + 48 * 3_600_000).toISOString()));
  });
});

describe('no limit stated', () => {
  test('says so, and has nothing for the calendar', () => {
    const clock = clockOf(unstated, { ticket: '2026-11-22T09:00' }, now);
    expect(clock).toMatchObject({
      state: 'not-stated',
      confirmed: false,
      due: undefined,
      left: undefined,
      digits: undefined,
      label: '文案未写时限',
      text: '文案未写时限',
      dueText: '',
    });
    expect(clock.notes[0]).toContain('没写时限');
  });

  test('counts by the limit that the ticket in hand shows', () => {
    const times: Times = { ticket: '2026-11-22T09:00', limitHours: 24 };
    expect(clockOf(unstated, times, now)).toMatchObject({ state: 'running', confirmed: true });
    expect(clockOf(unstated, times, now).due).toEqual(at('2026-11-23T09:00'));
    expect(clockOf(unstated, { limitHours: 24 }, now).state).toBe('unconfirmed');
  });

  test('or by the time that it shows as left', () => {
    const clock = clockOf(unstated, { left: { minutes: 90, at: now.toISOString() } }, now);
    expect(clock).toMatchObject({ state: 'running', confirmed: true, text: '剩 1 小时 30 分' });
    expect(clock.used).toBeUndefined();
  });
});

describe('steps', () => {
  const whole: Times = { complaint: '2026-11-20T08:00', ticket: '2026-11-20T20:00' };

  test('not entered: the first step and the week count from now, the report waits', () => {
    const clock = clockOf(stepped, {}, now);
    expect(clock).toMatchObject({ state: 'unconfirmed', confirmed: false });
    expect(clock.due).toEqual(at('2026-11-25T10:00'));
    expect(clock.end).toEqual(at('2026-11-29T10:00'));
    expect(clock.steps.map(({ state }) => state)).toEqual(['open', 'waiting']);
  });

  test('the week and the first step run from the earliest, whichever that is', () => {
    for (const [complaint, ticket] of [
      ['2026-11-20T08:00', '2026-11-20T20:00'],
      ['2026-11-20T20:00', '2026-11-20T08:00'],
      [undefined, '2026-11-20T08:00'],
      ['2026-11-20T08:00', undefined],
    ]) {
      const clock = clockOf(stepped, { complaint, ticket }, now);
      expect(clock.due).toEqual(at('2026-11-23T08:00'));
      expect(clock.end).toEqual(at('2026-11-27T08:00'));
      expect(clock.confirmed).toBe(true);
      expect(clock.label).toBe('第 1 步，距截止');
    }
  });

  test('the report runs from the visit', () => {
    const clock = clockOf(stepped, { ...whole, visit: '2026-11-22T09:00' }, now);
    expect(clock.steps[1]!.due).toEqual(at('2026-11-25T09:00'));
    expect(clock.steps[1]!.text).toBe('11-25 09:00（周三）截止，剩 71 小时 00 分');
  });

  test('but never past the week', () => {
    const clock = clockOf(stepped, { ...whole, visit: '2026-11-26T09:00' }, now);
    expect(clock.steps[1]!.due).toEqual(at('2026-11-27T08:00'));
    expect(clock.notes).toContain('上门已经晚于前一步的期限，尽快办，并在留言里写清原因。');
  });

  test('once the message is good, the clock goes on to the report', () => {
    const clock = (visit?: string) =>
      clockOf(stepped, { ...whole, visit }, now, ['aftersales-message']);
    expect(clock().steps.map(({ state }) => state)).toEqual(['done', 'waiting']);
    expect(clock().due).toEqual(at('2026-11-27T08:00'));
    expect(clock().label).toBe('全程，距截止');
    expect(clock('2026-11-22T09:00').due).toEqual(at('2026-11-25T09:00'));
    expect(clock('2026-11-22T09:00').label).toBe('第 2 步，距截止');
  });

  test('the last step is done only when the whole is handed in', () => {
    const done = ['aftersales-message', 'inspection-report'];
    const clock = clockOf(stepped, { ...whole, visit: '2026-11-22T09:00' }, now, done);
    expect(clock.steps.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  test('a first step that is past says so while the second goes on', () => {
    const clock = clockOf(stepped, { ...whole, visit: '2026-11-23T06:00' }, at('2026-11-23T09:00'));
    expect(clock).toMatchObject({
      state: 'over',
      label: '第 1 步，已超时',
      text: '已超时 1 小时 00 分',
    });
    expect(clock.steps.map(({ state }) => state)).toEqual(['over', 'open']);
  });

  test('a missing complaint is asked for: it may be earlier than the ticket', () => {
    const { notes } = clockOf(stepped, { ticket: '2026-11-22T08:00' }, now);
    expect(notes).toEqual(['买家反馈比工单早的，把反馈时间也填上：时限从早的算。']);
  });
});

test('the visit alone starts its own step; the rest is not confirmed', () => {
  const clock = clockOf(stepped, { visit: '2026-11-22T09:00' }, now);
  expect(clock).toMatchObject({ state: 'unconfirmed', confirmed: false });
  expect(clock.steps[1]!.due).toEqual(at('2026-11-25T09:00'));
  expect(clock.end).toEqual(at('2026-11-29T10:00'));
});

test('the clock is in one piece, whatever is typed', () => {
  const wall = fc.oneof(
    fc.constant(undefined),
    fc.constant('2026-13-01T00:00'),
    fc
      .integer({ min: -20_000, max: 20_000 })
      .map((minutes) => wallOf(new Date(+now + minutes * 60_000))),
  );
  const times = fc.record({
    ticket: wall,
    complaint: wall,
    visit: wall,
    left: fc.option(
      fc.record({ minutes: fc.integer({ min: 0, max: 5000 }), at: fc.constant(now.toISOString()) }),
      { nil: undefined },
    ),
    limitHours: fc.option(fc.integer({ min: -1, max: 2000 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...scenarios), times, (scenario, typed) => {
      const clock = clockOf(scenario, typed, now);
      expect(clock.left === undefined).toBe(clock.due === undefined);
      expect(clock.state === 'over').toBe(clock.confirmed && clock.left! <= 0);
      if (clock.state === 'not-stated') expect(scenario.deadline.kind).toBe('not-stated');
      if (clock.confirmed) expect(clock.due).toBeDefined();
      if (clock.state === 'unconfirmed') expect(clock.label).toBe('未确认，按现在起算');
      if (clock.used !== undefined) expect(clock.used).toBeGreaterThanOrEqual(0);
      if (clock.used !== undefined) expect(clock.used).toBeLessThanOrEqual(1);
      expect([clock.text, clock.label, clock.dueText, ...clock.notes].join()).not.toMatch(
        /undefined|NaN|Invalid/,
      );
    }),
    seeded,
  );
});
