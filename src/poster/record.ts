import type { Sayable } from '../evidence/said.ts';
import { sealOf, type Version } from '../schema/versions.ts';
import { changesBetween, type Change } from './changes.ts';
import { contentHash, partHashes } from './version.ts';

/** What the content says that the newest version of the record does not; empty when they are the same. */
export function unrecorded(record: readonly Version[], content: Sayable): Change[] {
  const parts = partHashes(content);
  const newest = record.at(-1);
  return newest ? changesBetween(newest.parts, parts, content.scenarios) : [];
}

/** The record with the content's version at its end. Nothing that stood there before is touched. */
export function withVersion(
  record: readonly Version[],
  content: Sayable,
  { date, why }: { date: string; why: string },
): Version[] {
  const version = {
    hash: contentHash(content),
    date,
    why,
    changes: unrecorded(record, content),
    parts: partHashes(content),
    seal: '',
  };
  return [...record, { ...version, seal: sealOf(version, record.at(-1)?.seal) }];
}

/** Does a later record still begin with all of an earlier one? */
export function continues(later: readonly Version[], earlier: readonly Version[]): boolean {
  return (
    later.length >= earlier.length &&
    earlier.every(({ seal }, index) => later[index]?.seal === seal)
  );
}

/** Tells an editor that the rules changed and what to do; undefined when the newest version is the content's. */
export function recordReminder(record: readonly Version[], content: Sayable): string | undefined {
  const changes = unrecorded(record, content);
  if (changes.length === 0) return undefined;
  return [
    `规则变了，新版本 ${contentHash(content)} 还没登记，挂着的旧海报查不出已过期：`,
    ...changes.map(({ words }) => `  · ${words}`),
    '登记：npm run version:poster -- "一句话写改了什么"，把 content/versions.json 一起提交。',
  ].join('\n');
}
