import type { Grams } from './grams.ts';
import { hashOf, mostSteps, packGaps, packLevels, softmax, type Model } from './model.ts';
import { random, shuffled } from './random.ts';

export interface Example {
  grams: Grams;
  /** Index into the classes. */
  label: number;
  /** How much this example counts; 1 for an utterance. */
  weight: number;
}

/** Chosen by leaving whole voices out of training, one after another: docs/decisions/0007-search.md. */
const settings = {
  epochs: 10,
  rate: 0.1,
  decay: 1e-3,
  leastTexts: 2,
  seed: 20261122,
  runs: 3,
  /** Share of the grams whose largest weight is not clipped: the many small ones need the steps more. */
  unclipped: 0.975,
};

interface Weights {
  columns: ReadonlyMap<string, number>;
  /** weights[row * columns.size + column] */
  weights: Float64Array;
  bias: Float64Array;
}

/**
 * Trains a model: once over every gram, to find the ones that decide, then over those alone, which lets them take over
 * what the others knew. Deterministic: the same examples in the same order give the same model.
 */
export function train(
  examples: readonly Example[],
  classes: readonly string[],
  grams: number,
): Model {
  const all = fit(examples, classes.length, vocabularyOf(examples), settings.seed);
  const columns = strongest(all, examples, grams);
  const runs = Array.from({ length: settings.runs }, (_, run) =>
    fit(examples, classes.length, columns, settings.seed + run),
  );
  return pack(mean(runs), classes);
}

/** Multinomial logistic regression by AdaGrad. */
function fit(
  examples: readonly Example[],
  classes: number,
  columns: ReadonlyMap<string, number>,
  seed: number,
): Weights {
  const width = columns.size;
  const weights = new Float64Array(classes * width);
  const squares = new Float64Array(classes * width).fill(1e-8);
  const bias = new Float64Array(classes);
  const scores = new Float64Array(classes);
  const next = random(seed);
  const sparse = examples.map(({ grams, label, weight }) => {
    const known = [...grams].filter(([gram]) => columns.has(gram));
    return {
      label,
      weight,
      at: Int32Array.from(known, ([gram]) => columns.get(gram)!),
      values: Float64Array.from(known, ([, value]) => value),
    };
  });
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const { label, weight, at, values } of shuffled(sparse, next)) {
      let most = -Infinity;
      for (let row = 0; row < classes; row++) {
        let score = bias[row]!;
        for (let index = 0; index < at.length; index++) {
          score += weights[row * width + at[index]!]! * values[index]!;
        }
        scores[row] = score;
        if (score > most) most = score;
      }
      let sum = 0;
      for (let row = 0; row < classes; row++) sum += scores[row] = Math.exp(scores[row]! - most);
      for (let row = 0; row < classes; row++) {
        const error = (scores[row]! / sum - (row === label ? 1 : 0)) * weight;
        bias[row]! -= 0.01 * error;
        for (let index = 0; index < at.length; index++) {
          const place = row * width + at[index]!;
          const gradient = error * values[index]! + settings.decay * weights[place]!;
          squares[place]! += gradient * gradient;
          weights[place]! -= (settings.rate * gradient) / Math.sqrt(squares[place]!);
        }
      }
    }
  }
  return { columns, weights, bias };
}

/** The mean of several runs, each over another order of the examples: steadier than any of them, and no larger. */
function mean(runs: readonly Weights[]): Weights {
  const [first, ...others] = runs as [Weights, ...Weights[]];
  const average = (pick: (run: Weights) => Float64Array) =>
    pick(first).map(
      (value, at) => others.reduce((sum, run) => sum + pick(run)[at]!, value) / runs.length,
    );
  return {
    columns: first.columns,
    weights: average((run) => run.weights),
    bias: average((run) => run.bias),
  };
}

/** A gram that one text alone uses teaches nothing about others. */
function vocabularyOf(examples: readonly Example[]): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { grams } of examples) {
    for (const gram of grams.keys()) texts.set(gram, (texts.get(gram) ?? 0) + 1);
  }
  const columns = new Map<string, number>();
  for (const [gram, count] of texts)
    if (count >= settings.leastTexts) columns.set(gram, columns.size);
  return columns;
}

/** The grams that decide most: with large weights, and often met. One a hash: two with the same could not be told apart. */
function strongest(
  found: Weights,
  examples: readonly Example[],
  count: number,
): Map<string, number> {
  const met = new Map<string, number>();
  for (const { grams } of examples) {
    for (const [gram, value] of grams) met.set(gram, (met.get(gram) ?? 0) + value * value);
  }
  const hashes = new Set<number>();
  const ranked = [...found.columns]
    .map(([gram, index]) => {
      const spread = Math.hypot(...centred(found, index));
      return { gram, strength: spread * met.get(gram)! ** 0.4 };
    })
    .sort((one, other) => other.strength - one.strength || (one.gram < other.gram ? -1 : 1))
    .filter(({ gram }) => {
      const hash = hashOf(gram);
      return !hashes.has(hash) && hashes.add(hash);
    })
    .slice(0, count);
  return new Map(ranked.map(({ gram }, index) => [gram, index]));
}

/** A gram's weights without what is the same for every class: that decides nothing in a softmax. */
function centred({ columns, weights, bias }: Weights, index: number): number[] {
  const values = Array.from(bias, (_, row) => weights[row * columns.size + index]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function pack(found: Weights, classes: readonly string[]): Model {
  const kept = [...found.columns]
    .map(([gram, index]) => ({ hash: hashOf(gram), values: centred(found, index) }))
    .sort((one, other) => one.hash - other.hash);
  const sizes = kept
    .flatMap(({ values }) => Math.max(...values.map(Math.abs)))
    .sort((one, other) => one - other);
  const scale = (sizes[Math.floor(sizes.length * settings.unclipped)] ?? 1) / mostSteps;
  const level = (value: number) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(value / scale)));
  return {
    classes: [...classes],
    bias: [...found.bias].map((value) => Number(value.toFixed(4))),
    scale: Number(scale.toPrecision(6)),
    gaps: packGaps(kept.map(({ hash }) => hash)),
    levels: packLevels(kept.flatMap(({ values }) => values.map(level))),
  };
}

/** The temperature under which scores fit best what came true: least surprise, found by a search on a fixed grid. */
export function fitTemperature(
  cases: readonly { scores: readonly number[]; label: number }[],
): number {
  let best = { temperature: 1, loss: Infinity };
  for (let step = 0; step <= 60; step++) {
    const temperature = Number((0.1 * 1.05 ** step).toFixed(4));
    const loss = cases.reduce(
      (sum, { scores, label }) => sum - Math.log(softmax(scores, temperature)[label]! + 1e-9),
      0,
    );
    if (loss < best.loss) best = { temperature, loss };
  }
  return best.temperature;
}
