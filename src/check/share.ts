import type { Answer } from '../evidence/evaluate.ts';
import type { CheckData } from './data.ts';

export interface Shared {
  scenario: string | undefined;
  held: string[];
  answers: Record<string, Answer>;
  /** A sentence when something in the link was not known and passed over; empty otherwise. */
  dropped: string;
}

/** The query of a share link, with its `?`: scenario and ticks, no free text. */
export declare function shareQuery(
  scenario: string,
  held: Iterable<string>,
  answers: Readonly<Record<string, Answer | undefined>>,
): string;
export declare function readShare(search: string, data: CheckData): Shared;
