import { alphabetOf } from './alphabet.ts';
import type { Confidence, Core, More, Outside, Splitter } from './data.ts';
import { gramsOf, sidesOf } from './grams.ts';
import { initialsFit } from './initials.ts';
import { classifierOf, softmax } from './model.ts';
import { namesOf, type Names } from './names.ts';
import { cutPinyin, isHan, kindOf, runsOf, type Alphabet } from './text.ts';
import { ticketsOf, triplesOf } from './tickets.ts';

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
  /** Is more than one ticket in it? Then `shown` are they, and nothing of it belongs to one of them. */
  several?: true | undefined;
  /** The question that separates the first two, where one is written. */
  splitter?: Splitter | undefined;
  /** The name that it was taken for, where it was typed as pinyin or in letters of the same sound. */
  taken?: string | undefined;
  /** Is it the name of a proof that belongs to no single scenario, or to another than talk of it does? */
  proof?: true;
}

export type Matcher = (query: string) => Match | undefined;

/** How much wording that stands in a ticket adds to its scenario's score, and from which share on. */
const ticketScore = 9;
const ticketFrom = 0.4;
/** What is added when all of a paste stands in the ticket: then it was copied from it. */
const copiedScore = 4;
/** This much of what a ticket alone says is never there by chance: two such tickets were pasted together. */
const ownFrom = 0.35;
/** Shorter texts share three letters with a ticket by chance. */
const ticketTriples = 6;
/** What an exact name adds. */
const nameScore = 6;
/** 退货 and 已签收 begin several stories, 差价 but one. */
const sureOfWord = 0.985;
/** Below this a second answer is not worth a reader's time. */
const worthShowing = 0.08;
/** More are no choice; only a proof's name and initials may mean one more. */
const mostShown = 3;
/** Longer texts are no name: their sound is not looked up. */
const longestName = 60;

/** A matcher over what has arrived so far: `more` sharpens it, the core alone already answers. */
export function matcherOf(core: Core, more?: More): Matcher {
  if (!core.model) return () => undefined;
  const alphabet = alphabetOf(core.alphabet, more?.pairs);
  const classifier = classifierOf(core.model);
  const rows = new Map(classifier.classes.map((slug, row) => [slug, row]));
  const told = (more?.scenarios ?? []).map((each, place) => ({
    ...each,
    slug: core.cards[place]!.slug,
  }));
  const outsides = more?.outside ?? [];
  const tickets = ticketsOf(
    told.map(({ ticket }) => ticket),
    alphabet,
  );
  const names = namesOf(told, more?.docs ?? [], alphabet);
  const slugs = classifier.classes.slice(1);
  const byNumber = new Map(core.cards.map(({ slug, number }) => [String(number), slug]));

  const matchOf = (query: string, runs: readonly string[]): Match => {
    const plain = runs.join('');
    const confidence = core.confidence[kindOf(query)];
    const grams = gramsOf(sidesOf(query, alphabet));
    const scores = classifier.scores(grams).map((score) => score / confidence.temperature);
    const triples = triplesOf(query, alphabet);
    /** Whose ticket's wording it has. */
    const copied = new Set<string>();
    /** In which tickets all of it stands; and of which ones a good part stands in it. */
    const whole = new Set<string>();
    const parts = new Set<string>();
    const add = (slug: string, score: number) => {
      const row = rows.get(slug);
      if (row) scores[row]! += score;
    };
    if (triples.length >= ticketTriples) {
      for (const [place, { share, own }] of tickets(triples)) {
        const { slug } = told[place]!;
        add(slug, ticketScore * Math.max(0, share - ticketFrom));
        if (share > 0.97) {
          add(slug, copiedScore);
          whole.add(slug);
        }
        if (share >= ticketFrom) copied.add(slug);
        if (own >= ownFrom) parts.add(slug);
      }
    }
    const called = names.called(plain);
    const users = called.length === 0 ? names.requiring(plain) : [];
    for (const slug of [...called, ...users]) add(slug, nameScore);
    const probabilities = softmax(scores, 1);
    const best = slugs[indexOfMost(probabilities.slice(1))]!;
    const proof = users.length > 1 || (users.length === 1 && users[0] !== best);
    const begun = proof || runs.some(isHan) ? new Map<string, number>() : names.begun(plain);
    const understood = called.length + users.length + begun.size > 0 || classifier.known(grams) > 0;
    // Letters that mean nothing here (asdf) point nowhere: what is likely before anything is said must not look like an answer.
    const [none = 0, ...mixed] = understood
      ? halfway(probabilities, proof ? new Map(users.map((slug) => [slug, 1])) : begun, rows)
      : [1, ...slugs.map(() => 0)];
    const ranked = slugs
      .map((slug, index) => ({ slug, probability: mixed[index]! }))
      .sort((one, other) => other.probability - one.probability);
    // A ticket's wording around a matter that is none of ours: boilerplate is copied, what it is about is not.
    const { slug } = ranked[0]!;
    const ours = copied.has(slug) ? told.find((each) => each.slug === slug)?.ticket : undefined;
    const strange = ours !== undefined && outsideOf(outsides, plain, ours) !== undefined;
    return {
      ...verdictOf(core.splitters, outsides, confidence, {
        ranked,
        none,
        plain,
        most: proof ? mostShown + 1 : mostShown,
        strange,
        brief: called.length === 0 && isHan(plain) && plain.length < 4,
        whole,
        parts,
      }),
      ...(proof ? { proof } : {}),
    };
  };

  return (query) => {
    const runs = runsOf(query, alphabet);
    const plain = runs.join('');
    // One letter is the beginning of anything.
    if (/^[a-z]?$/.test(plain)) return undefined;
    const numbered = byNumber.get(/^(?:场景|第)?(\d{1,2})[种号]?$/.exec(plain)?.[1] ?? '');
    if (numbered !== undefined) return certain(numbered, slugs);
    const letters = lettersOf(runs, alphabet);
    const byLetters = letters && fromInitials(letters, names, core);
    if (byLetters) return byLetters;
    const taken = kindOf(query) === 'short' && plain.length <= longestName && names.spelled(plain);
    return taken ? { ...matchOf(taken, [taken]), taken } : matchOf(query, runs);
  };
}

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > values[best]! ? index : best), 0);

