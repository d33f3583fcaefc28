import type { Grams } from './grams.ts';
import { random, shuffled } from './random.ts';

export interface Example {
  grams: Grams;
  /** Index into the classes. */
  label: number;
  /** How much this example counts; 1 for an utterance. */
  weight: number;
}

/** An example with places for weights instead of grams. */
export interface Case {
  label: number;
  weight: number;
  at: Int32Array;
  values: Float64Array;
}

/** Multinomial logistic regression: a weight for each place and class, `weights[place * classes + label]`. */
export interface Regression {
  weights: Float64Array;
  /** One a class. */
  bias: Float64Array;
}

export interface Descent {
  epochs: number;
  /** Of AdaGrad; the first steps are the smaller, the larger `caution` is. */
  rate: number;
  caution: number;
  biasRate: number;
  decay: number;
  /** Decides the order of the examples. */
  seed: number;
}

export const blank = (places: number, classes: number): Regression => ({
  weights: new Float64Array(places * classes),
  bias: new Float64Array(classes),
});

/** The examples' grams put in their places; those without one are left out, and those that share one add up. */
export function casesOf(
  examples: readonly Example[],
  placeOf: (gram: string) => number | undefined,
): Case[] {
  return examples.map(({ grams, label, weight }) => {
    const places = new Map<number, number>();
    for (const [gram, value] of grams) {
      const place = placeOf(gram);
      if (place !== undefined) places.set(place, (places.get(place) ?? 0) + value);
    }
    return {
      label,
      weight,
      at: Int32Array.from(places.keys()),
      values: Float64Array.from(places.values()),
    };
  });
}

/** How much each gram is met: the sum of the squares of its values. */
export function presence(examples: readonly Example[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const { grams } of examples)
    for (const [gram, value] of grams) met.set(gram, (met.get(gram) ?? 0) + value * value);
  return met;
}

/** Writes into `into` the probability of each class; its length says how many there are. */
export function probabilities(
  { weights, bias }: Regression,
  { at, values }: Case,
  into: Float64Array,
): void {
  const classes = into.length;
  let most = -Infinity;
  for (let row = 0; row < classes; row++) {
    let score = bias[row]!;
    for (let index = 0; index < at.length; index++)
      score += weights[at[index]! * classes + row]! * values[index]!;
    into[row] = score;
    if (score > most) most = score;
  }
  let sum = 0;
  for (let row = 0; row < classes; row++) sum += into[row] = Math.exp(into[row]! - most);
  for (let row = 0; row < classes; row++) into[row]! /= sum;
}

/** Goes on from `start`, which stays as it is. Deterministic. */
export function descend(cases: readonly Case[], start: Regression, descent: Descent): Regression {
  const { epochs, rate, caution, biasRate, decay, seed } = descent;
  const found = { weights: start.weights.slice(), bias: start.bias.slice() };
  const { weights, bias } = found;
  const classes = bias.length;
  const squares = new Float64Array(weights.length).fill(caution);
  const guess = new Float64Array(classes);
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const each of shuffled(cases, next)) {
      const { label, weight, at, values } = each;
      probabilities(found, each, guess);
      for (let row = 0; row < classes; row++) {
        const error = (guess[row]! - (row === label ? 1 : 0)) * weight;
        bias[row]! -= biasRate * error;
        for (let index = 0; index < at.length; index++) {
          const place = at[index]! * classes + row;
          const gradient = error * values[index]! + decay * weights[place]!;
          squares[place]! += gradient * gradient;
          weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]!);
        }
      }
    }
  }
  return found;
}

/** The mean of several runs, each over another order of the examples: steadier than any of them, and no larger. */
export function mean(runs: readonly Regression[]): Regression {
  const average = (pick: (run: Regression) => Float64Array) =>
    pick(runs[0]!).map((_, at) => runs.reduce((sum, run) => sum + pick(run)[at]!, 0) / runs.length);
  return { weights: average((run) => run.weights), bias: average((run) => run.bias) };
}
