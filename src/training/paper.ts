import type { TrainingData } from './data.ts';
import { examOf } from './exam.ts';
import type { Item } from './item.ts';

/** A quiz to be printed, and its key for another page. Both come from the one code. */
export interface Paper {
  code: string;
  items: Item[];
  key: PaperKey[];
}

export interface PaperKey {
  /** From 1. */
  number: number;
  /** For each question of the item, the letters of its right options: A is the first. */
  answers: string[];
  /** Ids of options by letter aren't printed: the reason is. */
  why: string;
  critical: boolean;
}

/** The paper of an exam code: the same twenty items as on the screen, in the same order, with the same letters. */
export function paperOf(data: TrainingData, code: string): Paper {
  const items = examOf(data, code);
  return { code, items, key: items.map(keyOf) };
}

export const letterOf = (place: number): string => String.fromCharCode(65 + place);

function keyOf({ questions, critical }: Item, at: number): PaperKey {
  const right = questions.map(({ options }) =>
    options.flatMap((option, place) => (option.right ? [letterOf(place)] : [])).join(''),
  );
  const why = questions[0]!.options.find((option) => option.right)!.why;
  return { number: at + 1, answers: right, why, critical };
}
