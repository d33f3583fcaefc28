import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src/search/data.ts';
import { browser as chromiumPath } from '../browser.mjs';
import { root } from '../lib.mjs';
import {
  cold,
  launch,
  miniSearchCold,
  oursCold,
  pagefindCold,
  warm,
  type Warm,
} from './browser-run.ts';
import type { EngineName } from './in-page.ts';
import type { Budget } from './limits.ts';
import { benchQueries, kinds, type Query } from './queries.ts';
import { serveBench } from './server.ts';
import { kB, median, ms, percent, quantile, table } from './table.ts';
import { casesOf, recallAt1, type Case } from './test-file.ts';
import { gzipped, miniSearchWeight, ourWeight, pagefindWeight, type Weight } from './weight.ts';

const rounds = 9;
const coldRounds = 5;
/** Every engine finds something for it, so that each has an answer to load. */
const firstQuery = '空包';
const dev = 'search-dev.tsv';
const blind = 'search-blind-1.tsv';
/** Of tests/search-regression.spec.ts. */
const gate = 25_000;

const names: Record<EngineName, string> = {
  core: 'ours, core alone',
  ours: 'ours, all of it',
  minisearch: 'MiniSearch + Segmenter',
  pagefind: 'Pagefind',
};

/** Parts (a) and (b). */
export async function printSite(): Promise<Budget> {
  const server = await serveBench();
  const browser = await launch(await chromiumPath());
  try {
    const coreFile = readFileSync(join(server.dist, 'data', 'search-core.json'), 'utf8');
    const core = JSON.parse(coreFile) as Core;
    const queries = benchQueries(root);
    const cases = [dev, blind].flatMap((file) =>
      casesOf(root, file, core).map((each) => ({ ...each, file })),
    );
    const { engines, index, fineClock } = await warm(
      browser,
      server,
      queries.map(({ text }) => text),
      cases.map(({ query }) => query),
      rounds,
    );
    const asked = [...server.asked];
    const first = {
      ours: await cold(browser, server, oursCold(firstQuery), coldRounds),
      minisearch: await cold(browser, server, miniSearchCold(firstQuery), coldRounds),
      pagefind: await cold(browser, server, pagefindCold(firstQuery), coldRounds),
    };
    const firstMs = {
      ours: first.ours.ms,
      minisearch: first.minisearch.ms,
      pagefind: first.pagefind.ms,
    };
    printTimes(engines, queries, firstMs, { chromium: browser.version(), fineClock });
    if (cases.length > 0) printRecall(engines, cases);
    const ours = ourWeight(server, first.ours.asked);
    const pagefind = pagefindWeight(server, first.pagefind.asked, asked);
    printWeights({ ours, minisearch: miniSearchWeight(index), pagefind });
    return { pagefind: pagefind.first, core: gate - (ours.first - gzipped(coreFile)) };
  } finally {
    await browser.close();
    server.close();
  }
}

function printTimes(
  engines: readonly Warm[],
  queries: readonly Query[],
  first: Record<Exclude<EngineName, 'core'>, number>,
  { chromium, fineClock }: { chromium: string; fineClock: boolean },
): void {
  const count = (kind: string) => queries.filter((each) => each.kind === kind).length;
  const pair = (times: readonly number[]) => `${ms(median(times))} / ${ms(quantile(times, 0.95))}`;
  console.log(`
(a) Milliseconds a query: median / 95th percentile of ${queries.length} queries, warm; and the first one, cold
${table(
  ['', ...kinds.map((kind) => `${kind} (${count(kind)})`), 'all', 'first, cold'],
  engines.map(({ name, times }) => [
    names[name],
    ...kinds.map((kind) => pair(times.filter((_, place) => queries[place]!.kind === kind))),
    pair(times),
    name === 'core' ? '' : ms(first[name]),
  ]),
)}
  All in one page of Chromium ${chromium}, timer ${fineClock ? '5 µs' : '100 µs (no fine clock here)'}; a query's time is the middle of ${rounds} rounds after one off
  the clock. "ours, all of it" is match.ts with both data files and, as in the panel, the finder for what is no paste. Pagefind's
  time includes the first hit's fragment, without which there is no title to show; where it finds nothing, it is done soon.
  MiniSearch has the eight scenario pages, Pagefind the whole site, as it ships; a query goes to each as it was typed.
  Cold: a new browser context, middle of ${coldRounds}, 「${firstQuery}」, over loopback; what bytes cost on a real line is for (b) to say.
  Ours cold is the site itself, from the key press until the answer is drawn; the others are their calls, with nothing drawn.`);
}

function printRecall(engines: readonly Warm[], cases: readonly (Case & { file: string })[]): void {
  const asks = engines.filter(({ name }) => name !== 'core');
  const row = (name: string, wanted: (each: Case & { file: string }) => boolean) => {
    const found = asks.map(({ ranks }) => recallAt1(cases, ranks, wanted));
    const cells = found.map(({ right, nothing }) => `${percent(right)} (${percent(nothing)})`);
    return [name, String(cases.filter(wanted).length), ...cells];
  };
  const inFile = (file: string) => (each: { file: string }) => each.file === file;
  const classes = [...new Set(cases.filter(inFile(dev)).map((each) => each.class))];
  console.log(`
    Right first answer, % of queries; in brackets, % for which no scenario is named at all
${table(
  ['', 'n', ...asks.map(({ name }) => names[name])],
  [
    row(dev, inFile(dev)),
    ...classes.map((name) => row(`  ${name}`, (each) => each.file === dev && each.class === name)),
    row(`${blind}, blind`, inFile(blind)),
  ].filter(([, n]) => n !== '0'),
)}
  The first scenario that an engine names; Pagefind's other pages are passed over. Queries that are none of ours are left out.
  Ours was made with ${dev} in view; whoever wrote ${blind} saw neither utterances nor aliases.`);
}

function printWeights(weights: Record<Exclude<EngineName, 'core'>, Weight>): void {
  const all = [
    ['ours', weights.ours],
    [names.minisearch, weights.minisearch],
    [names.pagefind, weights.pagefind],
  ] as const;
  console.log(`
(b) Kilobytes sent, gzip
${table(
  ['', 'with every page', 'then, to the first answer', 'in all'],
  all.map(([name, { page, first, all: sum }]) => [name, kB(page), kB(first), kB(sum)]),
)}
${all.map(([name, { files }]) => `  ${name}: ${files.join(', ')}`).join('\n')}
  gzip -9 of each file that the server was asked for; Pagefind's packed files as they are. Ours draws its answers with these
  bytes; for the other two it is the engine and its index, and a panel to draw with comes on top. MiniSearch's library is
  counted without comments but with long names: a minifier takes it from 8.2 to 5.9 kB. Pagefind "in all" is after every
  query of (a) and of the test files.`);
}
