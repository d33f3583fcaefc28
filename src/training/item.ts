import type { Basis } from '../schema/basis.ts';
import type { Region } from './data.ts';

export const kinds = [
  'pick-set',
  'judge-packet',
  'spot-defect',
  'contrast',
  'which-scenario',
  'clock',
  'fields',
  'action',
] as const;
export type Kind = (typeof kinds)[number];

export const kindWords: Record<Kind, string> = {
  'pick-set': '选凭证',
  'judge-packet': '够不够',
  'spot-defect': '找毛病',
  contrast: '换个场景',
  'which-scenario': '判场景',
  clock: '算时效',
  fields: '补字段',
  action: '下一步',
};

/** All that is needed to make an item again: what the attempts log keeps. */
export interface ItemRef {
  kind: Kind;
  /** The rules that the item trains, the leading one first. */
  ruleIds: string[];
  /** A 32-bit integer. */
  seed: number;
  /**
   * In the log: ids of the right options by question id, as they were when it was answered. Should content around the
   * rule change, the same seed may give other words; the answer then counts as it was given. See `refOf`.
   */
  key?: Record<string, string[]>;
}

/** One question to be answered. Generated, never stored: the same data, kind, rules and seed give it again. */
export interface Item extends ItemRef {
  /** Slug of the scenario that heads it; undefined where telling the scenario is the question. */
  scenario?: string;
  /** The question in one or two sentences. */
  stem: string;
  /** What is to be looked at before answering, in reading order. */
  material: Material[];
  /** One question, or two that are answered one after the other; all must be answered to be graded. */
  questions: Question[];
  /** A miss here costs money or the case: the exam isn't passed with one. */
  critical: boolean;
  /** The rule's own words, for the feedback's last line. */
  source: Source;
}

export interface Source {
  ruleId: string;
  basis: Basis;
  /** What stands there, in a sentence. */
  words: string;
}

export interface Question {
  /** `answer`, `repair` or `reason`: the key in a response. */
  id: string;
  prompt: string;
  /** Radios or checkboxes. */
  mode: 'one' | 'many';
  options: Option[];
}

export interface Option {
  /** Stable within its question whatever the order. */
  id: string;
  label: string;
  detail?: string;
  /** For the pictogram. */
  proof?: string;
  /** For spot-defect: the number of the region on the image. */
  region?: number;
  /** For spot-defect: what the region shows, for those who don't see the image. */
  seen?: string;
  /** In a choice among several, 没有毛病 and the like: chosen alone or not at all. */
  exclusive?: true;
  right: boolean;
  /** Why it is right or wrong, one sentence. Never empty for a wrong one. */
  why: string;
  /** The diagnosis that choosing it gives, for a wrong one that has a name. */
  code?: string;
}

/** What lies on the table: a proof, in order or with a check that it fails. */
export interface Piece {
  proof: string;
  label: string;
  detail: string;
  /** The check that this copy fails; undefined for a copy in order. */
  fails?: string;
}

export type Material =
  | { type: 'ticket'; text: string }
  | { type: 'words'; text: string }
  | { type: 'packet'; pieces: Piece[] }
  | {
      type: 'specimen';
      proof: string;
      /** Path of the image, without BASE. */
      src: string;
      width: number;
      height: number;
      /** Neutral: says what kind of document it is, not what is wrong with it. */
      alt: string;
      regions: Region[];
    }
  | { type: 'paper'; proof: string; label: string; lines: string[] }
  | { type: 'times'; rows: { label: string; value: string }[] };

/** What was answered: ids of chosen options by question id. */
export interface Response {
  picks: Record<string, string[]>;
  /** 选了，但没把握. */
  unsure?: true;
}
