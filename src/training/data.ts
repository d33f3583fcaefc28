import type { Requirement } from '../schema/requirement.ts';
import type { Deadline } from '../schema/deadline.ts';
import type { Basis } from '../schema/basis.ts';

/**
 * What the questions are made of: the library without its prose, small enough to stand in a page. Built at build time
 * by `trainingData(library)`, read in the browser, where neither zod nor the library ever comes.
 */
export interface TrainingData {
  /** Version of the content, as in `/data/scenarios.json`. */
  version: string;
  scenarios: TrainingScenario[];
  proofs: TrainingProof[];
  specimens: Specimen[];
}

export interface TrainingScenario {
  slug: string;
  number: number;
  /** Short name for lists and options. */
  nav: string;
  title: string;
  /** Path of its page, without BASE: rules are anchors below it. */
  path: string;
  ticket: string;
  /** What the ticket is opened by, clause by clause: where each starts. */
  clauses: string[];
  strong: string[];
  situation: string[];
  /** What people say who can only mean this one. */
  telling: string[];
  requirement: Requirement;
  /** Where the combination is written, the highest authority first. */
  combination: { text: string; basis: Basis }[];
  /** `short`: the other reading in a few words, for the end of a formula. */
  readings: { basis: Basis; requirement: Requirement; note: string; short?: string }[];
  uses: TrainingUse[];
  lookalikes: { proof: string; reason: string; basis: Basis }[];
  deadline: Deadline;
  consequences: string[];
  actions: { kind: 'do' | 'dont'; text: string; basis: Basis; first?: true }[];
  splitters: { against: string; ask: string; here: string; there: string }[];
  rules: { id: string; hash: string }[];
}

export interface TrainingUse {
  proof: string;
  role: 'required' | 'mentioned';
  brief: string;
  fields: { name: string; rule?: string; hand?: true; basis: Basis }[];
  checks: TrainingCheck[];
}

export interface TrainingCheck {
  id: string;
  ask: string;
  fail: string;
  fix?: string;
  effect: 'void' | 'advice';
  basis: Basis;
  /** Once failed, no other copy is better: a time that has passed. */
  final?: true;
}

export interface TrainingProof {
  slug: string;
  name: string;
  short: string;
  kind: 'proof' | 'lookalike' | 'action';
  pictogram: string;
  description: string;
}

/**
 * A drawn example document of a proof as one scenario asks for it, and its twins with one defect each. All are of the
 * same size and have their regions in the same places. Paths are without BASE.
 */
export interface Specimen {
  proof: string;
  scenario: string;
  /** The document without a fault. */
  src: string;
  width: number;
  height: number;
  regions: Region[];
  defects: { check: string; words: string; src: string }[];
}

/** Where on the image a check is answered, in pixels of the image's own width and height. */
export interface Region {
  check: string;
  /** The number of its callout, from 1. */
  n: number;
  /** What is seen there, in a word or two: 红章. */
  look: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
