import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../digest.ts';
import { readHash, standingOf } from './lookup.ts';

describe('a hash off paper', () => {
  test('comes back as it was printed, however it is typed', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const hash = shortHash([said]);
        expect(readHash(hash)).toBe(hash);
        expect(readHash(` ${hash.toUpperCase().slice(0, 4)} ${hash.slice(4)}\n`)).toBe(hash);
        expect(readHash(hash.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(hash);
      }),
    );
  });

  test.each(['', 'abc', 'abcdefghj', 'abcdefgu', '场景一二三四五六', '<script>'])(
    '%s is none',
    (typed) => {
      expect(readHash(typed)).toBeUndefined();
    },
  );

  test('full-width characters are forgiven', () => {
    expect(readHash('ＡＢＣＤ１２３４')).toBe('abcd1234');
  });
});

describe('how a sheet stands', () => {
  const hashes = ['cccccccc', 'bbbbbbbb', 'aaaaaaaa'];
  test.each([
    ['cccccccc', 'current'],
    ['bbbbbbbb', 'outdated'],
    ['aaaaaaaa', 'outdated'],
    ['dddddddd', 'unknown'],
    [undefined, 'unknown'],
  ])('%s: %s', (hash, standing) => {
    expect(standingOf(hash, hashes)).toBe(standing);
  });

  test('what came back is current', () => {
    expect(standingOf('aaaaaaaa', ['aaaaaaaa', 'bbbbbbbb', 'aaaaaaaa'])).toBe('current');
  });
});
