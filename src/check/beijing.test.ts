import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { everywhere } from '../../tests/fixtures/device-zones.ts';
import { stamp, typedInstant, wallOf, workingHours } from './beijing.ts';

const instants = fc
  .integer({ min: Date.UTC(1992, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

describe('Beijing time', () => {
  test('is what the zone data base says, since 1992', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(wallOf(instant)).toBe(format.format(instant).replace(' ', 'T'));
      }),
      seeded,
    );
  });

  test('comes back as it was typed', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(typedInstant(wallOf(instant))).toEqual(instant);
      }),
      seeded,
    );
  });

  test('what is not typed to the end counts as not typed', () => {
    for (const wall of [undefined, '', '0202-11-22T10:00', '2026-02-30T10:00', '昨天'])
      expect(typedInstant(wall)).toBeUndefined();
  });

  test('is written with the day of the week, and the year only where it is another', () => {
    const now = new Date('2026-12-31T10:00:00Z');
    expect(stamp(new Date('2026-12-31T15:59:00Z'), now)).toBe('12-31 23:59（周四）');
    expect(stamp(new Date('2026-12-31T16:00:00Z'), now)).toBe('2027-01-01 00:00（周五）');
  });

  test('is the same whatever the zone of the device', async () => {
    const now = new Date('2026-03-28T20:00:00Z');
    const said = await everywhere(() => [
      typedInstant('2026-03-29T02:30')!.toISOString(),
      wallOf(new Date('2026-11-01T06:30:00Z')),
      stamp(new Date('2028-02-28T16:00:00Z'), now),
      String(workingHours(2, now)),
    ]);
    expect(said).toEqual([
      '2026-03-28T18:30:00.000Z',
      '2026-11-01T14:30',
      '2028-02-29 00:00（周二）',
      '68',
    ]);
  });
});

describe('working days', () => {
  const at = (wall: string) => typedInstant(wall)!;

  test.each([
    ['Monday to Tuesday', '2026-11-23T10:00', 1, 24],
    ['Friday over the weekend', '2026-11-20T10:00', 1, 72],
    ['Thursday, three days', '2026-11-19T10:00', 3, 120],
    ['Saturday: Monday is the first', '2026-11-21T10:00', 1, 62],
    ['Sunday: Monday is the first', '2026-11-22T23:00', 1, 25],
    ['half a day', '2026-11-23T10:00', 0.5, 12],
    ['none', '2026-11-21T10:00', 0, 0],
    ['over the year’s end', '2026-12-31T12:00', 2, 96],
  ])('%s', (_, wall, days, hours) => {
    expect(workingHours(days, at(wall))).toBe(hours);
  });

  test('counted hour by hour, as many working hours pass', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 7 }), (instant, days) => {
        const hours = workingHours(days, instant);
        const minutes = Math.round(hours * 60);
        let worked = 0;
        for (let minute = 0; minute < minutes; minute += 1) {
          const weekday = new Date(`${wallOf(new Date(+instant + minute * 60_000))}Z`).getUTCDay();
          if (weekday > 0 && weekday < 6) worked += 1;
        }
        expect(worked).toBe(days * 24 * 60);
      }),
      { ...seeded, numRuns: 20 },
    );
  });
});
