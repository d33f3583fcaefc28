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
  /** Distances between hashes, one character each; see `firstGap`. */
  gaps: string;
  /** One string a class: the level of each known gram as one character, `levelZero` standing for 0. */
  levels: string[];
}

/** Hashes run over 17 bits: with three thousand known grams one unknown gram in forty meets a known one's. */
export const hashes = 1 << 17;
/** Characters from here on count gaps; the last one stands for "this many, and more follows". */
export const firstGap = 0x23;
export const widestGap = 88;
export const levelZero = 0x50;

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
  let at = 0;
  let index = 0;
  for (let place = 0; place < model.gaps.length; place++) {
    const gap = model.gaps.charCodeAt(place) - firstGap;
    at += gap;
    if (gap < widestGap) indexOf[at] = index++;
  }
  // Nine levels in ten are zero, and the more classes the more of them: each gram keeps the others only, a row and its
  // level in turns.
  const columns = Array.from({ length: index }, (): number[] => []);
  model.levels.forEach((line, row) => {
    columns.forEach((column, place) => {
      const level = line.charCodeAt(place) - levelZero;
      if (level) column.push(row, level);
    });
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
