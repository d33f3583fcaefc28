import type { Requirement } from '../schema/requirement.ts';
import type { PackedAlphabet } from './alphabet.ts';
import type { Model } from './model.ts';
import type { Kind } from './text.ts';

/** A scenario as the answer card draws it. */
export interface Card {
  slug: string;
  number: number;
  name: string;
  qualifier?: string | undefined;
  label: string;
  requirement: Requirement;
  /** Words of the disagreement, where there is one. */
  doubt?: string | undefined;
  /** The words of its clock. */
  deadline: string;
  /** Does the ticket state one? */
  stated: boolean;
  /** What comes before any proof, and when: 还没转账，不要再打款. */
  first?: { when: string; words: string } | undefined;
  voids: string[];
}

/** The question that separates two scenarios, and what each answer means. */
export interface Splitter {
  ask: string;
  choices: { slug: string; words: string }[];
}

/** Something real that is none of ours: what it is, and why no scenario of ours applies. */
export interface Outside {
  name: string;
  words: string[];
  why: string;
}

/** How scores become confidence, for each kind of query. Computed, see build/calibrate.ts. */
export interface Confidence {
  /** Divides the scores before they become probabilities. */
  temperature: number;
  /** Probability from which one answer stands alone. */
  one: number;
  /** Probability of "none of ours" from which no answer is given. */
  none: number;
}

/** What the first answer needs. */
export interface Core {
  /** Left out where there are more scenarios than one index should hold: then full text answers. */
  model?: Model | undefined;
  alphabet: PackedAlphabet;
  confidence: Record<Kind, Confidence>;
  cards: Card[];
  /** One for each two scenarios that have one. */
  splitters: Splitter[];
  /** Short names of proofs, for formulas. */
  proofs: Record<string, string>;
}

/** A proof, one of its checks, a guide: found by words, below the scenarios. */
export interface Doc {
  /** A slug; for a check its proof's, a dot, its own. */
  id: string;
  /** A check, of which there are most, does not say so: it has none. */
  kind?: 'proof' | 'guide' | undefined;
  title: string;
  /** With spaces between them. */
  aliases?: string | undefined;
  text: string;
}

/** What comes behind it: exact wording, traditional letters, the other things to find. */
export interface More {
  /** Traditional and simplified letters in turns. */
  pairs: string;
  /** In the order of the cards. `proofs` are those it requires, by slug; their names stand in `docs`. */
  scenarios: {
    ticket: string;
    names: string[];
    proofs: string[];
  }[];
  outside: Outside[];
  /** A check's title is what it asks; its proof's name is put before it when all is there. */
  docs: Doc[];
}
