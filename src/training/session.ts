import { isRecord } from '../storage/envelope.ts';
import { modes, readRef, readResponse, type Mode } from './attempt.ts';
import type { ItemRef } from './item.ts';

/** A sitting of some five minutes: what is asked, how far somebody got, and what they had picked when they left. */
export interface Session {
  v: 1;
  id: string;
  /** What it was begun for: of one name only one is under way. */
  name: string;
  mode: Mode;
  title: string;
  /** Said above the first item: why it is asked. */
  intro?: string;
  /** Slug of the scenario whose packet is looked at before the first item. */
  worked?: string;
  queue: ItemRef[];
  /** Place of the item that is asked now; the length of the queue when all are answered. */
  at: number;
  /** The item at this place is answered and its feedback stands. */
  answered: boolean;
  draft: Draft;
  /** Time on the item so far, in milliseconds. */
  ms: number;
  /** When it was last worked on: of several the last one is gone on with. */
  touched?: number;
}

/** What is picked on an item that isn't handed in yet. */
export interface Draft {
  /** Ids of chosen options by question id. */
  picks: Record<string, string[]>;
  unsure?: true;
  /** How many questions are settled and can't be changed any more. */
  settled: number;
}

export const noDraft: Draft = { picks: {}, settled: 0 };

export function newSession(
  plan: Pick<Session, 'name' | 'mode' | 'title' | 'intro' | 'queue' | 'worked'>,
  id: string,
): Session {
  return { v: 1, id, ...plan, at: 0, answered: false, draft: noDraft, ms: 0 };
}

/** The id of the attempt at the item that is asked now: two tabs that answer it write the same one. */
export const attemptId = ({ id, at }: Session): string => `${id}.${at}`;

export function advance(session: Session): Session {
  return { ...session, at: session.at + 1, answered: false, draft: noDraft, ms: 0 };
}

/** The same rules once more as another variant, three to six items on, or at the end of a short sitting. */
export function comeBack(session: Session, again: ItemRef, distance: number): Session {
  const queue = [...session.queue];
  queue.splice(Math.min(session.at + distance, queue.length), 0, again);
  return { ...session, queue };
}

/** Everything in the queue is answered: nothing is left to ask. */
export const isOver = ({ at, queue }: Session): boolean => at >= queue.length;

/** A session as the device kept it, or undefined. */
export function readSession(value: unknown): Session | undefined {
  if (!isRecord(value) || value.v !== 1) return undefined;
  const { id, name, mode, title, intro, worked, queue, at, answered, ms, touched } = value;
  const known = modes.find((each) => each === mode);
  const draft = readDraft(value.draft);
  if (typeof id !== 'string' || typeof title !== 'string' || !known || !draft) return undefined;
  if (!Array.isArray(queue) || typeof at !== 'number' || typeof ms !== 'number') return undefined;
  const refs = queue.map(readRef);
  if (!Number.isInteger(at) || at < 0 || at > refs.length || refs.includes(undefined))
    return undefined;
  return {
    v: 1,
    id,
    // There was one a device once, and it had no name.
    name: typeof name === 'string' ? name : known,
    mode: known,
    title,
    ...(typeof intro === 'string' ? { intro } : {}),
    ...(typeof worked === 'string' ? { worked } : {}),
    queue: refs as ItemRef[],
    at,
    answered: answered === true,
    draft,
    ms,
    ...(typeof touched === 'number' ? { touched } : {}),
  };
}

export function readDraft(value: unknown): Draft | undefined {
  const response = readResponse(value);
  if (!response || !isRecord(value) || typeof value.settled !== 'number') return undefined;
  return { ...response, settled: value.settled };
}
