import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';

test('flips one combinator at a time, numbered from the outermost', () => {
  const tree = { anyOf: [{ allOf: [{ proof: 'a' }, { proof: 'b' }] }, { proof: 'c' }] };
  expect(mutants(tree)).toEqual([
    {
      code: 'READ_ANY_AS_ALL@0',
      flipped: 'anyOf',
      tree: { allOf: [{ allOf: [{ proof: 'a' }, { proof: 'b' }] }, { proof: 'c' }] },
    },
    {
      code: 'READ_ALL_AS_ANY@1',
      flipped: 'allOf',
      tree: { anyOf: [{ anyOf: [{ proof: 'a' }, { proof: 'b' }] }, { proof: 'c' }] },
    },
  ]);
  expect(mutants({ proof: 'a' })).toEqual([]);
});
