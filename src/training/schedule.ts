import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';

/** Milliseconds. */
export const day = 86_400_000;
export const mostDueADay = 12;
const mostDays = 60;

/** Whole days only, no chance in it: the same log gives the same plan on every device. */
const scheduler = fsrs({
  request_retention: 0.9,
  enable_fuzz: false,
  maximum_interval: mostDays,
  enable_short_term: false,
});

/** What is remembered of one rule; undefined before its first review. */
export type Memory = Card | undefined;

/** The memory after a review at an instant in milliseconds: wrong is Again, right is Good. */
export function reviewed(memory: Memory, at: number, right: boolean): Card {
  const card: Card = memory ?? createEmptyCard(new Date(at));
  return scheduler.next(card, new Date(at), right ? Rating.Good : Rating.Again).card;
}

/** When it is due, in milliseconds. The scheduler sets a right answer a day beyond a hard one, past its own most. */
export function dueAt({ due, last_review: last }: Card): number {
  return Math.min(due.valueOf(), (last ?? due).valueOf() + mostDays * day);
}

/** The day of an instant, counted in the platform's zone: at its midnight the next day's reviews come up. */
export const dayOf = (at: number): number => Math.floor((at + 8 * 3_600_000) / day);
