import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deadline, Start } from '../schema/deadline.ts';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { deadlineWords, dueOf, hoursWords } from './deadline.ts';
import { realScenario } from '../../tests/fixtures/real-content.ts';
import { instantOf } from './zone.ts';

const hours = (count: number, from: Start = 'ticket'): Deadline => ({
  kind: 'hours',
  hours: count,
  from,
  basis: 'ticket',
});
const notStated: Deadline = { kind: 'not-stated', basis: 'ticket', note: '按工单的倒计时办。' };
const appliance = realScenario('appliance-quality').deadline;

/** Beijing wall time, to the minute. */
const at = (wall: string) => instantOf(wall);
const later = (start: Date, count: number) => new Date(start.valueOf() + count * 3_600_000);

describe('hours from the ticket', () => {
  const dueFrom = (wall: string) => dueOf(hours(48), { ticket: at(wall) }).end;

  test('run from the ticket to the same minute two days later', () => {
    const ticket = at('2026-11-22T10:07');
    expect(dueOf(hours(48), { ticket })).toEqual({
      steps: [
        { what: '举证', hours: 48, from: 'ticket', basis: 'ticket', due: at('2026-11-24T10:07') },
      ],
      end: at('2026-11-24T10:07'),
    });
  });

  test('cross the ends of months and years', () => {
    expect(dueFrom('2026-11-29T23:59')).toEqual(at('2026-12-01T23:59'));
    expect(dueFrom('2026-12-30T00:00')).toEqual(at('2027-01-01T00:00'));
    expect(dueFrom('2026-12-31T12:00')).toEqual(at('2027-01-02T12:00'));
  });

  test('know the leap day', () => {
    expect(dueFrom('2028-02-27T09:00')).toEqual(at('2028-02-29T09:00'));
    expect(dueFrom('2028-02-28T09:00')).toEqual(at('2028-03-01T09:00'));
    expect(dueFrom('2027-02-28T09:00')).toEqual(at('2027-03-02T09:00'));
    // A century year without one.
    expect(dueFrom('2100-02-28T09:00')).toEqual(at('2100-03-02T09:00'));
  });

  test('are elapsed hours: a clock change in between moves the wall time, not the instant', () => {
    const ticket = instantOf('2026-03-07T10:00', 'America/New_York');
    expect(dueOf(hours(48), { ticket }).end).toEqual(
      instantOf('2026-03-09T11:00', 'America/New_York'),
    );
  });

  test('wait for the ticket: an earlier complaint does not start them', () => {
    const complaint = at('2026-11-20T10:00');
    expect(dueOf(hours(48), { complaint })).toEqual({
      steps: [{ what: '举证', hours: 48, from: 'ticket', basis: 'ticket', due: undefined }],
      end: undefined,
    });
    expect(dueOf(hours(48), { complaint, ticket: at('2026-11-22T10:00') }).end).toEqual(
      at('2026-11-24T10:00'),
    );
  });

  test('from a complaint run from the earlier of complaint and ticket', () => {
    const complaint = at('2026-11-20T10:00');
    const ticket = at('2026-11-22T10:00');
    expect(dueOf(hours(48, 'complaint'), { complaint, ticket }).end).toEqual(later(complaint, 48));
    expect(dueOf(hours(48, 'complaint'), { ticket }).end).toEqual(later(ticket, 48));
  });
});

