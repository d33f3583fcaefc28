import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { gramsOf, type Grams } from './grams.ts';
import {
  classifierOf,
  hashes,
  hashOf,
  mostSteps,
  packGaps,
  packNumbers,
  softmax,
  unpackGaps,
  unpackNumbers,
  type Model,
} from './model.ts';
import type { Example } from './regression.ts';
import { train } from './train.ts';

/** Any code unit or code point, halves of surrogate pairs among them. */
const unit = fc.oneof(fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

const classes = ['', 'empty-parcel', 'not-received', 'no-refund'];
/** Letters and pairs of letters; that the alphabet is left out keeps these tests to the model alone. */
const grams = (text: string): Grams => {
  const letters = [...text];
  const pairs = letters.slice(1).map((letter, index) => letters[index]! + letter);
  return gramsOf({ written: [...letters, ...pairs], sounded: [] });
};

const texts = [
  ['今天天气', '天气好', '你好吗', '今天你好'],
  ['收到空包', '是空包裹', '空包裹没东西', '里面是空包'],
  ['没收到货', '货没收到', '一直没收到', '没收到包裹'],
  ['没退差价', '差价没补', '要补差价', '差价没退我'],
];
const examples = texts.flatMap((list, label) =>
  list.map((text): Example => ({ grams: grams(text), label, weight: 1 })),
);
const model = train(examples, classes, 40);
const classifier = classifierOf(model);

/** The packed model, spread out: for each known hash, a weight a class. */
function weightsOf({ classes, gaps, codes, codebook, scale }: Model): Map<number, number[]> {
  const words = unpackNumbers(codes);
  const levels = unpackNumbers(codebook);
  return new Map(
    unpackGaps(gaps).map((hash, place) => [
      hash,
      classes.map((_, row) => (levels[words[place]! * classes.length + row]! - mostSteps) * scale),
    ]),
  );
}

/** A model of levels that are given, each gram with a codeword of its own. */
function packed(levels: ReadonlyMap<number, readonly number[]>, classCount: number): Model {
  const sorted = [...levels].sort(([one], [other]) => one - other);
  return {
    classes: Array.from({ length: classCount }, (_, row) => `c${row}`),
    bias: Array.from({ length: classCount }, (_, row) => row / 10),
    scale: 0.5,
    gaps: packGaps(sorted.map(([hash]) => hash)),
    codes: packNumbers(sorted.map((_, code) => code)),
    codebook: packNumbers(sorted.flatMap(([, each]) => each.map((level) => level + mostSteps))),
  };
}

const level = fc.integer({ min: -mostSteps, max: mostSteps });

describe('numbers as text', () => {
  test('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000)), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
      seeded,
    );
  });

  test('one character each that JSON leaves alone, every level one byte', () => {
    const all = packNumbers(Array.from({ length: 1500 }, (_, number) => number));
    expect(new Set(all).size).toBe(1500);
    expect(JSON.stringify(all)).toHaveLength(1500 + 2);
    expect(all.slice(0, 2 * mostSteps + 1)).toMatch(/^[ -~]+$/);
  });
});

test('rising hashes as text come back, whatever lies between them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(hashes - 1)), (list) => {
      const rising = list.sort((one, other) => one - other);
      expect(unpackGaps(packGaps(rising))).toEqual(rising);
    }),
    seeded,
  );
});

