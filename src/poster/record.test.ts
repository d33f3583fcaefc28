import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Sayable } from '../evidence/said.ts';
import { readVersions, sealOf, versionsFile, type Version } from '../schema/versions.ts';
import { project } from '../../tests/fixtures/content-copy.ts';
import { realSayable } from '../../tests/fixtures/real-content.ts';
import { history } from './history.ts';
import { continues, recordReminder, withVersion } from './record.ts';
import { contentHash } from './version.ts';

const today = { date: '2026-11-24', why: '首次收录' };
const first = withVersion([], realSayable, today);

const shorter: Sayable = structuredClone(realSayable);
const { deadline } = shorter.scenarios[0]!.data;
if (deadline.kind === 'hours') deadline.hours = 24;
const second = withVersion(first, shorter, { date: '2026-12-01', why: '改成 24 小时' });

describe('recording', () => {
  test('leaves what stood there', () => {
    expect(second).toHaveLength(2);
    expect(second[0]).toEqual(first[0]);
    expect(second[1]).toMatchObject({
      hash: contentHash(shorter),
      date: '2026-12-01',
      why: '改成 24 小时',
      changes: [{ part: `${shorter.scenarios[0]!.slug}#deadline` }],
    });
  });

  test('seals each version with all before it', () => {
    expect(second[1]!.seal).toBe(sealOf(second[1]!, second[0]!.seal));
    const forged = { ...second[0]!, why: '别的' };
    expect(sealOf(forged, undefined)).not.toBe(second[0]!.seal);
    expect(sealOf(second[1]!, sealOf(forged, undefined))).not.toBe(second[1]!.seal);
  });

  test('one record continues another when it begins with all of it', () => {
    expect(continues(second, first)).toBe(true);
    expect(continues(second, second)).toBe(true);
    expect(continues(first, second)).toBe(false);
    expect(continues(withVersion([], shorter, today), first)).toBe(false);
  });

  test('reminds until it is done, with the command', () => {
    expect(recordReminder(first, realSayable)).toBeUndefined();
    expect(recordReminder(second, shorter)).toBeUndefined();
    expect(recordReminder(first, shorter)).toContain(contentHash(shorter));
    expect(recordReminder(first, shorter)).toContain('时限');
    expect(recordReminder(first, shorter)).toContain('npm run version:poster');
  });
});

describe('the history', () => {
  test('is newest first', () => {
    expect(history(second, shorter).map(({ hash }) => hash)).toEqual([
      contentHash(shorter),
      contentHash(realSayable),
    ]);
  });

  test('begins with what the content says, even before that is recorded', () => {
    const [now, before] = history(first, shorter);
    expect(now).toEqual({ hash: contentHash(shorter), changes: [expect.stringContaining('时限')] });
    expect(before).toMatchObject({ hash: contentHash(realSayable), date: today.date });
  });
});

describe('the real record', () => {
  const record = readVersions(project);

  test('ends with what the content says now', () => {
    expect(
      recordReminder(record, realSayable),
      recordReminder(record, realSayable),
    ).toBeUndefined();
    expect(record.at(-1)!.hash).toBe(contentHash(realSayable));
  });

  test('begins with every record that was ever committed', () => {
    for (const [commit, committed] of committedRecords()) {
      expect(continues(record, committed), `${versionsFile} 的旧版本和 ${commit} 里的不一样`).toBe(
        true,
      );
    }
    expect(continues(record, record.slice(0, -1))).toBe(true);
  });
});

/** The commit whose record the first release carries. What stood there before was a draft that nobody had on a wall. */
const firstReleased = '8bbbf7e';

/** The record at each commit of the main line that touched it since; none where there is no history (an archive, a shallow clone). */
function committedRecords(): [commit: string, record: Version[]][] {
  try {
    git('cat-file', '-e', firstReleased);
  } catch {
    return [];
  }
  return git(
    'log',
    '--first-parent',
    '--format=%h',
    '--diff-filter=AM',
    `${firstReleased}^..HEAD`,
    '--',
    versionsFile,
  )
    .split('\n')
    .filter(Boolean)
    .map((commit) => [commit, JSON.parse(git('show', `${commit}:${versionsFile}`)) as Version[]]);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-C', project, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
}
