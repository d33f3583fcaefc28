// Stands in for Pagefind, whose index is many files: the one file carries all pages anyway, so they are read as they are.
import type { Hit } from '../search/full-text.ts';
import { pageTemplates } from './pages.ts';

/** Pages that have all words of a query, else those that have most; at most `limit`. */
export function fullText(query: string, limit: number): Promise<Hit[]> {
  const words = wordsOf(query);
  const found = pageTemplates()
    .filter(({ dataset }) => dataset['find'] !== undefined)
    .map((template) => ({ template, text: textOf(template) }))
    .map(({ template, text }) => ({
      template,
      text,
      has: words.filter((word) => text.includes(word)).length,
    }))
    .filter(({ has }) => has > 0)
    .sort((one, other) => other.has - one.has)
    .slice(0, limit)
    .map(({ template, text }) => ({
      title: (template.dataset['title'] ?? '').replace(/ \| .*$/, ''),
      path: template.dataset['page'] ?? '/',
      excerpt: excerpt(text, words),
    }));
  return Promise.resolve(found);
}

function textOf(template: HTMLTemplateElement): string {
  const main = template.content.querySelector('main') ?? template.content;
  return (main.textContent ?? '').replace(/\s+/g, ' ');
}

function excerpt(text: string, words: string[]): string {
  const at = Math.max(
    0,
    Math.min(...words.map((word) => text.indexOf(word)).filter((place) => place >= 0)) - 20,
  );
  return `${at > 0 ? '……' : ''}${text.slice(at, at + 70).trim()}……`;
}

function wordsOf(query: string): string[] {
  // Firefox has it since 125: without it a word is what stands between blanks.
  if (!('Segmenter' in Intl)) return query.split(/\s+/);
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(query);
  return [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
