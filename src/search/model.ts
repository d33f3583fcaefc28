import type { Grams } from './grams.ts';

/**
 * The trained classifier as it ships: a sparse matrix of small integers, as text, so that any host's gzip packs it.
 * Grams are known by a hash only; `gaps` lists the distances between the hashes that have weights, in order.
 */
export interface Model {
  /** Names of the classes: '' is none of the eight, the others are scenario slugs. */
  classes: string[];
  bias: number[];
  /** A level times this is a weight. */
  scale: number;
  /** The hashes of the known grams, see `packGaps`. */
  gaps: string;
  /** For each known gram its level in each class, see `packLevels`. */
  levels: string;
}

/** Hashes run over 17 bits: with three thousand known grams one unknown gram in forty meets a known one's. */
export const hashes = 1 << 17;
/** A level is a whole number from minus this to this. */
export const mostSteps = 4;
const stepCount = 2 * mostSteps + 1;
/** Characters from here on count gaps; the last one stands for "this many, and more follows". */
const firstGap = 0x23;
const widestGap = 88;
/** Characters from here on stand for two levels. */
const firstPair = 0x20;

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

/**
 * Levels as text, two a character. A packer that gives each character a whole number of bits spends 2.7 on a level
 * alone, where pairs come to the 2.2 that there are to be told.
 */
export function packLevels(levels: readonly number[]): string {
  let text = '';
  for (let place = 0; place < levels.length; place += 2)
    text += String.fromCharCode(
      firstPair + (levels[place]! + mostSteps) * stepCount + (levels[place + 1] ?? 0) + mostSteps,
    );
  return text;
}

/** The levels again; after an odd number of them, one 0 more. */
export function unpackLevels(text: string): Int8Array {
  const levels = new Int8Array(2 * text.length);
  for (let place = 0; place < text.length; place++) {
    const pair = text.charCodeAt(place) - firstPair;
    levels[2 * place] = Math.floor(pair / stepCount) - mostSteps;
    levels[2 * place + 1] = (pair % stepCount) - mostSteps;
  }
  return levels;
}

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
  const levels = unpackLevels(model.levels);
  const width = model.classes.length;
  // Many levels are zero, and the more classes the more of them: each gram keeps the others only, a row and its level in turns.
  const columns = Array.from({ length: Math.floor(levels.length / width) }, (_, index) => {
    const column: number[] = [];
    for (let row = 0; row < width; row++) {
      const level = levels[index * width + row]!;
      if (level) column.push(row, level);
    }
    return column;
  });
  return {
    classes: model.classes,
    scores(grams) {
      const scores = [...model.bias];
      for (const [gram, value] of grams) {
        const column = columns[indexOf[hashOf(gram)]!] ?? [];
        for (let place = 0; place < column.length; place += 2) {
          scores[column[place]!]! += column[place + 1]! * model.scale * value;
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
