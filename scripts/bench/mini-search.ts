import MiniSearch, { type Options } from 'minisearch';

/** A page of the site as a text index sees it. */
export interface PageText {
  slug: string;
  title: string;
  text: string;
}

/**
 * The other way to do it, as one would set it up: MiniSearch over the pages' text, cut into words by the browser.
 * Any word may match (asked for all of them, it finds nothing for a sentence) and a title counts double, which is the
 * best that was found: fuzzy words change nothing, beginnings of words make it worse by a point.
 */
const options: Options<PageText> = {
  idField: 'slug',
  fields: ['title', 'text'],
  storeFields: ['title'],
  tokenize: (text) => {
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return [...segmenter.segment(text.normalize('NFKC'))]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  },
  searchOptions: { boost: { title: 2 } },
};
let segmenter: Intl.Segmenter | undefined;

export function indexOf(pages: readonly PageText[]): string {
  const index = new MiniSearch(options);
  index.addAll(pages);
  return JSON.stringify(index);
}

/** Slugs of pages, best first. */
export function searchOf(index: string): (query: string) => string[] {
  const search = MiniSearch.loadJSON(index, options);
  return (query) => search.search(query).map(({ id }) => String(id));
}