describe('a model that was packed', () => {
  const weights = weightsOf(model);

  test('knows only grams that it was trained on, at most as many as asked for, each with a codeword', () => {
    const trainedOn = new Set(examples.flatMap((each) => [...each.grams.keys()].map(hashOf)));
    expect(weights.size).toBeGreaterThan(10);
    expect(weights.size).toBeLessThanOrEqual(40);
    expect([...weights.keys()].filter((hash) => !trainedOn.has(hash))).toEqual([]);
    expect(model.codes).toHaveLength(weights.size);
    expect(model.classes).toEqual(classes);
  });

  test('scores as its levels say', () => {
    for (const text of [...texts.flat(), '空', '没见过这些字', '']) {
      const found = grams(text);
      const scores = classes.map((_, row) =>
        [...found].reduce(
          (sum, [gram, value]) => sum + value * (weights.get(hashOf(gram))?.[row] ?? 0),
          model.bias[row]!,
        ),
      );
      classifier.scores(found).forEach((score, row) => expect(score).toBeCloseTo(scores[row]!, 10));
    }
  });

  test('has codewords that are all used, and no weight that is more than its steps', () => {
    const used = new Set(unpackNumbers(model.codes));
    expect(model.codebook).toHaveLength(used.size * classes.length);
    const sizes = unpackNumbers(model.codebook).map((level) => Math.abs(level - mostSteps));
    expect(Math.max(...sizes)).toBe(mostSteps);
  });

  test('is the same behind JSON', () => {
    const again = JSON.parse(JSON.stringify(model)) as Model;
    expect(again).toEqual(model);
    for (const text of texts.flat()) {
      expect(classifierOf(again).scores(grams(text))).toEqual(classifier.scores(grams(text)));
    }
  });
});

test('hashes of any distance survive: next to each other, far apart, first and last', () => {
  const hash = fc.oneof(
    fc.integer({ min: 0, max: hashes - 1 }),
    fc.constantFrom(0, 1, 87, 88, 89, 176, hashes - 1),
  );
  // Grams by their hashes: so many numbers have nearly all of them.
  const gramOf = new Map<number, string>();
  for (let index = 0; index < 800_000; index++) gramOf.set(hashOf(`${index}`), `${index}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ hash, levels: fc.tuple(level, level, level) }), {
        selector: (each) => each.hash,
        maxLength: 20,
      }),
      (list) => {
        const model = packed(new Map(list.map((each) => [each.hash, each.levels])), 3);
        const { scores, known } = classifierOf(model);
        for (const { hash: each, levels } of list) {
          const gram = gramOf.get(each);
          if (gram === undefined) continue;
          const found = new Map([[gram, 1]]);
          expect(known(found)).toBe(1);
          scores(found).forEach((score, row) =>
            expect(score).toBeCloseTo(row / 10 + levels[row]! * 0.5, 10),
          );
        }
      },
    ),
    { ...seeded, numRuns: 50 },
  );
});

test('how much is known: all, a part, nothing', () => {
  const weights = new Map([[hashOf('空'), [1, 2]]]);
  const { known } = classifierOf(packed(weights, 2));
  expect(known(new Map([['空', 1]]))).toBe(1);
  expect(known(gramsOf({ written: ['空', '包'], sounded: [] }))).toBeCloseTo(0.5, 10);
  expect(known(new Map([['包', 1]]))).toBe(0);
  expect(known(new Map())).toBe(0);
});

test('any gram has a hash in range', () => {
  fc.assert(
    fc.property(fc.string({ unit }), (gram) => {
      const hash = hashOf(gram);
      expect(Number.isInteger(hash) && hash >= 0 && hash < hashes).toBe(true);
    }),
    seeded,
  );
});

describe('softmax', () => {
  const score = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const scores = fc.array(score, { minLength: 1, maxLength: 9 });
  const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });

  test('probabilities sum to 1 and keep the order of the scores', () => {
    fc.assert(
      fc.property(scores, temperature, (list, warmth) => {
        const parts = softmax(list, warmth);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
        const turned = list.some((one, index) =>
          list.some((other, place) => one > other && parts[index]! < parts[place]!),
        );
        expect(turned).toBe(false);
      }),
      seeded,
    );
  });

  test('warmth makes doubtful', () => {
    expect(softmax([Math.log(3), 0], 1)).toEqual([expect.closeTo(0.75), expect.closeTo(0.25)]);
    expect(softmax([Math.log(3), 0], 2)[0]).toBeLessThan(0.75);
    expect(softmax([Math.log(3), 0], 0.5)[0]).toBeGreaterThan(0.75);
  });

  test('of a real text', () => {
    for (const text of texts.flat()) {
      const parts = softmax(classifier.scores(grams(text)), 0.5);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 10);
    }
  });
});
