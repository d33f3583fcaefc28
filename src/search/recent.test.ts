import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

const key = 'recent-searches';
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('recent searches', () => {
  test('are none at first', () => {
    expect(recentSearches()).toEqual([]);
  });

  test('come newest first, five at most', () => {
    for (const query of ['一', '二', '三', '四', '五', '六']) rememberSearch(query);
    expect(recentSearches()).toEqual(['六', '五', '四', '三', '二']);
  });

  test('hold each query once; asked again, it comes first', () => {
    for (const query of ['空包', '红章', '空包']) rememberSearch(query);
    expect(recentSearches()).toEqual(['空包', '红章']);
  });

  test('keep any text as it is', () => {
    const queries = ['<b>"空包"</b>', '\u202e空', '\ud800'];
    for (const query of queries) rememberSearch(query);
    expect(recentSearches()).toEqual(queries.toReversed());
  });

  test('are forgotten without a trace', () => {
    rememberSearch('空包');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
    expect(kept.size).toBe(0);
  });
});

describe('what is stored and damaged is not shown, and is replaced by the next search', () => {
  test.each(['', '[', 'null', '5', '"空包"', '{"0":"空包"}', '[1,null,{},["空包"]]'])(
    '%j',
    (damaged) => {
      kept.set(key, damaged);
      expect(recentSearches()).toEqual([]);
      rememberSearch('红章');
      expect(recentSearches()).toEqual(['红章']);
    },
  );

  test('what is whole among it is kept', () => {
    kept.set(key, '["空包",1,"红章",null]');
    expect(recentSearches()).toEqual(['空包', '红章']);
  });

  test('a list that is too long is cut', () => {
    kept.set(key, JSON.stringify([...'一二三四五六七']));
    expect(recentSearches()).toEqual([...'一二三四五']);
  });
});

describe('without storage nothing is remembered, and nothing breaks', () => {
  function searched(): string[] {
    rememberSearch('空包');
    forgetSearches();
    rememberSearch('空包');
    return recentSearches();
  }

  test('where there is none', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(searched()).toEqual([]);
  });

  test('where it is denied: asking for it throws already', () => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(searched()).toEqual([]);
  });

  test('where it is full: what was there stays', () => {
    rememberSearch('红章');
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    });
    rememberSearch('空包');
    expect(recentSearches()).toEqual(['红章']);
  });
});
