import { deadlineWords, hoursWords } from '../evidence/deadline.ts';
import { pill } from '../evidence/label.ts';
import { voidWords } from '../evidence/voids.ts';
import type { PublishedScenario } from '../schema/published.ts';
import { posterTree, proofLine, proofLines, type PosterTree, type ProofLine } from './tree.ts';

/** What a card's combinator mark is: 任选其一, 缺一不可, 一样就够, or that the sources disagree about it. */
export type Mark = 'any' | 'all' | 'one' | 'contested';

/** One scenario on the poster, in words that are ready to be set. */
export interface Card {
  slug: string;
  number: number;
  name: string;
  qualifier: string | undefined;
  /** Address of its page: full where SITE is known. */
  url: string;
  mark: Mark;
  markWords: string;
  clock: { words: string; stated: boolean; total: string | undefined };
  /** The words that tell this ticket from the others, and the whole ticket with what matters in it. */
  cue: string;
  ticket: { text: string; strong: boolean }[];
  /** What to do before anything else. */
  first: { title: string; words: string }[];
  tree: PosterTree;
  /** Named by a ticket or the table, drawn in no tree: handed in on top, never alone. */
  extra: ProofLine[];
  reading: string | undefined;
  /** The sources disagree about nothing in the tree, only about what comes on top: there the reading stands. */
  readsExtra: boolean;
  actions: { kind: 'do' | 'dont'; words: string }[];
  voids: string[];
  consequences: string[];
}

/** A scenario as far as a sheet tells it. */
export type Told = Omit<PublishedScenario, 'label' | 'formula' | 'routes' | 'advised' | 'rules'>;

export function cardOf(scenario: Told, nameOf: (slug: string) => string): Card {
  const mark = pill(scenario);
  const { deadline } = scenario;
  const shown = scenario.actions.flatMap(({ kind, short, first }) =>
    short ? [{ kind, words: short, first }] : [],
  );
  const tree = posterTree(scenario, nameOf);
  const extra = scenario.uses
    .filter(({ role }) => role === 'mentioned')
    .map((use) => proofLine(use, nameOf));
  return {
    slug: scenario.slug,
    number: scenario.number,
    name: scenario.name,
    qualifier: scenario.qualifier,
    url: scenario.url,
    mark: mark === 'contested' ? 'contested' : mark.shape,
    markWords: mark === 'contested' ? '说法不一' : mark.words,
    clock: {
      words: deadlineWords(deadline),
      stated: deadline.kind !== 'not-stated',
      total: deadline.kind === 'steps' ? `全程${hoursWords(deadline.totalHours)}之内` : undefined,
    },
    cue: scenario.cue ?? scenario.strong[0] ?? scenario.clauses[0]!.starts,
    ticket: emphasised(scenario.ticket, scenario.strong),
    first: shown.flatMap(({ first, words }) => (first ? [{ title: first, words }] : [])),
    tree,
    extra,
    reading: scenario.readingShort ?? scenario.readingNote,
    readsExtra:
      extra.length > 0 &&
      mark !== 'contested' &&
      !proofLines(tree).some(({ contested }) => contested),
    actions: shown.flatMap(({ kind, first, words }) => (first ? [] : [{ kind, words }])),
    voids: voidWords(scenario),
    consequences: scenario.consequences.map(({ short, when, then }) => short ?? `${when}，${then}`),
  };
}

/** A ticket cut at the words that matter in it; the parts joined are the ticket. */
export function emphasised(ticket: string, strong: readonly string[]): Card['ticket'] {
  const parts: Card['ticket'] = [];
  let from = 0;
  const spots = strong
    .map((words) => ({ at: ticket.indexOf(words), end: ticket.indexOf(words) + words.length }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  for (const { at, end } of spots) {
    if (at < from) continue;
    if (at > from) parts.push({ text: ticket.slice(from, at), strong: false });
    parts.push({ text: ticket.slice(at, end), strong: true });
    from = end;
  }
  if (from < ticket.length) parts.push({ text: ticket.slice(from), strong: false });
  return parts;
}
