import { describe, expect, test } from 'vitest';
import { gramsOf } from './grams.ts';
import { classifierOf, softmax, unpackGaps, type Model } from './model.ts';
import { random, shuffled } from './random.ts';
import type { Example } from './regression.ts';
import { fitTemperature, train } from './train.ts';

const classes = ['', 'empty-parcel', 'not-received'];
const grams = 60;
const examples = [
  ['今天天气', '天气好', '你好吗', '今天你好', '好天气啊'],
  ['收到空包', '是空包裹', '空包裹没东西', '里面是空包', '空包一个'],
  ['没收到货', '货没收到', '一直没收到', '没收到快递', '货一直没来'],
].flatMap((texts, label) =>
  texts.map((text): Example => ({
    grams: gramsOf({ written: [...text], sounded: [] }),
    label,
    weight: 1,
  })),
);

/** The likeliest class of every example. */
function guesses(model: Model): number[] {
  const { scores } = classifierOf(model);
  return examples.map(({ grams }) => {
    const found = scores(grams);
    return found.indexOf(Math.max(...found));
  });
}

describe('training', () => {
  const labels = examples.map(({ label }) => label);
  const model = train(examples, classes, grams);

  test('learns what it was shown', () => {
    expect(guesses(model)).toEqual(labels);
  });

  test('the same examples give the same bytes', () => {
    expect(JSON.stringify(train(examples, classes, grams))).toBe(JSON.stringify(model));
  });

  test.each([1, 2, 3])('another order (%i) gives a model that says the same', (seed) => {
    const other = train(shuffled(examples, random(seed)), classes, grams);
    expect(guesses(other)).toEqual(labels);
  });

  test('does not change the examples', () => {
    const before = JSON.stringify(examples.map(({ grams }) => [...grams]));
    train(examples, classes, grams);
    expect(JSON.stringify(examples.map(({ grams }) => [...grams]))).toBe(before);
  });

  test('keeps as many grams as it is told, the deciding ones', () => {
    const small = train(examples, classes, 5);
    expect(unpackGaps(small.gaps)).toHaveLength(5);
    expect(small.codes).toHaveLength(5);
    const { known } = classifierOf(small);
    expect(known(new Map([['空', 1]]))).toBe(1);
    expect(known(new Map([['裹', 1]]))).toBe(0);
  });

  test('a gram of one text alone is not learned', () => {
    const { known } = classifierOf(train(examples, classes, 1000));
    expect(known(new Map([['吗', 1]]))).toBe(0);
  });

  test('an example of more weight pulls harder', () => {
    const contested = gramsOf({ written: ['争'], sounded: [] });
    const pulled = (weight: number) =>
      softmax(
        classifierOf(
          train(
            [
              ...examples,
              { grams: contested, label: 1, weight },
              { grams: contested, label: 2, weight: 1 },
            ],
            classes,
            grams,
          ),
        ).scores(contested),
        1,
      )[1]!;
    expect(pulled(5)).toBeGreaterThan(pulled(0.2));
  });
});

describe('fitTemperature', () => {
  /** A hundred cases with the same scores, of which so many come true. */
  const cases = (score: number, right: number) =>
    Array.from({ length: 100 }, (_, index) => ({
      scores: [score, 0],
      label: index < right ? 0 : 1,
    }));

  test('scores that promise too much are warmed', () => {
    expect(fitTemperature(cases(5, 75))).toBeGreaterThan(1);
  });

  test('scores that promise too little are cooled', () => {
    expect(fitTemperature(cases(1, 95))).toBeLessThan(1);
  });

  test('scores that say how it is stay', () => {
    const fit = fitTemperature(cases(Math.log(3), 75));
    expect(fit).toBeGreaterThan(0.95);
    expect(fit).toBeLessThan(1.05);
  });

  test('follows the scale of the scores', () => {
    const [once, twice] = [fitTemperature(cases(1, 90)), fitTemperature(cases(2, 90))];
    expect(twice / once).toBeCloseTo(2, 0);
  });

  test('impossible scores end in a number all the same', () => {
    expect(fitTemperature(cases(1e6, 0))).toBeGreaterThan(0);
  });
});
