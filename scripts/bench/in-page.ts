// What runs in the browser: the three engines behind one face, and a clock. Every engine's answer is a list of scenarios.
import { alphabetOf } from '../../src/search/alphabet.ts';
import type { Core } from '../../src/search/data.ts';
import { fromSent, type SentMore } from '../../src/search/sent.ts';
import { finderOf } from '../../src/search/finder.ts';
import { matcherOf } from '../../src/search/match.ts';
import { isPaste } from '../../src/search/text.ts';
import { indexOf, searchOf, type PageText } from './mini-search.ts';

export type EngineName = 'core' | 'ours' | 'minisearch' | 'pagefind';

interface Engine {
  /** Asks as a reader's key press does: the first answer with what is needed to show it. */
  ask: (query: string) => unknown;
  /** Scenarios, best first; for the count of right answers, off the clock. */
  rank: (query: string) => string[] | Promise<string[]>;
}

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const loaded = async <Data>(address: string): Promise<Data> =>
  (await (await fetch(address)).json()) as Data;
const shipped = async () => ({
  core: await loaded<Core>('/data/search-core.json'),
  more: fromSent(await loaded<SentMore>('/data/search-more.json')),
});
const scenarioOf = (url: string): string | undefined => /\/scenarios\/([^/#]+)/.exec(url)?.[1];

/** The scenario pages' text, without what a reader does not read. */
async function pagesOf(slugs: readonly string[]): Promise<PageText[]> {
  return Promise.all(
    slugs.map(async (slug) => {
      const html = await (await fetch(`/scenarios/${slug}/`)).text();
      const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')!;
      const title = main.querySelector('h1')?.textContent ?? '';
      main
        .querySelectorAll('script, style, template, [data-pagefind-ignore]')
        .forEach((each) => each.remove());
      // Blocks are borders between words; textContent alone would glue them together.
      main.querySelectorAll('*').forEach((each) => each.append(' '));
      return { slug, title, text: main.textContent.replaceAll(/\s+/g, ' ') };
    }),
  );
}

/** The index that a site with MiniSearch would ship. */
export async function miniSearchIndex(): Promise<string> {
  const { core } = await shipped();
  return indexOf(await pagesOf(core.cards.map(({ slug }) => slug)));
}

const makers: Record<EngineName, () => Promise<Engine>> = {
  async core() {
    const { core } = await shipped();
    const match = matcherOf(core);
    return { ask: match, rank: (query) => match(query)?.ranked.map(({ slug }) => slug) ?? [] };
  },
  async ours() {
    const { core, more } = await shipped();
    const match = matcherOf(core, more);
    const find = finderOf(more.docs, alphabetOf(core.alphabet, more.pairs));
    return {
      // The panel looks for proofs too, unless it is a paste.
      ask: (query) => [match(query), isPaste(query) ? [] : find(query, 4)],
      rank: (query) => match(query)?.ranked.map(({ slug }) => slug) ?? [],
    };
  },
  async minisearch() {
    const search = searchOf(await (await fetch('/bench/minisearch-index.json')).text());
    return { ask: search, rank: search };
  },
  async pagefind() {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as Pagefind;
    return {
      // A hit is a number until its page's fragment has come: only then is there a title to show.
      ask: async (query) => (await pagefind.search(query)).results[0]?.data(),
      async rank(query) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.map((result) => result.data()));
        return pages.flatMap(({ url }) => scenarioOf(url) ?? []);
      },
    };
  },
};

const engines = new Map<EngineName, Promise<Engine>>();
const engineOf = (name: EngineName): Promise<Engine> => {
  const engine = engines.get(name) ?? makers[name]();
  engines.set(name, engine);
  return engine;
};

/** Milliseconds each query takes: the middle of several rounds, after one round off the clock. */
export async function timed(
  name: EngineName,
  queries: readonly string[],
  rounds: number,
): Promise<number[]> {
  const { ask } = await engineOf(name);
  const times = queries.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, query] of queries.entries()) {
      const start = performance.now();
      await ask(query);
      if (round > 0) times[index]!.push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)]!);
}

/** The scenarios that an engine puts first for each query. */
export async function ranked(name: EngineName, queries: readonly string[]): Promise<string[][]> {
  const { rank } = await engineOf(name);
  const lists: string[][] = [];
  for (const query of queries) lists.push(await rank(query));
  return lists;
}
