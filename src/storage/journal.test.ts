import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Journal } from './journal.ts';

/** A browser's localStorage: its entries are its own keys. */
const memory = () =>
  Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  }) as Storage;

beforeEach(() => {
  vi.stubGlobal('localStorage', memory());
});

describe('the journal', () => {
  it('gives back what was noted until it is cleared', () => {
    const journal = new Journal('/');
    journal.note('one', { a: 1 });
    journal.note('two', [2]);
    expect(new Journal('/').entries()).toEqual([
      ['one', { a: 1 }],
      ['two', [2]],
    ]);
    journal.clear('one');
    expect(journal.entries()).toEqual([['two', [2]]]);
  });

  it('keeps sites on one host apart, and leaves other keys alone', () => {
    localStorage.setItem('theme', 'dark');
    new Journal('/a/').note('one', 1);
    expect(new Journal('/b/').entries()).toEqual([]);
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('drops what is no JSON', () => {
    localStorage.setItem('evidence:/:journal:bad', '{');
    expect(new Journal('/').entries()).toEqual([]);
    expect(localStorage.getItem('evidence:/:journal:bad')).toBeNull();
  });

  it('fails nothing where the browser refuses', () => {
    vi.stubGlobal('localStorage', undefined);
    const journal = new Journal('/');
    expect(() => journal.note('one', 1)).not.toThrow();
    expect(() => journal.clear('one')).not.toThrow();
    expect(journal.entries()).toEqual([]);
  });
});
