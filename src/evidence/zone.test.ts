import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { instantOf, platformZone } from './zone.ts';

const newYork = 'America/New_York';
const berlin = 'Europe/Berlin';
const apia = 'Pacific/Apia';
const zones = [platformZone, newYork, berlin, apia];

const minute = 60_000;
const day = 24 * 60 * minute;

/** What a clock in the zone shows at an instant, written like the input: 2026-11-22T10:00:00. */
const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
  ]),
);
const clock = (instant: Date, zone: string) => formats.get(zone)!.format(instant).replace(' ', 'T');

const utc = (text: string) => new Date(`${text}Z`);

describe('Asia/Shanghai', () => {
  test('is the zone unless another is named: Beijing time is eight hours ahead', () => {
    expect(instantOf('2026-11-22T10:00')).toEqual(utc('2026-11-22T02:00'));
    expect(instantOf('2026-11-22T10:00', platformZone)).toEqual(utc('2026-11-22T02:00'));
  });

  test('takes seconds where the input gives them', () => {
    expect(instantOf('2026-11-22T10:00:59')).toEqual(utc('2026-11-22T02:00:59'));
  });

  test('crosses the day and the year', () => {
    expect(instantOf('2027-01-01T00:30')).toEqual(utc('2026-12-31T16:30'));
    expect(instantOf('2028-02-29T00:00')).toEqual(utc('2028-02-28T16:00'));
  });

  test('had summer time in 1986, when China did', () => {
    expect(instantOf('1986-07-01T10:00')).toEqual(utc('1986-07-01T01:00'));
  });
});

describe('America/New_York', () => {
  test('is five hours behind in winter and four in summer', () => {
    expect(instantOf('2026-01-15T10:00', newYork)).toEqual(utc('2026-01-15T15:00'));
    expect(instantOf('2026-07-15T10:00', newYork)).toEqual(utc('2026-07-15T14:00'));
  });

  test('moves a time in the gap forward by the gap: 02:30 is read as 03:30', () => {
    expect(instantOf('2026-03-08T02:30', newYork)).toEqual(utc('2026-03-08T07:30'));
    expect(clock(instantOf('2026-03-08T02:30', newYork), newYork)).toBe('2026-03-08T03:30:00');
    expect(instantOf('2026-03-08T01:59', newYork)).toEqual(utc('2026-03-08T06:59'));
    expect(instantOf('2026-03-08T03:00', newYork)).toEqual(utc('2026-03-08T07:00'));
  });

  test('takes the earlier of two in the fold: the first 01:30', () => {
    expect(instantOf('2026-11-01T01:30', newYork)).toEqual(utc('2026-11-01T05:30'));
    expect(instantOf('2026-11-01T00:59', newYork)).toEqual(utc('2026-11-01T04:59'));
    expect(instantOf('2026-11-01T02:00', newYork)).toEqual(utc('2026-11-01T07:00'));
  });
});

describe('Europe/Berlin', () => {
  test('changes at 01:00 UTC, forward in March and back in October', () => {
    expect(instantOf('2026-03-29T01:59', berlin)).toEqual(utc('2026-03-29T00:59'));
    expect(instantOf('2026-03-29T02:30', berlin)).toEqual(utc('2026-03-29T01:30'));
    expect(instantOf('2026-03-29T03:00', berlin)).toEqual(utc('2026-03-29T01:00'));
    expect(instantOf('2026-10-25T02:30', berlin)).toEqual(utc('2026-10-25T00:30'));
    expect(instantOf('2026-10-25T03:00', berlin)).toEqual(utc('2026-10-25T02:00'));
  });
});

describe('Pacific/Apia', () => {
  test('is thirteen hours ahead, almost a day from its neighbours', () => {
    expect(instantOf('2026-11-22T10:00', apia)).toEqual(utc('2026-11-21T21:00'));
  });

  test('has no 30 December 2011: the whole day is a gap', () => {
    expect(instantOf('2011-12-29T23:59', apia)).toEqual(utc('2011-12-30T09:59'));
    expect(clock(instantOf('2011-12-30T10:00', apia), apia)).toBe('2011-12-31T10:00:00');
    expect(instantOf('2011-12-31T00:00', apia)).toEqual(utc('2011-12-30T10:00'));
  });
});

