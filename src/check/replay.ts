import { isRecord } from '../storage/envelope.ts';

/**
 * Does again on `stored` what led from `before` to `after`, field by field: what was not touched stays as it is stored.
 * Lists are sets of words here: what was added is added, what was taken out is taken out. Doing it twice changes nothing.
 */
export function replay(before: unknown, after: unknown, stored: unknown): unknown {
  if (same(before, after)) return stored;
  if (Array.isArray(after) && Array.isArray(stored) && Array.isArray(before)) {
    const gone = before.filter((item) => !after.includes(item));
    const added = after.filter((item) => !before.includes(item) && !stored.includes(item));
    return [...stored.filter((item) => !gone.includes(item)), ...added];
  }
  if (isRecord(after) && isRecord(stored) && isRecord(before)) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(before), ...Object.keys(after)]);
    return Object.fromEntries(
      [...keys]
        .map((key) => [key, replay(before[key], after[key], stored[key])] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  return after;
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
