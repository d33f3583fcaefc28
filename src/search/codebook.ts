import { random } from './random.ts';
import {
  casesOf,
  descend,
  mean,
  presence,
  probabilities,
  type Descent,
  type Example,
  type Regression,
} from './regression.ts';

/** Weights by vector quantisation: each gram has one of a few codewords, and a codeword a weight for each class. */
export interface Codebook {
  grams: readonly string[];
  /** The codeword of each gram. */
  codes: Int32Array;
  words: Regression;
}

/**
 * Codewords for each class, and the most in all. Fewer cost more in answers than grams could buy for them, more are no
 * better; each weighs a level a class.
 */
const [wordsPerClass, mostWords] = [20, 360];
export const wordsFor = (classes: number): number => Math.min(wordsPerClass * classes, mostWords);
/** In so many rounds the grams that matter least are left out, the others taking over what those knew. */
const prunings = 4;
/** Holds back the change of a codeword where few examples say what would be better. */
const damping = 0.05;
/** What a class that hardly any example touches counts all the same when grams are weighed. */
const faint = 0.02;
const tuning: Omit<Descent, 'seed'> = {
  epochs: 2,
  rate: 0.02,
  caution: 1e-6,
  biasRate: 0.003,
  decay: 1e-4,
};

/**
 * Compresses a regression of many grams to `size` grams with shared codewords. Grams are clustered by their weights;
 * then the codewords learn again, from the same examples, which gives back more than the clustering took.
 */
export function compress(
  examples: readonly Example[],
  grams: readonly string[],
  regression: Regression,
  size: number,
): Codebook {
  const classes = regression.bias.length;
  const met = presence(examples);
  const { codes, centres } = cluster(
    grams.map((_, place) => regression.weights.subarray(place * classes, (place + 1) * classes)),
    grams.map((gram) => met.get(gram) ?? 0),
    wordsFor(classes),
  );
  const words = {
    weights: Float64Array.from(centres.flatMap((each) => [...each])),
    bias: regression.bias,
  };
  let book = tuned(examples, { grams, codes, words }, 1);
  for (let round = 1; round <= prunings; round++) {
    const left = grams.length * (size / grams.length) ** (round / prunings);
    if (left >= book.grams.length) break;
    book = tuned(examples, pruned(examples, book, Math.round(left)), 1);
  }
  return tuned(examples, recoded(examples, book), 3);
}

const placesOf = ({ grams }: Codebook): Map<string, number> =>
  new Map(grams.map((gram, place) => [gram, place]));

/** The codewords, after they have learned; the mean of so many runs. */
function tuned(examples: readonly Example[], book: Codebook, runs: number): Codebook {
  const places = placesOf(book);
  const cases = casesOf(examples, (gram) => {
    const place = places.get(gram);
    return place === undefined ? undefined : book.codes[place];
  });
  const words = mean(
    Array.from({ length: runs }, (_, seed) => descend(cases, book.words, { ...tuning, seed })),
  );
  return { ...book, words };
}

/** How the loss answers to each gram's own weights: slope and curvature, a number for each gram and class. */
function slopes(examples: readonly Example[], book: Codebook) {
  const places = placesOf(book);
  const classes = book.words.bias.length;
  const own = {
    weights: Float64Array.from(
      { length: book.grams.length * classes },
      (_, at) =>
        book.words.weights[book.codes[Math.floor(at / classes)]! * classes + (at % classes)]!,
    ),
    bias: book.words.bias,
  };
  const slope = new Float64Array(own.weights.length);
  const curvature = new Float64Array(own.weights.length);
  const guess = new Float64Array(classes);
  for (const each of casesOf(examples, (gram) => places.get(gram))) {
    probabilities(own, each, guess);
    each.at.forEach((place, index) => {
      const value = each.values[index]!;
      for (let row = 0; row < classes; row++) {
        const at = place * classes + row;
        const share = guess[row]!;
        slope[at]! += each.weight * value * (share - (row === each.label ? 1 : 0));
        curvature[at]! += each.weight * value * value * share * (1 - share);
      }
    });
  }
  return { weights: own.weights, slope, curvature };
}

/** The grams without which the loss would rise most. */
function pruned(examples: readonly Example[], book: Codebook, size: number): Codebook {
  const { weights, slope, curvature } = slopes(examples, book);
  const classes = book.words.bias.length;
  const loss = book.grams.map((_, place) => {
    let sum = 0;
    for (let at = place * classes; at < (place + 1) * classes; at++)
      sum += ((curvature[at]! + faint) / 2) * weights[at]! ** 2 - slope[at]! * weights[at]!;
    return sum;
  });
  const kept = book.grams
    .map((_, place) => place)
    .sort((one, other) => loss[other]! - loss[one]! || one - other)
    .slice(0, size);
  return {
    ...book,
    grams: kept.map((place) => book.grams[place]!),
    codes: Int32Array.from(kept, (place) => book.codes[place]!),
  };
}

/** Each gram with the codeword that the loss, as a parabola around the one that it has, falls most for. */
function recoded(examples: readonly Example[], book: Codebook): Codebook {
  const { weights, slope, curvature } = slopes(examples, book);
  const classes = book.words.bias.length;
  const count = book.words.weights.length / classes;
  const codes = book.codes.map((code, place) => {
    let [best, least] = [code, 0];
    for (let word = 0; word < count; word++) {
      let change = 0;
      for (let row = 0; row < classes; row++) {
        const at = place * classes + row;
        const step = book.words.weights[word * classes + row]! - weights[at]!;
        change += slope[at]! * step + (0.75 * curvature[at]! + damping / 2) * step * step;
      }
      if (change < least) [best, least] = [word, change];
    }
    return best;
  });
  return { ...book, codes };
}

/** k-means with k-means++ seeding; `weights` say how much each point counts. */
function cluster(points: readonly Float64Array[], weights: readonly number[], count: number) {
  const next = random(1);
  const away = (one: Float64Array, other: Float64Array, atMost = Infinity) => {
    let sum = 0;
    for (let row = 0; row < one.length && sum < atMost; row++)
      sum += (one[row]! - other[row]!) ** 2;
    return sum;
  };
  // The first codeword says nothing: many grams say nearly that.
  const centres = [new Float64Array(points[0]?.length ?? 0)];
  const distances = points.map((point) => away(point, centres[0]!));
  while (centres.length < count) {
    const chances = distances.map((distance, at) => distance * weights[at]!);
    let left = next() * chances.reduce((sum, each) => sum + each, 0);
    const chosen = points[chances.findIndex((chance) => (left -= chance) < 0)];
    if (!chosen) break;
    centres.push(chosen.slice());
    points.forEach((point, at) => (distances[at] = Math.min(distances[at]!, away(point, chosen))));
  }
  const codes = new Int32Array(points.length);
  for (let round = 0; round < 40; round++) {
    let changed = false;
    points.forEach((point, at) => {
      let [best, least] = [0, Infinity];
      centres.forEach((centre, code) => {
        const distance = away(point, centre, least);
        if (distance < least) [best, least] = [code, distance];
      });
      changed ||= codes[at] !== best;
      codes[at] = best;
    });
    if (!changed) break;
    centres.forEach((centre, code) => {
      let sum = 0;
      const total = new Float64Array(centre.length);
      points.forEach((point, at) => {
        if (codes[at] !== code) return;
        sum += weights[at]!;
        point.forEach((value, row) => (total[row]! += value * weights[at]!));
      });
      if (sum > 0) centre.forEach((_, row) => (centre[row] = total[row]! / sum));
    });
  }
  return { codes, centres };
}
