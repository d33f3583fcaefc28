import type { CheckData } from './data.ts';
import type { Edit } from './edits.ts';

/** What a screen may do to the case that it shows. */
export interface Desk {
  data: CheckData;
  edit(change: Edit): void;
  /** Leaves the case for another place, an address of this site. */
  go(address: string): void;
  /** Says a sentence to a screen reader, and shows it. */
  say(words: string): void;
}
