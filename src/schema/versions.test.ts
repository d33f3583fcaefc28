import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentCopy } from '../../tests/fixtures/content-copy.ts';
import { readVersions, sealOf, versionFaults, versionsFile, type Version } from './versions.ts';

let content: ContentCopy;
beforeEach(() => {
  content = new ContentCopy();
});
afterEach(() => {
  content.remove();
});

const write = (versions: unknown) => content.write(versionsFile, JSON.stringify(versions));
const faults = () => versionFaults(content.root);

/** A record of two, whatever the real one has. */
function two(): [Version, Version] {
  const old = readVersions(content.root)[0]!;
  const next = { ...old, hash: '00000000', date: '2027-01-01', why: '改了时限' };
  next.seal = sealOf(next, old.seal);
  return [old, next];
}

test('the real record is sound, and so is a longer one', () => {
  expect(faults()).toEqual([]);
  write(two());
  expect(faults()).toEqual([]);
});

test.each<[string, (versions: [Version, Version]) => unknown]>([
  ['an old hash changed', ([old, next]) => [{ ...old, hash: '11111111' }, next]],
  ['an old date changed', ([old, next]) => [{ ...old, date: '2020-01-01' }, next]],
  ['old words changed', ([old, next]) => [{ ...old, why: '什么也没改' }, next]],
  ['the newest words changed', ([old, next]) => [old, { ...next, why: '什么也没改' }]],
  ['the first one gone', ([, next]) => [next]],
  ['the order turned', ([old, next]) => [next, old]],
  ['one put in between', ([old, next]) => [old, { ...next, seal: old.seal }, next]],
])('%s: the seal is broken, and the report says what to do', (_, edit) => {
  write(edit(two()));
  expect(faults()).not.toEqual([]);
  for (const { file, field, found, write: advice } of faults()) {
    expect(file).toBe(versionsFile);
    expect(field).toMatch(/^\[\d\]\.seal$/);
    expect(found).toContain('封条');
    expect(advice).toContain('npm run version:poster');
  }
});

test('a version changed and sealed again breaks the next', () => {
  const [old, next] = two();
  const forged = { ...old, why: '什么也没改' };
  write([{ ...forged, seal: sealOf(forged, undefined) }, next]);
  expect(faults().map(({ field }) => field)).toEqual(['[1].seal']);
});

test.each<[string, string, string]>([
  ['no JSON', '[', '不是 JSON'],
  ['a conflict', '<<<<<<< HEAD', '合并冲突'],
  ['a byte order mark', '\u{FEFF}[]', '字节顺序标记'],
  ['an empty list', '[]', '至少要有一个版本'],
  ['a hash that is none', JSON.stringify([{ hash: 'x' }]), '不是 8 位版本号'],
])('%s', (_, text, words) => {
  content.write(versionsFile, text);
  expect(faults().map(({ found }) => found)).toContainEqual(expect.stringContaining(words));
});

test('a record that is missing', () => {
  content.remove(versionsFile);
  expect(faults()).toEqual([expect.objectContaining({ file: versionsFile, found: '不见了' })]);
});

test.each(['[]', '{}', 'null', '{', '<<<<<<< HEAD', '\u{FEFF}[]'])(
  'what is no record at all is to be taken back, there is no other to look at: %s',
  (text) => {
    content.write(versionsFile, text);
    expect(faults()).toEqual([
      expect.objectContaining({ write: expect.stringContaining(`git checkout ${versionsFile}`) }),
    ]);
  },
);

test('a folder in its place is not called JSON', () => {
  content.remove(versionsFile);
  content.write(`${versionsFile}/.gitkeep`, '');
  expect(faults()).toEqual([
    expect.objectContaining({ found: '打不开', write: expect.stringContaining('git checkout') }),
  ]);
});
