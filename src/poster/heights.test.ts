import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightsBetween, largestThatFits } from './heights.ts';

describe('heights', () => {
  const height = heightsBetween(
    [100, 200, 400],
    [
      [80, 40, 20],
      [40, 20, 10],
    ],
  );

  test('are those measured where they were measured', () => {
    expect([100, 200, 400].map((width) => height(0, width))).toEqual([80, 40, 20]);
    expect([100, 200, 400].map((width) => height(1, width))).toEqual([40, 20, 10]);
  });

  test('are in between in between', () => {
    expect(height(0, 150)).toBe(60);
    expect(height(1, 300)).toBe(15);
  });

  test('keep their area beyond', () => {
    expect(height(0, 50)).toBe(160);
    expect(height(0, 800)).toBe(10);
  });
});

test('the largest size that fits is found to a tenth, and was tried', () => {
  fc.assert(
    fc.property(fc.integer({ min: 90, max: 300 }), (limit) => {
      const tried: number[] = [];
      const found = largestThatFits({ floor: 9, ceiling: 20 }, (size) => {
        tried.push(size);
        return size <= limit / 10 + 1e-9;
      });
      expect(found).toBeCloseTo(Math.min(limit / 10, 20), 5);
      expect(tried).toContain(found);
    }),
  );
  expect(largestThatFits({ floor: 9, ceiling: 20 }, () => false)).toBeUndefined();
});
