import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { random, shuffled } from './random.ts';

test('the same seed gives the same numbers, another one others', () => {
  const first = (seed: number) => Array.from({ length: 5 }, random(seed));
  expect(first(7)).toEqual(first(7));
  expect(first(7)).not.toEqual(first(8));
});

test('numbers lie from 0 to below 1, and about everywhere', () => {
  const numbers = Array.from({ length: 10_000 }, random(1));
  expect(numbers.every((each) => each >= 0 && each < 1)).toBe(true);
  const tenths = new Set(numbers.map((each) => Math.floor(each * 10)));
  expect(tenths.size).toBe(10);
  expect(numbers.reduce((sum, each) => sum + each, 0) / numbers.length).toBeCloseTo(0.5, 1);
});

test('shuffling keeps every item and leaves the list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
      const before = [...list];
      const sorted = (items: number[]) => items.toSorted((one, other) => one - other);
      expect(sorted(shuffled(list, random(seed)))).toEqual(sorted(list));
      expect(list).toEqual(before);
    }),
    seeded,
  );
});

test('shuffling reaches every order', () => {
  const next = random(3);
  const orders = Array.from({ length: 200 }, () => shuffled(['a', 'b', 'c'], next).join(''));
  expect(new Set(orders).size).toBe(6);
});
