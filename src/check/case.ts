import type { Answer } from '../evidence/evaluate.ts';
import type { Times } from './clock.ts';
import type { CheckData } from './data.ts';
import type { Details } from './words.ts';

/** A ticket in hand, as the device keeps it. */
export interface Case {
  id: string;
  /** The user's own name for it, may be empty. */
  name: string;
  scenario: string;
  held: string[];
  answers: Record<string, Answer>;
  times: Times;
  /** Pictures that the form takes. */
  slots: number;
  /** The chosen route's key; undefined follows the best. */
  route?: string | undefined;
  /** Ticked preflight items. */
  preflight: string[];
  details: Details;
  note: string;
  status: 'open' | 'closed';
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  /** Goes up by one with every write: a writer whose number is not the stored one's has an old copy. */
  revision: number;
  /** The content and the rules (id to hash) that the answers were given under. */
  dataVersion: string;
  rules: Record<string, string>;
}

export type Read = { ok: true; value: Case } | { ok: false; reason: string };

export declare function newCase(data: CheckData, scenario: string, id: string, now: Date): Case;
/** Strict: anything that is not such a case comes back with a reason in Chinese. Never throws. */
export declare function readCase(value: unknown): Read;
/** Rules that changed since the case was written: `<scenario>#deadline`, with the Chinese name of the rule. */
export declare function changedRules(each: Case, data: CheckData): { id: string; name: string }[];
/** The case with today's version and hashes: the user has seen what changed. */
export declare function acknowledge(each: Case, data: CheckData): Case;

export type Imported =
  | { ok: true; cases: Case[]; damaged: { reason: string }[]; attempts: unknown[] }
  | { ok: false; reason: string };

/** Most bytes of a file that is read. */
export const maxImport = 5_000_000;
export declare function readEnvelope(text: string): Imported;
/** The newer copy of a case wins; what is only here stays. Returns what to write, never what to delete. */
export declare function mergeCases(
  here: readonly Case[],
  incoming: readonly Case[],
): { write: Case[]; added: number; updated: number; kept: number };
