import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floors, formatOf, papers, readCustom, turns, typeSizes, writeCustom } from './custom.ts';

const known = ['a', 'b-b', 'c', 'd'];
const all = { scenarios: known, paper: 'a4', turn: 'landscape', type: 'normal' } as const;

const anyPoster = fc.record({
  scenarios: fc.subarray(known, { minLength: 1 }),
  paper: fc.constantFrom(...papers),
  turn: fc.constantFrom(...turns),
  type: fc.constantFrom(...typeSizes),
});

describe('the address', () => {
  test('gives back any poster', () => {
    fc.assert(
      fc.property(anyPoster, (custom) => {
        expect(readCustom(writeCustom(custom, known), known)).toEqual(custom);
      }),
    );
  });

  test('is empty for the desk sheet', () => {
    expect(writeCustom({ ...all, scenarios: [...known] }, known)).toBe('');
    expect(readCustom('', known)).toEqual(all);
  });

  test.each(['?s=', '?s=nobody', '?paper=a0&turn=sideways&type=7', '?s=,,&x=y'])(
    '%s, which makes no sense, is the desk sheet',
    (search) => {
      expect(readCustom(search, known)).toEqual(all);
    },
  );

  test('knows scenarios in reading order, and leaves strangers out', () => {
    expect(readCustom('?s=c,nobody,a', known).scenarios).toEqual(['a', 'c']);
  });

  test('shows a scenario that is new when it names none', () => {
    expect(readCustom('?paper=a3', [...known, 'ninth']).scenarios).toContain('ninth');
  });
});

describe('the format', () => {
  test('is a sheet of its paper, lying or standing', () => {
    fc.assert(
      fc.property(anyPoster, (custom) => {
        const { width, height, floor, ceiling } = formatOf(custom);
        expect([width, height].sort()).toEqual(custom.paper === 'a4' ? [210, 297] : [297, 420]);
        expect(width > height).toBe(custom.turn === 'landscape');
        expect(floor).toBe(floors[custom.paper][custom.type]);
        expect(ceiling).toBeGreaterThan(floor);
      }),
    );
  });

  test('never goes below what can be read on its paper', () => {
    expect(Math.min(...Object.values(floors.a4))).toBe(9);
    expect(Math.min(...Object.values(floors.a3))).toBe(11.5);
  });
});
