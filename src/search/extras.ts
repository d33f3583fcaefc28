import { alphabetOf } from './alphabet.ts';
import type { Core, Doc, More } from './data.ts';
import { finderOf } from './finder.ts';
import { fullText } from './full-text.ts';
import { loadChecklists } from './load.ts';
import { compare, otherLimit } from './paste.ts';
import { pasteView } from './paste-view.ts';
import { isPaste } from './text.ts';

/** What comes behind the first answer, in one chunk: proofs and guides, the pasted text compared, full text. */
export interface Extras {
  docs: (query: string, limit: number) => Doc[];
  /** The pasted text beside a scenario's ticket: what is the same, what differs. */
  compared: (pasted: string, slug: string) => HTMLElement;
  /** Hours that a pasted ticket gives where ours gives others. */
  limit: (query: string, slug: string) => string | undefined;
  /** Comes by request: refused where that is. */
  checklist: (query: string, slug: string) => Promise<string>;
  fullText: typeof fullText;
}

/** Several proofs have checks of the same words; and what is not right must not be read as an answer. */
const named =
  (proofs: Core['proofs']) =>
  (doc: Doc): Doc =>
    doc.kind
      ? doc
      : {
          ...doc,
          title: `${proofs[doc.id.split('.')[0]!]}：${doc.title}`,
          text: `不符：${doc.text}`,
        };

export function extrasOf(core: Core, more: More): Extras {
  const alphabet = alphabetOf(core.alphabet, more.pairs);
  const placeOf = (slug: string) => core.cards.findIndex((card) => card.slug === slug);
  const scenario = (slug: string) => more.scenarios[placeOf(slug)]!;
  const cardOf = (slug: string) => core.cards[placeOf(slug)]!;
  const limit = (query: string, slug: string) =>
    // Two countdowns are no single limit.
    isPaste(query) && !cardOf(slug).deadline.includes('＋')
      ? otherLimit(query, scenario(slug).ticket)
      : undefined;
  return {
    docs: finderOf(more.docs.map(named(core.proofs)), alphabet),
    compared: (pasted, slug) => {
      const { name, qualifier = '' } = cardOf(slug);
      return pasteView(pasted, name + qualifier, compare(pasted, scenario(slug).ticket, alphabet));
    },
    limit,
    // What the ticket in hand says outranks ours.
    checklist: async (query, slug) => {
      const checklist = (await loadChecklists())[placeOf(slug)]!;
      const other = limit(query, slug);
      return other ? checklist.replace(/^时限.*/m, `时限：${other} 小时`) : checklist;
    },
    fullText,
  };
}
