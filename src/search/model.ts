import type { Grams } from './grams.ts';

/**
 * The trained classifier as it ships: as text, so that any host's gzip packs it. Grams are known by a hash only; each
 * has one of a few codewords, and a codeword has a level for each class.
 */
export interface Model {
  /** Names of the classes: '' is none of the eight, the others are scenario slugs. */
  classes: string[];
  bias: number[];
  /** A level times this is a weight. */
  scale: number;
  /** The hashes of the known grams, rising: see `packGaps`. */
  gaps: string;
  /** The codeword of each known gram, the commonest first: see `packNumbers`. */
  codes: string;
  /** The levels of the codewords, a number more than `mostSteps` for each class. */
  codebook: string;
}

/** Hashes run over 17 bits: with three thousand known grams one unknown gram in forty meets a known one's. */
export const hashes = 1 << 17;
/** A level is a whole number from minus this to this. Finer ones say nothing more, and fewer of them would be 0. */
export const mostSteps = 8;
/** Characters from here on count gaps; the last one stands for "this many, and more follows". */
const firstGap = 0x23;
const widestGap = 88;
/** Rising hashes as text: the distance of each from the one before, as one character where it is small enough. */
export function packGaps(hashes: readonly number[]): string {
  return hashes
    .map((hash, index) => {
      const gap = hash - (hashes[index - 1] ?? 0);
      const more = String.fromCharCode(firstGap + widestGap).repeat(Math.floor(gap / widestGap));
      return more + String.fromCharCode(firstGap + (gap % widestGap));
    })
    .join('');
}

/** The hashes again. */
export function unpackGaps(gaps: string): number[] {
  const found: number[] = [];
  let hash = 0;
  for (let place = 0; place < gaps.length; place++) {
    const gap = gaps.charCodeAt(place) - firstGap;
    hash += gap;
    if (gap < widestGap) found.push(hash);
  }
  return found;
}

/** Whole numbers from 0 as text, a character each: those of one byte first, and none that JSON would have to mark. */
export const packNumbers = (numbers: readonly number[]): string =>
  numbers
    .map((number) => {
      let code = number + 0x20;
      if (code >= 0x22) code++;
      if (code >= 0x5c) code++;
      if (code >= 0x7f) code += 0x22;
      return String.fromCharCode(code);
    })
    .join('');

/** The numbers again. */
export const unpackNumbers = (text: string): number[] =>
  Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code - 0x20 - (code > 0x22 ? 1 : 0) - (code > 0x5c ? 1 : 0) - (code > 0x7f ? 0x22 : 0);
  });

/** FNV-1a over UTF-16 code units, folded to the range of `hashes`. */
export function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index++) {
    hash ^= gram.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 15) ^ hash) & (hashes - 1);
}

/** A model ready to score. */
export interface Classifier {
  classes: readonly string[];
  /** A score for each class, in the order of `classes`; `softmax` makes probabilities of them. */
  scores: (grams: Grams) => number[];
  /** Share of the grams' weight that the model has seen: how much of the text it understands. From 0 to 1. */
  known: (grams: Grams) => number;
}

export function classifierOf(model: Model): Classifier {
  const indexOf = new Int32Array(hashes).fill(-1);
  unpackGaps(model.gaps).forEach((hash, index) => (indexOf[hash] = index));
  const codes = unpackNumbers(model.codes);
  const levels = unpackNumbers(model.codebook);
  const width = model.classes.length;
  // Many levels are zero, and the more classes the more of them: each codeword keeps the others only, a row and its weight in turns.
  const words = Array.from({ length: levels.length / width }, (_, word) =>
    model.classes.flatMap((_slug, row) => {
      const level = levels[word * width + row]! - mostSteps;
      return level ? [row, level * model.scale] : [];
    }),
  );
  return {
    classes: model.classes,
    scores(grams) {
      const scores = [...model.bias];
      for (const [gram, value] of grams) {
        const word = words[codes[indexOf[hashOf(gram)]!]!] ?? [];
        for (let place = 0; place < word.length; place += 2) {
          scores[word[place]!]! += word[place + 1]! * value;
        }
      }
      return scores;
    },
    known(grams) {
      let sum = 0;
      for (const [gram, value] of grams) if (indexOf[hashOf(gram)]! >= 0) sum += value * value;
      return sum;
    },
  };
}

/** Probabilities of scores; they sum to 1. */
export function softmax(scores: readonly number[], temperature: number): number[] {
  const most = Math.max(...scores);
  const parts = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
