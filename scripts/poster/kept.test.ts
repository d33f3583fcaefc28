import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sheets } from '../../src/poster/sheets.ts';
import { keptOrMade } from './kept.ts';
import { nameOf, type Made } from './make.ts';

let place: string;
let made: number;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'posters-'));
  made = 0;
});
afterEach(() => rm(place, { recursive: true }));

const inSite = (...path: string[]) => join(place, 'site', 'poster', ...path);
const inStore = () => join(place, 'store');

/** As a build leaves the site: unfitted sheets, and no files. */
async function build(words = '三选一') {
  await rm(inSite(), { recursive: true, force: true });
  for (const folder of ['sheet', 'fonts', 'fit', 'files'])
    await mkdir(inSite(folder), { recursive: true });
  await writeFile(inSite('sheet', 'desk.html'), words);
  await writeFile(inSite('fonts', 'poster.woff2'), 'font');
}

async function make(): Promise<Made[]> {
  made += 1;
  const files = sheets.flatMap((sheet) =>
    (sheet.height ? (['pdf', 'png'] as const) : (['png'] as const)).map((kind): Made => {
      const name = nameOf(sheet, kind);
      return { sheet, kind, name, bytes: Buffer.from(`${name} ${made}`) };
    }),
  );
  for (const { id } of sheets) await writeFile(inSite('fit', `${id}.css`), `fit ${made}`);
  for (const { name, bytes } of files) await writeFile(inSite('files', name), bytes);
  return files;
}

const posters = (browser = '140') =>
  keptOrMade({ folder: join(place, 'site'), base: '/' }, inStore(), browser, make);
const pdf = () => readFile(inSite('files', 'poster-desk.pdf'), 'utf8');

test('the same sheets are printed once, and a new build gets all that was made of them', async () => {
  await build();
  const first = await posters();
  await build();
  const again = await posters();
  expect(made).toBe(1);
  expect(again.map(({ name, bytes }) => [name, String(bytes)])).toEqual(
    first.map(({ name, bytes }) => [name, String(bytes)]),
  );
  expect(await pdf()).toBe('poster-desk.pdf 1');
  expect(await readFile(inSite('fit', 'wall.css'), 'utf8')).toBe('fit 1');
});

test('other words, another font or another browser are printed anew', async () => {
  await build();
  await posters();
  await build('缺一不可');
  await posters();
  expect(await pdf()).toBe('poster-desk.pdf 2');
  await writeFile(inSite('fonts', 'poster.woff2'), 'another');
  await posters();
  await posters('141');
  expect(made).toBe(4);
});

test('what was kept in part is made anew', async () => {
  await build();
  await posters();
  await build();
  const [key] = await readdir(inStore());
  await rm(join(inStore(), key!, 'files', 'poster-wall.png'));
  await posters();
  expect(made).toBe(2);
  expect(await readFile(inSite('files', 'poster-wall.png'), 'utf8')).toBe('poster-wall.png 2');
});
