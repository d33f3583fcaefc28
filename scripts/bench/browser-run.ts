import { chromium, type Browser, type Page } from 'playwright';
import { base } from '../settings.mjs';
import type { EngineName } from './in-page.ts';
import type { BenchServer } from './server.ts';
import { median } from './table.ts';

/** The modules of in-page.ts and mini-search.ts, at the addresses where the pages get them. */
const inPage = '/bench/scripts/bench/in-page.ts';
const miniSearch = '/bench/scripts/bench/mini-search.ts';

export interface Warm {
  name: EngineName;
  /** Milliseconds, one a query. */
  times: number[];
  /** Scenarios for each query of the test file, best first. */
  ranks: string[][];
}

export interface Cold {
  ms: number;
  /** What the server was asked for meanwhile. */
  asked: string[];
}

export async function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** All engines in one page, one after another, on the same queries. */
export async function warm(
  browser: Browser,
  server: BenchServer,
  queries: readonly string[],
  tests: readonly string[],
  rounds: number,
): Promise<{ engines: Warm[]; index: string; fineClock: boolean }> {
  const page = await browser.newPage();
  await page.goto(`${server.url}/bench/`);
  const index = await page.evaluate(
    async (address) => ((await import(address)) as typeof import('./in-page.ts')).miniSearchIndex(),
    inPage,
  );
  server.put('minisearch-index.json', index);
  const engines: Warm[] = [];
  for (const name of ['core', 'ours', 'minisearch', 'pagefind'] as const) {
    const measured = await page.evaluate(
      async ([address, name, queries, tests, rounds]) => {
        const bench = (await import(address)) as typeof import('./in-page.ts');
        const times = await bench.timed(name, queries, rounds);
        return { times, ranks: await bench.ranked(name, tests) };
      },
      [inPage, name, queries, tests, rounds] as const,
    );
    engines.push({ name, ...measured });
  }
  const fineClock = await page.evaluate(() => crossOriginIsolated);
  await page.close();
  return { engines, index, fineClock };
}

/** The first answer in a browser that has never been here: with loading, and nothing in any cache. */
export async function cold(
  browser: Browser,
  server: BenchServer,
  start: { path: string; act: (page: Page) => Promise<number> },
  rounds: number,
): Promise<Cold> {
  const times: number[] = [];
  let asked: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url + start.path, { waitUntil: 'networkidle' });
    const from = server.asked.length;
    times.push(await start.act(page));
    await page.waitForLoadState('networkidle');
    asked = [...new Set(server.asked.slice(from))];
    await context.close();
  }
  return { ms: median(times), asked };
}

/** Ours on the site itself, from the first key to the first answer in the page: nothing is left out, drawing neither. */
export const oursCold = (query: string) => ({
  path: base,
  act: (page: Page) =>
    page.evaluate(
      (query) =>
        new Promise<number>((resolve) => {
          const box = document.querySelector<HTMLTextAreaElement>('search-box textarea')!;
          const list = box.closest('search-box')!.querySelector('[data-results]')!;
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (!list.querySelector('[data-slug]')) return;
            observer.disconnect();
            resolve(performance.now() - start);
          }).observe(list, { childList: true, subtree: true });
          box.value = query;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      query,
    ),
});

export const pagefindCold = (query: string) => ({
  path: '/bench/',
  act: (page: Page) =>
    page.evaluate(async (query) => {
      const address = '/pagefind/pagefind.js';
      const start = performance.now();
      const pagefind = (await import(address)) as {
        search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
      };
      await (await pagefind.search(query)).results[0]?.data();
      return performance.now() - start;
    }, query),
});

export const miniSearchCold = (query: string) => ({
  path: '/bench/',
  act: (page: Page) =>
    page.evaluate(
      async ([address, query]) => {
        const start = performance.now();
        const [module, index] = await Promise.all([
          import(address) as Promise<typeof import('./mini-search.ts')>,
          fetch('/bench/minisearch-index.json').then((response) => response.text()),
        ]);
        module.searchOf(index)(query);
        return performance.now() - start;
      },
      [miniSearch, query] as const,
    ),
});