describe('every wall time', () => {
  /** Around these the clocks of one of the zones change. */
  const changes = [
    '1986-05-04T02:00',
    '1991-09-15T02:00',
    '2026-03-08T02:00',
    '2026-11-01T02:00',
    '2026-03-29T02:00',
    '2026-10-25T03:00',
    '2011-12-30T00:00',
    '2011-09-24T03:00',
    '2021-04-04T04:00',
  ];
  const minutes = fc.oneof(
    fc.integer({
      min: utc('1950-01-01T00:00').valueOf() / minute,
      max: utc('2100-12-31T23:59').valueOf() / minute,
    }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * 1440, max: 3 * 1440 }))
      .map(([change, shift]) => utc(change).valueOf() / minute + shift),
  );
  const walls = minutes.map((count) => new Date(count * minute).toISOString().slice(0, 16));

  test('comes back when the instant is formatted in its zone; a skipped one comes back later', () => {
    fc.assert(
      fc.property(walls, fc.constantFrom(...zones), (wall, zone) => {
        // Every offset since 1950 is a whole number of quarters, at most 14 hours: no instant is missed.
        const showing = Array.from(
          { length: 4 * 28 + 1 },
          (_, quarter) => new Date(utc(wall).valueOf() + (quarter * 15 - 14 * 60) * minute),
        ).filter((instant) => clock(instant, zone) === `${wall}:00`);
        const instant = instantOf(wall, zone);
        const earliest = showing[0];
        if (earliest) expect(instant).toEqual(earliest);
        else expect(clock(instant, zone) > wall).toBe(true);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test('a day or more later is never an earlier instant, nor the same save for a skipped day', () => {
    fc.assert(
      fc.property(walls, fc.integer({ min: 1, max: 600 }), (wall, more) => {
        const next = new Date(utc(wall).valueOf() + more * day).toISOString().slice(0, 16);
        for (const zone of zones) {
          const passed = instantOf(next, zone).valueOf() - instantOf(wall, zone).valueOf();
          // Apia's 30 December 2011 is read as the 31st.
          const skipped = zone === apia && wall.startsWith('2011-12-30') && more === 1;
          if (skipped) expect(passed).toBe(0);
          else expect(passed).toBeGreaterThan(0);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('knows offsets with seconds: before 1901 Shanghai kept the time of its own meridian', () => {
    expect(instantOf('1900-06-01T08:05:43')).toEqual(utc('1900-06-01T00:00'));
  });
});

describe('what is no such time', () => {
  test.each([
    ['nothing', ''],
    ['words', '明天十点'],
    ['a date alone', '2026-11-22'],
    ['a time alone', '10:00'],
    ['a space for the T', '2026-11-22 10:00'],
    ['a zone of its own', '2026-11-22T10:00Z'],
    ['an offset of its own', '2026-11-22T10:00+08:00'],
    ['single digits', '2026-1-2T9:00'],
    ['fractions', '2026-11-22T10:00:00.5'],
    ['something in front or behind', ' 2026-11-22T10:00 '],
    ['a second line', '2026-11-22T10:00\n'],
    ['month 13', '2026-13-01T10:00'],
    ['month 0', '2026-00-01T10:00'],
    ['day 0', '2026-11-00T10:00'],
    ['day 32', '2026-10-32T10:00'],
    ['30 February', '2026-02-30T10:00'],
    ['29 February of a common year', '2027-02-29T10:00'],
    ['29 February of 2100', '2100-02-29T10:00'],
    ['31 April', '2026-04-31T10:00'],
    ['24 o’clock', '2026-11-22T24:00'],
    ['minute 60', '2026-11-22T10:60'],
    ['second 60', '2026-11-22T10:00:60'],
    // The input gives these while somebody is typing 2026.
    ['the first digit of a year', '0002-11-22T10:00'],
    ['three digits of a year', '0202-11-22T10:00'],
  ])('%s is refused in words', (_, wall) => {
    expect(() => instantOf(wall)).toThrow(RangeError);
    expect(() => instantOf(wall)).toThrow('不是时间');
  });

  test('nor is a zone that nobody knows', () => {
    expect(() => instantOf('2026-11-22T10:00', 'Asia/Nowhere')).toThrow(RangeError);
  });

  test('a day that the calendar has is never refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const wall = new Date(utc('1950-01-01T12:00').valueOf() + days * day)
          .toISOString()
          .slice(0, 16);
        expect(instantOf(wall, 'UTC')).toEqual(utc(wall));
      }),
      seeded,
    );
  });
});
