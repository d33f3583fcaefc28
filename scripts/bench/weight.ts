import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inlined } from '../../src/integrations/content-security.ts';
import { base } from '../settings.mjs';
import { root } from '../lib.mjs';
import { plainScript, type BenchServer } from './server.ts';

/** As the size gate of tests/search.spec.ts counts. */
export const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** What one way of searching sends, gzip, in bytes. */
export interface Weight {
  /** With every page, before anybody means to search. */
  page: number;
  /** From the first key to the first answer. */
  first: number;
  /** All that the way ever loads, the two above included. */
  all: number;
  files: string[];
}

/** Pagefind's own files are packed already: packing them again would only add to them. */
const sizeOf = (dist: string, path: string): number => {
  const bytes = readFileSync(join(dist, ...path.split('/')));
  return Math.min(bytes.length, gzipped(bytes));
};
const sum = (dist: string, paths: readonly string[]): number =>
  paths.reduce((total, path) => total + sizeOf(dist, path), 0);
const named = (dist: string, paths: readonly string[]): string[] =>
  paths.map((path) => `${path.split('/').at(-1) ?? path} ${sizeOf(dist, path)}`);

/** Ours: the box on the page, and what the server was asked for from the first key on. */
export function ourWeight({ dist }: BenchServer, asked: readonly string[]): Weight {
  const paths = asked.map((path) => path.slice(base.length - 1)).filter(isOurs);
  const panel = paths.find((path) => /\/search-panel[^/]*\.js$/.test(path));
  // The box is in the page: in the one script that sends for the panel.
  const box =
    panel &&
    inlined(readFileSync(join(dist, 'index.html'), 'utf8')).scripts.find((text) =>
      text.includes(panel),
    );
  const behind = paths.filter((path) => /\/(?:extras[^/]*\.js|search-more\.json)$/.test(path));
  const before = paths.filter((path) => !behind.includes(path));
  if (!box || behind.length !== 2 || before.length < 3)
    throw new Error(`search is put together in a new way; found ${paths.join(', ')}`);
  const [page, first] = [gzipped(box), sum(dist, before)];
  return {
    page,
    first,
    all: page + first + sum(dist, behind),
    files: named(dist, [...before, ...behind]),
  };
}

const isOurs = (path: string) => path.startsWith('/_astro/') || path.startsWith('/data/search-');

/** Pagefind: what one query made it load, and what all of them did. Its own user interface is left out. */
export function pagefindWeight(
  { dist }: BenchServer,
  one: readonly string[],
  many: readonly string[],
): Weight {
  const mine = (asked: readonly string[]) =>
    [...new Set(asked)].filter((path) => path.startsWith('/pagefind/'));
  return {
    page: 0,
    first: sum(dist, mine(one)),
    all: sum(dist, mine([...one, ...many])),
    files: named(dist, mine(one)),
  };
}

export function miniSearchWeight(index: string): Weight {
  const source = readFileSync(join(root, 'node_modules/minisearch/dist/es/index.js'), 'utf8');
  const library = gzipped(plainScript(source));
  const first = library + gzipped(index);
  return {
    page: 0,
    first,
    all: first,
    files: [`library ${library}`, `index ${gzipped(index)}`],
  };
}
