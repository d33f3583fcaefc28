import { isRecord } from '../storage/envelope.ts';
import { readAttempt, type Attempt } from './attempt.ts';

/** From here on nothing before counts: for one rule id, or for all. */
export interface Reset {
  v: 1;
  id: string;
  order: number;
  reset: string;
}

/** What the attempts store keeps, one an entry. `order` is a clock that never goes back, in milliseconds. */
export type Line = { v: 1; order: number; attempt: Attempt } | Reset;

export const everything = 'all';

/** A line, or undefined for what is none. */
export function readLine(value: unknown): Line | undefined {
  if (!isRecord(value) || value.v !== 1) return undefined;
  const { id, order, reset } = value;
  if (typeof order !== 'number' || !Number.isFinite(order)) return undefined;
  if (typeof reset === 'string')
    return typeof id === 'string' ? { v: 1, id, order, reset } : undefined;
  const attempt = readAttempt(value.attempt);
  return attempt && { v: 1, order, attempt };
}

export const keyOf = (line: Line): string => ('reset' in line ? line.id : line.attempt.id);

/** The attempts that count, in order; for those before a reset of one rule, that rule's hash is taken out. */
export function effective(lines: readonly Line[]): Attempt[] {
  const since = new Map<string, number>();
  for (const line of lines) if ('reset' in line) since.set(line.reset, line.order);
  const start = since.get(everything) ?? -Infinity;
  return lines.flatMap((line) => {
    if ('reset' in line || line.order < start) return [];
    const { attempt, order } = line;
    const counted = Object.entries(attempt.hashes).filter(
      ([rule]) => order >= (since.get(rule) ?? -Infinity),
    );
    if (counted.length === 0) return [];
    // The same object where nothing was taken out: grades are remembered by it.
    if (counted.length === Object.keys(attempt.hashes).length) return [attempt];
    return [{ ...attempt, hashes: Object.fromEntries(counted) }];
  });
}
