import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sheets, type Sheet } from '../../src/poster/sheets.ts';
import { nameOf, type Made } from './make.ts';
import type { Site } from './site.ts';

const root = join(import.meta.dirname, '..', '..');
/** What makes the files; a change in it may change them. */
const makers = ['scripts/poster', 'src/poster'];
/** What a site has of its posters once they are made. */
const parts = ['fit', 'files'];

/**
 * The posters' files for a built site: those of an earlier build where the sheets and all that makes the files are as
 * they were then, else made anew and kept for the next. Most changes of content touch no poster, and printing takes
 * longer than the rest of the build.
 *
 * @param folder where they are kept; only the last are
 * @param browser its version: another may set a line otherwise
 * @param make makes them, and writes them into the site
 */
export async function keptOrMade(
  site: Site,
  folder: string,
  browser: string,
  make: () => Promise<Made[]>,
): Promise<Made[]> {
  const poster = join(site.folder, 'poster');
  const kept = join(folder, await keyOf(poster, browser));
  try {
    const files = await readMade(kept);
    await cp(kept, poster, { recursive: true });
    return files;
  } catch {
    // None are kept, or not all of them.
  }
  const files = await make();
  await rm(folder, { recursive: true, force: true });
  // Named when it is whole: a build that is stopped must not leave half of them for the next.
  const whole = `${kept}.${process.pid}`;
  for (const part of parts) await cp(join(poster, part), join(whole, part), { recursive: true });
  await rename(whole, kept);
  return files;
}

async function keyOf(poster: string, browser: string): Promise<string> {
  const hash = createHash('sha256').update(browser);
  // Its scripts and style sheets are named in a sheet by their hash, its fonts are not.
  for (const place of ['sheet', 'fonts']) await addFolder(hash, join(poster, place));
  for (const place of makers) await addFolder(hash, join(root, place));
  hash.update(await readFile(join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(path.slice(folder.length)).update(await readFile(path));
}

async function readMade(kept: string): Promise<Made[]> {
  for (const { id } of sheets) await readFile(join(kept, 'fit', `${id}.css`));
  return Promise.all(
    sheets.flatMap((sheet) =>
      kindsOf(sheet).map(async (kind): Promise<Made> => {
        const name = nameOf(sheet, kind);
        return { sheet, kind, name, bytes: await readFile(join(kept, 'files', name)) };
      }),
    ),
  );
}

/** A picture of every sheet; a PDF where it has a paper. */
const kindsOf = ({ height }: Sheet): Made['kind'][] => (height ? ['pdf', 'png'] : ['png']);
