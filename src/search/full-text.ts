import { href } from '../links.ts';

/** A hit in the pages' text. */
export interface Hit {
  title: string;
  path: string;
  excerpt: string;
}

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Of a paste: enough to know it by, and no more than a slow machine can look up. */
const mostWords = 30;

let loading: Promise<Pagefind> | undefined;

/**
 * Full text by Pagefind, which loads on the first call. It asks for all words of a query; where that finds nothing,
 * each word is asked for by itself and the pages that have most come first.
 */
export async function fullText(query: string, limit: number): Promise<Hit[]> {
  loading ??= import(/* @vite-ignore */ href('/pagefind/pagefind.js')) as Promise<Pagefind>;
  const pagefind = await loading.catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const pages = await pagesFor(pagefind, query, limit);
  return pages.slice(0, limit).map(({ url, meta, excerpt, sub_results: [section] }) => ({
    title:
      section && section.title !== meta.title
        ? `${meta.title ?? ''} · ${section.title}`
        : (meta.title ?? ''),
    path: section?.url ?? url,
    excerpt: textOf(section?.excerpt ?? excerpt),
  }));
}

const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Pagefind's excerpt is HTML, words in `<mark>` and the rest escaped: here it becomes the text that it stands for. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => signs[name] ?? '');

async function pagesFor(pagefind: Pagefind, query: string, limit: number): Promise<PagefindPage[]> {
  const all = await pagefind.search(query);
  if (all.results.length > 0)
    return Promise.all(all.results.slice(0, limit).map((result) => result.data()));
  const found = new Map<string, { page: PagefindPage; words: number }>();
  for (const word of wordsOf(query).slice(0, mostWords)) {
    const { results } = await pagefind.search(word);
    for (const page of await Promise.all(results.slice(0, limit).map((result) => result.data()))) {
      found.set(page.url, { page, words: (found.get(page.url)?.words ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((one, other) => other.words - one.words).map(({ page }) => page);
}

function wordsOf(query: string): string[] {
  // Firefox has it since 125: without it a word is what stands between blanks.
  if (!('Segmenter' in Intl)) return query.split(/\s+/);
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query);
  return [...segments]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length > 1)
    .map(({ segment }) => segment);
}
