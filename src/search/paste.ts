import { isHan, longest, type Alphabet } from './text.ts';

/** A stretch of the pasted text, as UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a pasted message has in common with our copy of a ticket, and what not. */
export interface Comparison {
  /** Stretches of the paste that stand in the ticket. */
  same: Stretch[];
  /** Stretches that are order, tracking or phone numbers: never matched, never kept. A date is none of them. */
  numbers: Stretch[];
  /** Sentences of the paste that our ticket does not have. */
  extra: string[];
  /** Sentences of our ticket that the paste does not have; empty where only a part was pasted. */
  missing: string[];
}

/** Borders are those of Latin words alone: Chinese runs on into a number without a space (单号SF123…). */
const number = /(?<![A-Za-z\d])[A-Za-z]{0,4}\d[\d-]{6,}(?![A-Za-z\d])|\d{8,}/g;
/** 2026-11-22, 20261122: digits and dashes too, and everybody's. With slashes, dots or 年月日 it looks like no number. */
const date = /^20\d\d(-?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/;
/** This many letters in a row are wording, not chance. */
const run = 4;
const shortestMark = 5;
const sentence = /[^,，。;；:：!！?？\n]+/g;

/** Compares what was pasted with a ticket. Pure; the paste is looked at up to `longest` characters. */
export function compare(
  pasted: string,
  ticket: string,
  alphabet: Pick<Alphabet, 'simplify'>,
): Comparison {
  const paste = pasted.slice(0, longest);
  const ours = lettersOf(ticket, alphabet);
  const theirs = lettersOf(paste, alphabet);
  const inTicket = covered(theirs, gramsOf(ours));
  const inPaste = covered(ours, gramsOf(theirs));
  const whole = inPaste.filter(Boolean).length >= ours.length / 2;
  return {
    same: stretches(theirs, inTicket),
    numbers: numbersIn(paste),
    extra: sentencesWithout(paste, theirs, inTicket),
    missing: whole ? sentencesWithout(ticket, ours, inPaste) : [],
  };
}

function numbersIn(paste: string): Stretch[] {
  // Letter for letter, so that places stay what they are.
  const narrow = paste.replaceAll(/[！-～]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return [...narrow.matchAll(number)]
    .filter(([text]) => !date.test(text))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

interface Letter {
  /** As it is compared; it may be longer or shorter than what was written: ㍿ is 株式会社, 𝐀 is a. */
  letter: string;
  at: number;
  end: number;
}

function lettersOf(text: string, { simplify }: Pick<Alphabet, 'simplify'>): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase();
    const end = at + character.length;
    if (/^[\p{L}\p{N}]+$/u.test(plain))
      letters.push({ letter: simplify.get(plain) ?? plain, at, end });
    at = end;
  }
  return letters;
}

function gramsOf(letters: readonly Letter[]): Set<string> {
  const grams = new Set<string>();
  for (let index = 0; index + run <= letters.length; index++) grams.add(gramAt(letters, index));
  return grams;
}

const gramAt = (letters: readonly Letter[], index: number): string => {
  let gram = '';
  for (let place = index; place < index + run; place++) gram += letters[place]!.letter;
  return gram;
};

/** For each letter: does it lie in wording that the other text has? */
function covered(letters: readonly Letter[], grams: ReadonlySet<string>): boolean[] {
  const found = letters.map(() => false);
  for (let index = 0; index + run <= letters.length; index++) {
    if (grams.has(gramAt(letters, index))) found.fill(true, index, index + run);
  }
  return found;
}

function stretches(letters: readonly Letter[], found: readonly boolean[]): Stretch[] {
  const list: Stretch[] = [];
  for (let index = 0; index < letters.length; index++) {
    if (!found[index]) continue;
    const first = index;
    while (found[index + 1]) index++;
    if (index - first + 1 >= shortestMark) {
      list.push({ start: letters[first]!.at, end: letters[index]!.end });
    }
  }
  return list;
}

/** Sentences of some length of which hardly a third is found in the other text. */
function sentencesWithout(
  text: string,
  letters: readonly Letter[],
  found: readonly boolean[],
): string[] {
  return [...text.matchAll(sentence)]
    .filter(({ index, 0: words }) => {
      const inside = letters.flatMap(({ letter, at }, place) =>
        at >= index && at < index + words.length && isHan(letter) ? [found[place]!] : [],
      );
      return inside.length >= 6 && inside.filter(Boolean).length < inside.length * 0.35;
    })
    .map(([words]) => words.trim());
}
