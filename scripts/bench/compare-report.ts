import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src/search/data.ts';
import { root } from '../lib.mjs';
import { launch } from './browser-run.ts';
import { serveBrotli, type BrotliHost } from './brotli-host.ts';
import { lighthouse, type Run } from './lighthouse.ts';
import { pageView, type PageView } from './page-view.ts';
import { builtSites } from './peers/built.mjs';
import type { SearchBox } from './search-box.ts';
import { searchRun, type SearchRun } from './search-run.ts';
import { slowdown } from './key-presses.ts';
import { kB, median, quantile, table } from './table.ts';
import { casesOf } from './test-file.ts';
import { thirty } from './thirty.ts';

const page = 'scenarios/goods-not-received';

interface Site {
  name: string;
  dist: string;
  address: (path: string) => string;
  search: SearchBox;
}

interface Measured {
  site: Site;
  host: BrotliHost;
  view: PageView;
  search: SearchRun;
  runs: Run[];
}

/** This site beside the peers on the same pages. */
export async function printComparison(rounds: number): Promise<void> {
  const { sites, pages, missing } = await builtSites();
  const core = JSON.parse(
    readFileSync(join(root, 'dist', 'data', 'search-core.json'), 'utf8'),
  ) as Core;
  const cases = thirty(
    casesOf(root, 'search-dev.tsv', core),
    casesOf(root, 'search-blind-1.tsv', core),
  );
  const browser = await launch(process.env.CHROMIUM_PATH!);
  const all: Measured[] = [];
  try {
    for (const site of sites as Site[]) {
      const host = await serveBrotli(site.dist);
      const address = site.address(page);
      console.log(`Opening and searching ${site.name}…`);
      all.push({
        site,
        host,
        view: await pageView(browser, host, address, site.search),
        search: await searchRun(browser, host.url + address, site.search, cases, pages, rounds),
        runs: [],
      });
    }
    // In turns, so that whatever else the machine does meets all of them.
    for (let round = 1; round <= rounds; round++) {
      console.log(`Lighthouse, round ${round} of ${rounds}…`);
      for (const { site, host, runs } of all)
        runs.push(await lighthouse(host.url + site.address(page)));
    }
  } finally {
    await browser.close();
    all.forEach(({ host }) => host.close());
  }
  print(all, { queries: cases.length, pages: pages.length, rounds, chromium: browser.version() });
  missing.forEach((line: string) => console.log(`  Missing: ${line}`));
}

const whole = (value: number) => (Number.isFinite(value) ? value.toFixed(0) : '–');

function print(
  all: readonly Measured[],
  {
    queries,
    pages,
    rounds,
    chromium,
  }: Record<'queries' | 'pages' | 'rounds', number> & { chromium: string },
): void {
  const middle = ({ runs }: Measured, of: (run: Run) => number) => whole(median(runs.map(of)));
  const lines: [string, (each: Measured) => string][] = [
    ['scenario page, kB', ({ view }) => kB(view.view.bytes)],
    ['  of it script', ({ view }) => kB(view.view.script)],
    ['  requests', ({ view }) => String(view.view.requests)],
    ['page and first search, kB', ({ view }) => kB(view.withSearch.bytes)],
    ['afterwards, for no network, kB', ({ view }) => kB(view.ahead.bytes)],
    ['LCP, ms', (each) => middle(each, ({ lcp }) => lcp)],
    ['TBT, ms', (each) => middle(each, ({ tbt }) => tbt)],
    ['Lighthouse performance', (each) => middle(each, ({ scores }) => scores.performance)],
    ['  accessibility', (each) => middle(each, ({ scores }) => scores.accessibility)],
    ['  best practices', (each) => middle(each, ({ scores }) => scores['best-practices'])],
    ['  SEO', (each) => middle(each, ({ scores }) => scores.seo)],
    ['a warm query, median, ms', ({ search }) => whole(median(search.times))],
    ['  p95', ({ search }) => whole(quantile(search.times, 0.95))],
    [`right first, of ${queries}`, ({ search }) => String(search.right)],
    ['  in the very first line', ({ search }) => String(search.onTop)],
  ];
  console.log(`
${table(
  ['', ...all.map(({ site }) => site.name)],
  lines.map(([name, cell]) => [name, ...all.map(cell)]),
)}
  The same ${pages} pages everywhere; measured is ${page}, in Chromium ${chromium}. Bytes are bodies with brotli where that
  makes them smaller. "Afterwards" is what a service worker fetches in idle time. Lighthouse ${rounds === 1 ? 'once' : `middle of ${rounds}`}, its phone on its slow line.
  A query is put into the site's own box at ${slowdown} times CPU throttle: from the key until the first hit is painted, pauses that the site
  makes included, the least of ${rounds}, since whatever else the machine does only adds. Workers, where two of the peers search,
  are not throttled. Right first: the first scenario that is named, other pages passed over. Queries: scripts/bench/thirty.ts.`);
  for (const { site, search } of all)
    if (search.wrong.length > 0)
      console.log(
        `  ${site.name}, not right: ${search.wrong.map(({ query, got }) => `${query.replaceAll('\n', ' ').slice(0, 24)} → ${got}`).join('; ')}`,
      );
}
