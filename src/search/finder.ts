import MiniSearch from 'minisearch';
import type { Doc } from './data.ts';
import { isHan, runsOf, type Alphabet } from './text.ts';

export type Finder = (query: string, limit: number) => Doc[];

/** How much of a question its answer must speak of; two words of it are always enough. */
const leastShare = 0.5;

/** Pairs and words carry meaning, single letters hardly any. */
const isTelling = (token: string): boolean => [...token].length > 1;

/** Proofs, their checks and guides by words: BM25 over Han letters and pairs; pairs carry the meaning. */
export function finderOf(docs: readonly Doc[], alphabet: Alphabet): Finder {
  const index = new MiniSearch<Doc>({
    fields: ['title', 'aliases', 'text'],
    tokenize: (text) => tokensOf(text, alphabet),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 2.5, aliases: 2 },
      bm25: { k: 1.2, b: 0.3, d: 0.5 },
      boostTerm: (term) => (isHan(term) && [...term].length === 1 ? 0.12 : 1),
    },
  });
  index.addAll(docs);
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  return (query, limit) => {
    const typed = query.slice(0, 200);
    const asked = new Set(tokensOf(typed, alphabet).filter(isTelling));
    const results = index.search(typed);
    const best = results[0]?.score ?? 0;
    // One word in common is no find where many were asked, and what is far behind the best is noise.
    return results
      .filter(({ score, queryTerms }) => {
        const found = new Set(queryTerms.filter(isTelling)).size;
        return found >= Math.max(1, Math.min(2, asked.size * leastShare)) && score > best * 0.35;
      })
      .slice(0, limit)
      .map(({ id }) => byId.get(id as string)!);
  };
}

function tokensOf(text: string, alphabet: Alphabet): string[] {
  return runsOf(text, alphabet).flatMap((run) => {
    if (!isHan(run)) return [run];
    const letters = [...run];
    return [...letters, ...letters.slice(1).map((letter, index) => letters[index]! + letter)];
  });
}
