import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { utteranceFaults } from './utterances.ts';

const scenarios = new Set(['empty-parcel']);
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'utterances-'));
  folder = join(root, 'content', 'utterances');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'empty-parcel.tsv'), 'buyer\t打开是空的\n');
  writeFileSync(join(folder, 'none.tsv'), 'buyer\t少了一件\n');
});
const faults = () => utteranceFaults(root, scenarios, [...scenarios]);
afterEach(() => rmSync(root, { recursive: true }));

it('passes what is sound', () => {
  expect(faults()).toEqual([]);
});

it.each([
  ['no voice', '打开是空的吗\n', '第 2 行'],
  ['a third column', 'buyer\t空盒子\t7\n', '第 2 行'],
  ['a text without end', `buyer\t${'空'.repeat(501)}\n`, '第 2 行'],
  ['nothing but punctuation', 'buyer\t？？！\n', '第 2 行'],
  ['a repeat that differs in punctuation', 'owner\t打开，是空的！\n', '第 2 行'],
])('reports %s by its line', (_, line, field) => {
  appendFileSync(join(folder, 'empty-parcel.tsv'), line);
  const [fault, ...others] = faults();
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ file: 'content/utterances/empty-parcel.tsv', field });
  expect(fault!.write).not.toBe('');
});

it('reports the same words under two meanings', () => {
  appendFileSync(join(folder, 'none.tsv'), 'buyer\t打开是空的\n');
  expect(faults()).toMatchObject([{ file: 'content/utterances/none.tsv', field: '第 2 行' }]);
});

it('reports a file of no scenario', () => {
  writeFileSync(join(folder, 'empty-parcels.tsv'), '');
  expect(faults()).toMatchObject([{ field: '文件名' }]);
});

it.each([
  ['the folder', '.', 'content/utterances', '（文件夹）'],
  ['what is none of ours', 'none.tsv', 'content/utterances/none.tsv', '（整个文件）'],
  ['a scenario', 'empty-parcel.tsv', 'content/utterances/empty-parcel.tsv', '（整个文件）'],
])('reports that %s is gone, and where to take it from', (_, gone, file, field) => {
  rmSync(join(folder, gone), { recursive: true });
  const [fault, ...others] = faults();
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ file, field, found: expect.stringMatching(/^不见了/) });
  expect(fault!.write).toMatch(/^从版本库里取回/);
});

it('reports a file without a sentence', () => {
  writeFileSync(join(folder, 'empty-parcel.tsv'), '\n');
  expect(faults()).toMatchObject([{ found: expect.stringMatching(/^一句也没有/) }]);
});

it('asks nothing of a scenario that cannot be read', () => {
  rmSync(join(folder, 'empty-parcel.tsv'));
  expect(utteranceFaults(root, scenarios, [])).toEqual([]);
});
