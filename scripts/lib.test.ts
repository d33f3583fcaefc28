import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOnce } from './lib.mjs';

let folder: string;
let made: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const make = (inputs: string, error?: Error) =>
  madeOnce(join(folder, 'index.html'), inputs, async () => {
    made.push(inputs);
    writeFileSync(join(folder, 'index.html'), inputs);
    if (error) throw error;
  });

describe('madeOnce', () => {
  it('makes what is not there, and does not make it again from the same', async () => {
    for (const inputs of ['a', 'a', 'b', 'b', 'a']) await make(inputs);
    expect(made).toEqual(['a', 'b', 'a']);
  });

  it('makes anew after work that was left half-way, though the inputs are as before it', async () => {
    await make('good');
    await expect(make('bad', new Error('late'))).rejects.toThrow('late');
    await make('good');
    expect(made).toEqual(['good', 'bad', 'good']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('good');
  });

  it('makes anew where its files are gone, or another command has emptied the folder', async () => {
    await make('a');
    rmSync(join(folder, 'index.html'));
    await make('a');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'of another command');
    await make('a');
    expect(made).toEqual(['a', 'a', 'a']);
  });

  it('leaves the stamp of a copy by hard links alone', async () => {
    await make('a');
    const copy = join(folder, 'copy');
    linkSync(join(folder, '.stamp'), copy);
    await make('b');
    expect(readFileSync(copy, 'utf8')).toBe('a');
  });
});

it('what runs on the way to something else leaves standard output alone', () => {
  const script = `import { run } from '${new URL('lib.mjs', import.meta.url).href}';
    await run('node', ['-e', 'console.log("built")'], {}, { onTheWay: true });
    await run('node', ['-e', 'console.log("asked for")']);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe('asked for');
  expect(stderr).toContain('built');
});
