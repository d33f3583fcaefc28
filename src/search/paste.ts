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
  /** Sentences of the paste that are ours with other words in them, and ours. */
  changed: { theirs: string; ours: string }[];
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
/** Of a sentence with less in common the other text has nothing. */
const leastSame = 0.35;
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
  const numbers = numbersIn(paste);
  const whole = inPaste.filter(Boolean).length >= ours.length / 2;
  const clock = limitChange(paste, ticket);
  const changes = changesOf(
    { text: paste, letters: theirs, found: inTicket },
    { text: ticket, letters: ours, found: inPaste },
    numbers,
  ).filter(({ theirs: words }) => words !== clock[0]?.theirs);
  return {
    same: stretches(theirs, inTicket),
    numbers,
    changed: [...clock, ...changes],
    extra: sentencesWithout(paste, theirs, inTicket),
    missing: whole ? sentencesWithout(ticket, ours, inPaste) : [],
  };
}

/**
 * The hours that a ticket gives, and where: 举证时长48小时, 举证时限1天, 请在二十四小时内举证. What is left of a countdown
 * (剩余处理时长) is no limit.
 */
function limitIn(text: string): { hours: string; at: number } | undefined {
  const plain = text.replaceAll(/[一二两三四五六七八九十]+(?= ?(?:个?小时|天))/g, numeral);
  const found = limit.exec(plain);
  if (!found) return undefined;
  const [, one, unit, other, otherUnit] = found;
  const days = /[天日]/.test(unit ?? otherUnit!);
  return { hours: String(Number(one ?? other) * (days ? 24 : 1)), at: found.index };
}

const amount = String.raw`(\d{1,4}) ?(个?小时|h|天|日)`;
const limit = new RegExp(
  String.raw`(?<!处理|剩余.{0,4})(?:举证时间|时[长限])[^\d，。,;；\n]{0,4}${amount}|${amount}之?内[^，。,;；\n]{0,6}举证`,
  'i',
);

/** 四十八 → 48, as wide as before, so that places stay what they are. */
function numeral(words: string): string {
  const digit = (letter = '') => '零一二三四五六七八九'.indexOf(letter.replace('两', '二'));
  const [tens = '', ones = ''] = words.split('十');
  const number = words.includes('十')
    ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0)
    : digit(tens);
  return String(number).padStart(words.length);
}

/** The limit in hours, as digits, that a pasted message gives and the ticket does not. */
export function otherLimit(pasted: string, ticket: string): string | undefined {
  const hours = limitIn(pasted)?.hours;
  return hours === limitIn(ticket)?.hours ? undefined : hours;
}

/** The sentence of a limit that the ticket does not have: too short to be told from chance by its letters. */
function limitChange(paste: string, ticket: string): Comparison['changed'] {
  if (otherLimit(paste, ticket) === undefined) return [];
  const around = (text: string, found = limitIn(text)) =>
    [...text.matchAll(sentence)]
      .find(({ index, 0: words }) => found && index + words.length > found.at)?.[0]
      .trim();
  return [{ theirs: around(paste)!, ours: around(ticket) ?? '没写时限' }];
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

/** A text's letters, and which of them lie in wording that the other text has. */
interface Half {
  text: string;
  letters: readonly Letter[];
  found: readonly boolean[];
}

/** How far from a word that is not ours its neighbours are looked for. */
const reach = 12;

/**
 * Sentences that both texts have, but not in the same words: 24 hours for 48, 1和2 for 1或者2. Theirs has wording of ours
 * on both sides of something else; ours, the one most like it, is found nowhere in the paste as it stands. What only comes
 * before or after ours is talk (你好，…), and long numbers are anybody's.
 */
function changesOf(paste: Half, ticket: Half, numbers: readonly Stretch[]): Comparison['changed'] {
  const isNumber = ({ at }: Letter) => numbers.some(({ start, end }) => at >= start && at < end);
  const isInside = (place: number) =>
    paste.found.slice(Math.max(0, place - reach), place).includes(true) &&
    paste.found.slice(place + 1, place + 1 + reach).includes(true);
  const pasted = plainOf(paste.letters);
  const ours = sentencesOf(ticket)
    .filter(({ letters }) => !pasted.includes(plainOf(letters)))
    .map(({ words, letters }) => ({ words, pairs: pairsOf(letters) }));
  return sentencesOf(paste).flatMap(({ words, first, letters, found }) => {
    const isChanged = letters.some(
      (letter, place) => !found[place] && !isNumber(letter) && isInside(first + place),
    );
    if (!isChanged || found.filter(Boolean).length < letters.length * leastSame) return [];
    const pairs = [...pairsOf(letters)];
    const [best] = ours
      .map((each) => ({ each, shared: pairs.filter((pair) => each.pairs.has(pair)).length }))
      .sort((one, other) => other.shared - one.shared);
    return best && best.shared >= run ? [{ theirs: words, ours: best.each.words }] : [];
  });
}

const plainOf = (letters: readonly Letter[]): string =>
  letters.map(({ letter }) => letter).join('');

const pairsOf = (letters: readonly Letter[]): Set<string> =>
  new Set(letters.slice(1).map(({ letter }, place) => letters[place]!.letter + letter));

/** A text's sentences with their letters; `first` is the place of the first among all. */
function sentencesOf({ text, letters, found }: Half) {
  let end = 0;
  return [...text.matchAll(sentence)].flatMap(({ index, 0: words }) => {
    const first = end;
    while (end < letters.length && letters[end]!.at < index + words.length) end++;
    if (end === first) return [];
    const part = <Each>(list: readonly Each[]) => list.slice(first, end);
    return [{ words: words.trim(), first, letters: part(letters), found: part(found) }];
  });
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
      return inside.length >= 6 && inside.filter(Boolean).length < inside.length * leastSame;
    })
    .map(([words]) => words.trim());
}
