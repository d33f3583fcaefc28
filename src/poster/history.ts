import type { Sayable } from '../evidence/said.ts';
import type { Version } from '../schema/versions.ts';
import { unrecorded } from './record.ts';
import { contentHash } from './version.ts';

/** A version as its page tells of it. */
export interface ToldVersion {
  hash: string;
  /** Missing while the version is not recorded yet: a build that nobody should hand out, but that must not lie. */
  date?: string;
  why?: string;
  /** Where it differs from the version before it. */
  changes: string[];
}

/** All versions, newest first. The first is always what the content says now, recorded or not. */
export function history(record: readonly Version[], content: Sayable): ToldVersion[] {
  const told = record.toReversed().map(({ hash, date, why, changes }): ToldVersion => ({
    hash,
    date,
    why,
    changes: changes.map(({ words }) => words),
  }));
  const missing = unrecorded(record, content);
  if (missing.length === 0) return told;
  return [{ hash: contentHash(content), changes: missing.map(({ words }) => words) }, ...told];
}
