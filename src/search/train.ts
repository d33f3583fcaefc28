import { compress, type Codebook } from './codebook.ts';
import { hashOf, mostSteps, packGaps, packNumbers, softmax, type Model } from './model.ts';
import {
  blank,
  casesOf,
  descend,
  mean,
  presence,
  type Descent,
  type Example,
  type Regression,
} from './regression.ts';

/** Chosen by leaving whole voices out of training, one after another: docs/decisions/0007-search.md. */
const settings = {
  leastTexts: 2,
  runs: 6,
  /** From so many times the grams that ship, the codebook chooses. */
  pool: 1.8,
};
const descent: Descent = {
  epochs: 10,
  rate: 0.1,
  caution: 1e-8,
  biasRate: 0.01,
  decay: 1e-3,
  seed: 20261122,
};

interface Weights {
  /** The place of each gram in the regression. */
  columns: ReadonlyMap<string, number>;
  regression: Regression;
}

/**
 * Trains a model: once over every gram, to find the ones that decide, then over those alone, which lets them take over
 * what the others knew, and then with shared weights. Deterministic: the same examples in the same order give the same
 * model.
 */
export function train(
  examples: readonly Example[],
  classes: readonly string[],
  grams: number,
): Model {
  const all = fit(examples, classes.length, vocabularyOf(examples), 1);
  const columns = strongest(all, examples, Math.round(grams * settings.pool));
  const { regression } = fit(examples, classes.length, columns, settings.runs);
  return pack(compress(examples, [...columns.keys()], centred(regression), grams), classes);
}

function fit(
  examples: readonly Example[],
  classes: number,
  columns: ReadonlyMap<string, number>,
  runs: number,
): Weights {
  const cases = casesOf(examples, (gram) => columns.get(gram));
  const regression = mean(
    Array.from({ length: runs }, (_, run) =>
      descend(cases, blank(columns.size, classes), { ...descent, seed: descent.seed + run }),
    ),
  );
  return { columns, regression };
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
  { columns, regression }: Weights,
  examples: readonly Example[],
  count: number,
): Map<string, number> {
  const met = presence(examples);
  const classes = regression.bias.length;
  const { weights } = centred(regression);
  const hashes = new Set<number>();
  const ranked = [...columns]
    .map(([gram, place]) => {
      const spread = Math.hypot(...weights.subarray(place * classes, (place + 1) * classes));
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

/** Without what a gram's weights have the same for every class: that decides nothing in a softmax. */
function centred({ weights, bias }: Regression): Regression {
  const classes = bias.length;
  const means = Float64Array.from({ length: weights.length / classes }, (_, place) => {
    let sum = 0;
    for (let row = 0; row < classes; row++) sum += weights[place * classes + row]!;
    return sum / classes;
  });
  return { weights: weights.map((value, at) => value - means[Math.floor(at / classes)]!), bias };
}

function pack({ grams, codes, words }: Codebook, classes: readonly string[]): Model {
  const kept = grams
    .map((gram, place) => ({ hash: hashOf(gram), code: codes[place]! }))
    .sort((one, other) => one.hash - other.hash);
  // The commonest codeword is the first: small numbers take the fewest bytes.
  const uses = new Map<number, number>();
  for (const { code } of kept) uses.set(code, (uses.get(code) ?? 0) + 1);
  const order = [...uses].sort(([, one], [, other]) => other - one).map(([code]) => code);
  const place = new Map(order.map((code, index) => [code, index]));
  const width = classes.length;
  const used = order.flatMap((code) => [
    ...words.weights.subarray(code * width, (code + 1) * width),
  ]);
  const scale = used.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / mostSteps;
  return {
    classes: [...classes],
    bias: [...words.bias].map((value) => Number(value.toFixed(4))),
    scale: Number(scale.toPrecision(6)),
    gaps: packGaps(kept.map(({ hash }) => hash)),
    codes: packNumbers(kept.map(({ code }) => place.get(code)!)),
    codebook: packNumbers(used.map((value) => Math.round(value / scale) + mostSteps)),
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