describe('the steps of scenario 8', () => {
  const complaint = at('2026-11-21T08:00');
  const ticket = at('2026-11-22T10:00');
  const visit = at('2026-11-23T14:00');
  const dues = (starts: Parameters<typeof dueOf>[1]) =>
    dueOf(appliance, starts).steps.map(({ due }) => due);

  test('the first runs from the earliest of complaint and ticket, the report from the visit', () => {
    expect(dues({ complaint, ticket, visit })).toEqual([
      at('2026-11-24T08:00'),
      at('2026-11-26T14:00'),
    ]);
    expect(dues({ complaint: ticket, ticket: complaint, visit })[0]).toEqual(
      at('2026-11-24T08:00'),
    );
  });

  test('one of complaint and ticket is enough', () => {
    expect(dues({ ticket, visit })[0]).toEqual(at('2026-11-25T10:00'));
    expect(dues({ complaint, visit })[0]).toEqual(at('2026-11-24T08:00'));
  });

  test('the whole ends a week after the earliest start', () => {
    expect(dueOf(appliance, { complaint, ticket }).end).toEqual(at('2026-11-28T08:00'));
    expect(dueOf(appliance, { ticket }).end).toEqual(at('2026-11-29T10:00'));
  });

  test('a late visit does not carry the report past the week', () => {
    expect(dues({ complaint, visit: at('2026-11-27T20:00') })[1]).toEqual(at('2026-11-28T08:00'));
  });

  test('before the visit is known the report has no instant, though the week has its end', () => {
    const { steps, end } = dueOf(appliance, { complaint });
    expect(steps.map(({ due }) => due)).toEqual([at('2026-11-24T08:00'), undefined]);
    expect(end).toEqual(at('2026-11-28T08:00'));
  });

  test('with nothing but the visit, only the report is due', () => {
    const { steps, end } = dueOf(appliance, { visit });
    expect(steps.map(({ due }) => due)).toEqual([undefined, at('2026-11-26T14:00')]);
    expect(end).toBeUndefined();
  });

  test('with nothing known the steps stand without instants', () => {
    expect(dueOf(appliance, {})).toEqual({
      steps: [
        {
          what: '安排维修检测人员上门检测，并在售后留言里说明上门时间',
          hours: 72,
          from: 'complaint',
          basis: 'table',
          due: undefined,
        },
        {
          what: '出具检测结果凭证，提交正规的商品检测报告',
          hours: 72,
          from: 'visit',
          basis: 'ticket',
          due: undefined,
        },
      ],
      end: undefined,
    });
  });

  test('no step is ever due after the end, nor later than its own hours', () => {
    const instants = fc.date({
      min: at('2026-11-01T00:00'),
      max: at('2026-11-30T00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, instants, (complained, sent, visited) => {
        const { steps, end } = dueOf(appliance, {
          complaint: complained,
          ticket: sent,
          visit: visited,
        });
        const first = Math.min(complained.valueOf(), sent.valueOf());
        const instant = (date: Date | undefined) => date!.valueOf();
        expect(instant(end)).toBe(first + 168 * 3_600_000);
        expect(instant(steps[0]!.due)).toBe(first + 72 * 3_600_000);
        expect(instant(steps[1]!.due)).toBe(
          Math.min(visited.valueOf() + 72 * 3_600_000, instant(end)),
        );
      }),
      seeded,
    );
  });
});

describe('where nothing is stated', () => {
  test('nothing is due, whatever is known', () => {
    const now = at('2026-11-22T10:00');
    expect(dueOf(notStated, { ticket: now, complaint: now, visit: now })).toEqual({
      steps: [],
      end: undefined,
    });
    expect(
      dueOf(realScenario('compensation-not-received').deadline, { ticket: now }).end,
    ).toBeUndefined();
    expect(dueOf(realScenario('empty-parcel').deadline, { ticket: now }).end).toBeUndefined();
  });
});

describe('words', () => {
  test('of a clock', () => {
    expect(deadlineWords(hours(48))).toBe('48 小时');
    expect(deadlineWords(appliance)).toBe('72＋72 小时');
    expect(deadlineWords(notStated)).toBe('文案未写时限');
  });

  test('of a stretch: whole weeks as weeks, all else as hours', () => {
    expect([24, 48, 72, 144, 167].map(hoursWords)).toEqual([
      '24 小时',
      '48 小时',
      '72 小时',
      '144 小时',
      '167 小时',
    ]);
    expect([168, 336].map(hoursWords)).toEqual(['一周', '2 周']);
  });
});
