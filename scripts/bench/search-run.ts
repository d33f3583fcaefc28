import type { Browser } from 'playwright';
import { slowdown } from './key-presses.ts';
import { ask, openBox, type SearchBox } from './search-box.ts';
import type { Case } from './test-file.ts';

export interface SearchRun {
  /** Milliseconds, one a query: the least of the rounds, since whatever else the machine does can only add. */
  times: number[];
  /** How many have a right scenario before any other scenario. */
  right: number;
  /** How many have it in the very first line. */
  onTop: number;
  /** What was asked without a right answer, and what came instead. */
  wrong: { query: string; got: string }[];
}

interface Page {
  path: string;
  title: string;
}

/** Asks a site's own search everything: once to load what it loads and to see what it finds, then on the clock. */
export async function searchRun(
  browser: Browser,
  url: string,
  box: SearchBox,
  cases: readonly Case[],
  pages: readonly Page[],
  rounds: number,
): Promise<SearchRun> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await openBox(page, box);
  const found: string[][] = [];
  for (const { query } of cases)
    found.push((await ask(page, box, query)).hits.map((hit) => pathOf(hit, pages)));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = cases.map((): number[] => []);
  for (let round = 1; round <= rounds; round++) {
    console.log(`  its search on the clock, round ${round} of ${rounds}…`);
    for (const [place, { query }] of cases.entries())
      times[place]!.push((await ask(page, box, query)).ms);
  }
  await context.close();
  const expected = ({ expected }: Case) => expected.map((slug) => `scenarios/${slug}`);
  const firstScenario = (hits: readonly string[]) =>
    hits.find((hit) => hit.startsWith('scenarios/'));
  const isRight = (each: Case, hit: string | undefined) =>
    hit !== undefined && expected(each).includes(hit);
  const wrong = cases.flatMap((each, place) => {
    const got = firstScenario(found[place]!);
    return isRight(each, got) ? [] : [{ query: each.query, got: got ?? 'nothing' }];
  });
  return {
    times: times.map((each) => Math.min(...each)),
    right: cases.length - wrong.length,
    onTop: cases.filter((each, place) => isRight(each, found[place]![0])).length,
    wrong,
  };
}

/** A hit's page below the site, whatever the site calls it. */
function pathOf(hit: string, pages: readonly Page[]): string {
  const path = hit.replace(/^\/|(?:\.html|\/)?(?:#.*)?$/g, '');
  return pages.find((page) => page.path === path || page.title === hit)?.path ?? hit;
}
