import { describe, expect, test } from 'vitest';
import { compress, wordsFor, type Codebook } from './codebook.ts';
import { gramsOf } from './grams.ts';
import { random } from './random.ts';
import { blank, casesOf, descend, mean, probabilities, type Example } from './regression.ts';

const classes = 3;
/** A hundred made-up letters, of which each class uses some most of the time: enough to fill a codebook. */
const letters = Array.from({ length: 100 }, (_, place) => String.fromCharCode(0x4e00 + place));
const next = random(9);
const pick = (from: number, count: number) => letters[from + Math.floor(next() * count)]!;
const examples = Array.from({ length: 600 }, (_, index): Example => {
  const label = index % classes;
  const written = Array.from({ length: 8 }, () =>
    next() < 0.6 ? pick(label * 25, 25) : pick(0, 100),
  );
  return { grams: gramsOf({ written, sounded: [] }), label, weight: 1 };
});
const descent = { epochs: 6, rate: 0.1, caution: 1e-8, biasRate: 0.01, decay: 1e-3, seed: 4 };
const places = new Map(letters.map((letter, place) => [letter, place]));
const cases = casesOf(examples, (gram) => places.get(gram));
const regression = descend(cases, blank(letters.length, classes), descent);

function right(book: Codebook): number {
  const codes = new Map(book.grams.map((gram, place) => [gram, book.codes[place]!]));
  const guess = new Float64Array(classes);
  return casesOf(examples, (gram) => codes.get(gram)).filter((each) => {
    probabilities(book.words, each, guess);
    return guess.indexOf(Math.max(...guess)) === each.label;
  }).length;
}

describe('a compressed regression', () => {
  const book = compress(examples, letters, regression, 60);

  test('keeps as many grams as asked for, each with a codeword that exists', () => {
    expect(book.grams).toHaveLength(60);
    expect(new Set(book.grams).size).toBe(60);
    const words = book.words.weights.length / classes;
    expect(words).toBeLessThanOrEqual(wordsFor(classes));
    expect(Math.max(...book.codes)).toBeLessThan(words);
  });

  test('leaves out the letters that say nothing', () => {
    // The last 25 letters belong to no class: chance alone gives them weight.
    const idle = book.grams.filter((gram) => letters.indexOf(gram) >= 75);
    expect(idle.length).toBeLessThan(13);
  });

  test('guesses nearly as well as the whole', () => {
    const whole = right({
      grams: letters,
      codes: Int32Array.from(letters.keys()),
      words: regression,
    });
    expect(whole).toBeGreaterThan(500);
    expect(right(book)).toBeGreaterThan(whole * 0.97);
  });

  test('is the same each time, and leaves what it was given alone', () => {
    const before = regression.weights.slice();
    expect(compress(examples, letters, regression, 60)).toEqual(book);
    expect(regression.weights).toEqual(before);
  });

  test('has no more codewords than grams, and all grams where there are no more', () => {
    const small = compress(examples, letters.slice(0, 5), regression, 10);
    expect(small.grams).toHaveLength(5);
    expect(small.words.weights.length / classes).toBeLessThanOrEqual(6);
  });
});

describe('a regression', () => {
  test('grams in one place add up, those without one are left out', () => {
    const [only] = casesOf(
      [
        {
          grams: new Map([
            ['甲', 0.5],
            ['乙', 0.25],
            ['丙', 1],
          ]),
          label: 0,
          weight: 2,
        },
      ],
      (gram) => (gram === '丙' ? undefined : 7),
    );
    expect(only).toEqual({
      label: 0,
      weight: 2,
      at: Int32Array.of(7),
      values: Float64Array.of(0.75),
    });
  });

  test('the mean of runs lies between them', () => {
    const runs = [1, 2].map((seed) =>
      descend(cases, blank(letters.length, classes), { ...descent, seed }),
    );
    mean(runs).weights.forEach((value, at) =>
      expect(value).toBeCloseTo((runs[0]!.weights[at]! + runs[1]!.weights[at]!) / 2, 10),
    );
  });
});