/** Half what was said before, half shared out by weight; the same where nothing has weight. */
function halfway(
  probabilities: readonly number[],
  weights: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, number>,
): number[] {
  if (weights.size === 0) return [...probabilities];
  const mixed = probabilities.map((each) => each / 2);
  const sum = [...weights.values()].reduce((total, each) => total + each, 0);
  for (const [slug, weight] of weights) mixed[rows.get(slug)!]! += weight / sum / 2;
  return mixed;
}

interface Weighed {
  ranked: Ranked[];
  none: number;
  plain: string;
  most: number;
  /** Is it about another matter, in the words of ours? */
  strange: boolean;
  /** Is it a word or two and no name? */
  brief: boolean;
  /** Tickets in which all of it stands. */
  whole: ReadonlySet<string>;
  /** Tickets of which a good part stands in it. */
  parts: ReadonlySet<string>;
}

function verdictOf(
  splitters: readonly Splitter[],
  outsides: readonly Outside[],
  { one, none: refuse }: Confidence,
  { ranked, none, plain, most, strange, brief, whole, parts }: Weighed,
): Match {
  const those = (held: ReadonlySet<string>) => ranked.filter(({ slug }) => held.has(slug));
  if (parts.size > 1) return { state: 'few', ranked, shown: those(parts), none, several: true };
  if (whole.size > 1) {
    const shown = those(whole);
    return { state: 'few', ranked, shown, none, splitter: splitterOf(splitters, shown) };
  }
  const best = ranked[0]!.probability;
  // Twins that a question separates: while the other is worth showing, the question is asked first.
  const [, second] = ranked;
  const open = second && second.probability >= worthShowing && splitterOf(splitters, ranked);
  const state =
    best >= (brief ? sureOfWord : one) && !open && !strange
      ? 'one'
      : none >= refuse || best < worthShowing
        ? 'none'
        : 'few';
  const outside = state === 'one' ? undefined : outsideOf(outsides, plain);
  const shown =
    state === 'one'
      ? ranked.slice(0, 1)
      : state === 'none'
        ? []
        : ranked.slice(0, most).filter(({ probability }) => probability >= worthShowing);
  return { state, ranked, shown, none, outside, splitter: splitterOf(splitters, shown) };
}

/** What a text names that is none of ours; `ours` may say it too. */
const outsideOf = (outsides: readonly Outside[], plain: string, ours = ''): Outside | undefined =>
  outsides.find(({ words }) => words.some((word) => plain.includes(word) && !ours.includes(word)));

/** A scenario that was called by its number. */
function certain(slug: string, slugs: readonly string[]): Match {
  const ranked = [slug, ...slugs.filter((each) => each !== slug)].map((each) => ({
    slug: each,
    probability: each === slug ? 1 : 0,
  }));
  return { state: 'one', ranked, shown: ranked.slice(0, 1), none: 0 };
}

function splitterOf(
  splitters: readonly Splitter[],
  shown: readonly Ranked[],
): Splitter | undefined {
  const [first, second] = shown;
  if (!first || !second) return undefined;
  return splitters.find(({ choices }) =>
    [first, second].every(({ slug }) => choices.some((choice) => choice.slug === slug)),
  );
}

/** Letters that can only be initials: Latin, short, and no pinyin. */
function lettersOf(runs: readonly string[], alphabet: Alphabet): string | undefined {
  const typed = runs.join('');
  if (runs.some(isHan) || !/^[a-z]{2,8}$/.test(typed)) return undefined;
  return cutPinyin(typed, alphabet.syllables)?.every((syllable) => syllable.length > 1)
    ? undefined
    : typed;
}

/** Letters leave much open: they rank, but alone they are an answer only where a single scenario has such a name. */
function fromInitials(letters: string, names: Names, core: Core): Match | undefined {
  const fits = new Map<string, number>();
  for (const { slug, initials } of names.initials()) {
    const fit = Math.max(0, ...initials.map((each) => initialsFit(letters, each)));
    if (fit > 0) fits.set(slug, fit);
  }
  if (fits.size === 0) return undefined;
  const sum = [...fits.values()].reduce((total, fit) => total + fit ** 3, 0);
  const ranked = core.cards
    .map(({ slug }) => ({ slug, probability: (fits.get(slug) ?? 0) ** 3 / sum }))
    .sort((one, other) => other.probability - one.probability);
  const shown = ranked
    .filter(({ probability }) => probability >= worthShowing)
    .slice(0, mostShown + 1);
  const whole = [...fits.values()].includes(1);
  const state = shown.length === 1 && whole ? 'one' : 'few';
  return { state, ranked, shown, none: 0, splitter: splitterOf(core.splitters, shown) };
}
