/** The platform's clock. The ticket's times are Beijing times whatever the device says. */
export const platformZone = 'Asia/Shanghai';

/**
 * The instant of a wall-clock time, as an `<input type="datetime-local">` gives it (`2026-11-22T10:00`), in a zone.
 * A time that a clock change skips is moved forward by the gap; one that it repeats is the earlier. Throws a
 * RangeError for anything that is not such a time.
 */
export function instantOf(wall: string, zone: string = platformZone): Date {
  const utc = new Date(`${wall}Z`);
  // A year below 1000 is one that somebody is still typing. Date rolls 2026-02-30 and 24:00 over to the next day
  // instead of refusing them, so what it read must be what was written.
  if (
    !/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wall) ||
    Number.isNaN(utc.valueOf()) ||
    !utc.toISOString().startsWith(wall)
  ) {
    throw new RangeError(`不是时间：「${wall}」。写成 2026-11-22T10:00。`);
  }
  // The offset at the wall time differs from the one before it only around a clock change: try both sides.
  const day = 86_400_000;
  const before = offset(new Date(utc.valueOf() - day), zone);
  const behind = offset(new Date(utc.valueOf() + day), zone);
  const candidates = [before, behind].map((milliseconds) => new Date(utc.valueOf() - milliseconds));
  return (
    candidates.find((date, index) => offset(date, zone) === [before, behind][index]) ??
    candidates[0]!
  );
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offset(date: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(date);
  const value = (type: string) => Number(parts.find((part) => part.type === type)!.value);
  const wall = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return wall - Math.floor(date.valueOf() / 1000) * 1000;
}
