import { alphabetOf } from './alphabet.ts';
import type { Card, Confidence, Core, More, Outside } from './data.ts';
import { gramsOf, sidesOf } from './grams.ts';
import { initialsFit, initialsOf } from './initials.ts';
import { classifierOf, softmax } from './model.ts';
import { overlap, triplesOf } from './overlap.ts';
import { cutPinyin, isHan, isPaste, runsOf, type Alphabet } from './text.ts';

export interface Ranked {
  slug: string;
  probability: number;
}

/** What a query is taken to mean. */
export interface Match {
  /** One answer, the few that remain, or none of ours. */
  state: 'one' | 'few' | 'none';
  /** All scenarios, likeliest first. */
  ranked: Ranked[];
  /** Those to show: one, or the few; in the state none, nothing is put forward. */
  shown: Ranked[];
  /** Probability that it is none of ours. */
  none: number;
  /** Where it is none of ours and we know what it is. */
  outside?: Outside | undefined;
  /** The question that separates the first two, where one is written. */
  splitter?: { ask: string; choices: { slug: string; words: string }[] } | undefined;
}

export type Matcher = (query: string) => Match | undefined;

/** How much wording that stands in a ticket adds to its scenario's score, and from which share on. */
const ticketScore = 9;
const ticketFrom = 0.4;
/** What is added when all of a paste stands in the ticket: then it was copied from it. */
const copiedScore = 4;
/** Shorter texts share three letters with a ticket by chance. */
const ticketTriples = 6;
/** What an exact name adds. */
const nameScore = 4;
/** Below this a second answer is not worth a reader's time. */
const worthShowing = 0.08;

/** A matcher over what has arrived so far: `more` sharpens it, the core alone already answers. */
export function matcherOf(core: Core, more?: More): Matcher {
  const alphabet = alphabetOf(core.alphabet, more?.pairs);
  const classifier = classifierOf(core.model);
  const tickets = ticketsOf(more, alphabet);
  const names = namesOf(more, alphabet);
  const slugs = classifier.classes.slice(1);

  return (query) => {
    const runs = runsOf(query, alphabet);
    if (runs.length === 0) return undefined;
    const letters = lettersOf(runs, alphabet);
    if (letters) {
      const byLetters = names.filter(({ initials }) =>
        initials.some((each) => initialsFit(letters, each) > 0),
      );
      if (byLetters.length > 0) return fromInitials(letters, byLetters, core);
    }
    const confidence = core.confidence[isPaste(query) ? 'paste' : 'short'];
    const scores = classifier
      .scores(gramsOf(sidesOf(query, alphabet)))
      .map((score) => score / confidence.temperature);
    const triples = triplesOf(query, alphabet);
    const plain = runs.join('');
    slugs.forEach((slug, index) => {
      const ticket = tickets.get(slug);
      if (ticket && triples.length >= ticketTriples) {
        const share = overlap(triples, ticket.triples, ticket.weightOf);
        scores[index + 1]! += ticketScore * Math.max(0, share - ticketFrom);
        if (share > 0.97) scores[index + 1]! += copiedScore;
      }
      if (names.some((each) => each.slug === slug && each.names.has(plain)))
        scores[index + 1]! += nameScore;
    });
    const [none = 0, ...probabilities] = softmax(scores, 1);
    const ranked = slugs
      .map((slug, index) => ({ slug, probability: probabilities[index]! }))
      .sort((one, other) => other.probability - one.probability);
    return verdictOf(core.cards, more?.outside ?? [], confidence, ranked, none, plain);
  };
}

function verdictOf(
  cards: readonly Card[],
  outsides: readonly Outside[],
  { one, none: refuse }: Confidence,
  ranked: Ranked[],
  none: number,
  plain: string,
): Match {
  const state = ranked[0]!.probability >= one ? 'one' : none >= refuse ? 'none' : 'few';
  const outside =
    state === 'one'
      ? undefined
      : outsides.find(({ words }) => words.some((word) => plain.includes(word)));
  const shown =
    state === 'one'
      ? ranked.slice(0, 1)
      : state === 'none'
        ? []
        : ranked
            .slice(0, 3)
            .filter(({ probability }, index) => index === 0 || probability >= worthShowing);
  return { state, ranked, shown, none, outside, splitter: splitterOf(cards, shown) };
}

function splitterOf(cards: readonly Card[], shown: readonly Ranked[]): Match['splitter'] {
  const [first, second] = shown.map(({ slug }) => slug);
  if (!first || !second) return undefined;
  const written = (here: string, there: string) => {
    const found = cards
      .find(({ slug }) => slug === here)
      ?.splitters.find(({ against }) => against === there);
    return (
      found && {
        ask: found.ask,
        choices: [
          { slug: here, words: found.here },
          { slug: there, words: found.there },
        ],
      }
    );
  };
  return written(first, second) ?? written(second, first);
}

/** Letters that can only be initials: Latin, short, and no pinyin. */
function lettersOf(runs: readonly string[], alphabet: Alphabet): string | undefined {
  const typed = runs.join('');
  if (runs.some(isHan) || !/^[a-z]{2,8}$/.test(typed)) return undefined;
  return cutPinyin(typed, alphabet.syllables)?.every((syllable) => syllable.length > 1)
    ? undefined
    : typed;
}

interface Names {
  slug: string;
  names: ReadonlySet<string>;
  initials: string[];
}

function namesOf(more: More | undefined, alphabet: Alphabet): Names[] {
  const named = (proof: string) => {
    const doc = more?.docs.find(({ id }) => id === proof);
    return doc ? [doc.title, ...doc.aliases.split(' ')] : [];
  };
  return (more?.scenarios ?? []).map(({ slug, names, proofs }) => ({
    slug,
    names: new Set(names.map((name) => runsOf(name, alphabet).join(''))),
    initials: [...names, ...proofs.flatMap(named)].map((name) => initialsOf(name, alphabet)),
  }));
}

/** Letters leave much open: they rank, but alone they are an answer only where a single scenario has such a name. */
function fromInitials(letters: string, found: readonly Names[], core: Core): Match {
  const fits = found.map(({ slug, initials }) => ({
    slug,
    fit: Math.max(...initials.map((each) => initialsFit(letters, each))),
  }));
  const sum = fits.reduce((total, { fit }) => total + fit ** 3, 0);
  const ranked = core.cards
    .map(({ slug }) => ({
      slug,
      probability: (fits.find((each) => each.slug === slug)?.fit ?? 0) ** 3 / sum,
    }))
    .sort((one, other) => other.probability - one.probability);
  const shown = ranked.filter(({ probability }) => probability >= worthShowing).slice(0, 4);
  const state = shown.length === 1 && fits.some(({ fit }) => fit === 1) ? 'one' : 'few';
  return { state, ranked, shown, none: 0, splitter: splitterOf(core.cards, shown) };
}

function ticketsOf(more: More | undefined, alphabet: Alphabet) {
  const found = new Map<
    string,
    { triples: ReadonlySet<string>; weightOf: (triple: string) => number }
  >();
  const sets = (more?.scenarios ?? []).map(({ slug, ticket }) => ({
    slug,
    triples: new Set(triplesOf(ticket, alphabet)),
  }));
  const tickets = new Map<string, number>();
  for (const { triples } of sets)
    for (const triple of triples) tickets.set(triple, (tickets.get(triple) ?? 0) + 1);
  // What many tickets say (举证时长48小时) tells nothing apart.
  const weightOf = (triple: string) => 1 / (tickets.get(triple) ?? 1);
  for (const { slug, triples } of sets) found.set(slug, { triples, weightOf });
  return found;
}
