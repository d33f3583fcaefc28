import { performance } from 'node:perf_hooks';
import { alphabetOf } from '../../src/search/alphabet.ts';
import type { Core } from '../../src/search/data.ts';
import { fromSent, type SentMore } from '../../src/search/sent.ts';
import { finderOf } from '../../src/search/finder.ts';
import { matcherOf } from '../../src/search/match.ts';
import { isPaste } from '../../src/search/text.ts';
import type { Material } from './synthetic-search.ts';
import { median, quantile } from './table.ts';

export interface Spread {
  median: number;
  p95: number;
}

/** Milliseconds. */
export interface QueryTimes {
  /** From the text of both files to a matcher that can answer. */
  ready: number;
  typed: Spread;
  pasted: Spread;
  /** Medians of what a query is made of: the classifier alone; with names; with names and tickets. */
  parts: Record<'core' | 'names' | 'tickets', { typed: number; pasted: number }>;
}

type Ask = (query: string) => unknown;

/** Times what ships, in Node: the same engine as Chromium's, without a page around it. */
export function queryTimes(
  material: Material,
  shipped: { core: string; more: string },
): QueryTimes {
  const start = performance.now();
  const core = JSON.parse(shipped.core) as Core;
  const more = fromSent(JSON.parse(shipped.more) as SentMore);
  const match = matcherOf(core, more);
  const ready = performance.now() - start;
  const find = finderOf(more.docs, alphabetOf(core.alphabet, more.pairs));
  const { typed, pasted } = queriesOf(material);
  const middle = (ask: Ask) => ({
    typed: median(timed(ask, typed)),
    pasted: median(timed(ask, pasted)),
  });
  const coreAlone = middle(matcherOf(core));
  // The same without the tickets' wording: what is left beyond the core are the names.
  const untold = more.scenarios.map((scenario) => ({ ...scenario, ticket: '' }));
  const withNames = middle(matcherOf(core, { ...more, scenarios: untold }));
  const withAll = middle(match);
  const whole: Ask = (query) => [match(query), isPaste(query) ? [] : find(query, 4)];
  return {
    ready,
    typed: spreadOf(timed(whole, typed)),
    pasted: spreadOf(timed(whole, pasted)),
    parts: { core: coreAlone, names: withNames, tickets: withAll },
  };
}

const spreadOf = (times: readonly number[]): Spread => ({
  median: median(times),
  p95: quantile(times, 0.95),
});

/** Forty things typed and twenty pasted, spread over the scenarios. */
function queriesOf({ scenarios, held }: Material): { typed: string[]; pasted: string[] } {
  const spread = <Item>(items: readonly Item[], count: number) =>
    Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]!);
  return {
    typed: [
      ...spread(scenarios, 20).map(({ aliases }) => aliases[0]!),
      ...spread(held, 20).map(({ text }) => text),
    ],
    pasted: spread(scenarios, 20).map(
      ({ ticket }) => `小二 10:32 订单号 231108-123456789\n${ticket}`,
    ),
  };
}

/** The middle of each query's rounds. Rounds go over all queries, the first off the clock, until a second is used up. */
function timed(ask: Ask, queries: readonly string[]): number[] {
  const times = queries.map((): number[] => []);
  const end = performance.now() + 1000;
  for (let round = 0; round <= 2 || (round <= 9 && performance.now() < end); round++) {
    for (const [index, query] of queries.entries()) {
      const start = performance.now();
      ask(query);
      if (round > 0) times[index]!.push(performance.now() - start);
    }
  }
  return times.map(median);
}
