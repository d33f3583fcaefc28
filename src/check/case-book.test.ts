import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { data } from '../../tests/fixtures/self-check.ts';
import { openDeviceStore } from '../storage/device-store.ts';
import { Journal } from '../storage/journal.ts';
import { newCase } from './case.ts';
import { CaseBook } from './case-book.ts';
import { answer, hold, put } from './edits.ts';

const fresh = (id: string) => newCase(data, 'goods-not-received', id, new Date());

/** A journal in memory that several books may share, as tabs do. */
class Notes extends Journal {
  readonly #notes = new Map<string, string>();
  constructor() {
    super('/');
  }
  override note(key: string, value: unknown) {
    this.#notes.set(key, JSON.stringify(value));
  }
  override clear(key: string) {
    this.#notes.delete(key);
  }
  override entries() {
    return [...this.#notes].map(([key, value]) => [key, JSON.parse(value) as unknown] as const);
  }
}

let notes: Notes;
async function tab() {
  const book = new CaseBook(await openDeviceStore('/'), notes, () => undefined);
  await book.open();
  return book;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  notes = new Notes();
});

describe('the book of cases', () => {
  test('shows an edit at once and has it on the device soon after', async () => {
    const book = await tab();
    book.edit(fresh('one'), hold('chat-record', true));
    expect(book.get('one')!.held).toEqual(['chat-record']);
    await book.settled();
    expect((await tab()).get('one')!.held).toEqual(['chat-record']);
    expect(notes.entries()).toEqual([]);
  });

  test('lets two tabs edit one case, each keeping what the other did', async () => {
    const one = await tab();
    one.edit(fresh('x'), hold('chat-record', true));
    await one.settled();
    const other = await tab();
    one.edit(one.get('x')!, answer('chat-record.continuous', 'pass'));
    other.edit(other.get('x')!, put({ name: '甲' }));
    other.edit(other.get('x')!, hold('dispatch-slip', true));
    await Promise.all([one.settled(), other.settled()]);
    const { name, held, answers } = (await tab()).get('x')!;
    expect({ name, held, answers }).toEqual({
      name: '甲',
      held: ['chat-record', 'dispatch-slip'],
      answers: { 'chat-record.continuous': 'pass' },
    });
  });

  test('a case that is deleted leaves nothing behind where the store takes nothing', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const book = await tab();
    book.edit(fresh('x'), put({ name: '甲' }));
    book.edit(fresh('y'), put({ name: '乙' }));
    await book.settled();
    expect((await tab()).all()).toHaveLength(2);
    book.remove('x');
    await book.settled();
    expect(JSON.stringify(notes.entries())).not.toContain('甲');
    expect((await tab()).all().map(({ name }) => name)).toEqual(['乙']);
  });

  test('finishes what a tab was killed over, on top of what came since', async () => {
    const book = await tab();
    book.edit(fresh('x'), hold('chat-record', true));
    await book.settled();
    // Killed: the edit reached the journal and nothing else.
    const before = book.get('x')!;
    notes.note('x', { before, after: { ...before, held: [...before.held, 'dispatch-slip'] } });
    const store = await openDeviceStore('/');
    await store.update('cases', 'x', (stored) => ({ ...(stored as object), name: '乙' }));
    const again = await tab();
    expect(again.get('x')).toMatchObject({ name: '乙', held: ['chat-record', 'dispatch-slip'] });
    expect(notes.entries()).toEqual([]);
  });

  test('takes a case that a killed tab had only begun', async () => {
    notes.note('new', { after: { ...fresh('new'), held: ['chat-record'] } });
    expect((await tab()).get('new')!.held).toEqual(['chat-record']);
  });

  test('drops a journal that makes no sense', async () => {
    notes.note('x', { after: { held: 7 } });
    notes.note('y', 'nonsense');
    const book = await tab();
    expect(book.all()).toEqual([]);
    expect(notes.entries()).toEqual([]);
  });

  test('sets a damaged record aside before it writes over its place', async () => {
    const store = await openDeviceStore('/');
    const book = await tab();
    book.edit(fresh('x'), hold('chat-record', true));
    await book.settled();
    await store.put('cases', 'x', { broken: true });
    book.edit(book.get('x')!, put({ name: '甲' }));
    await book.settled();
    const again = await tab();
    expect(again.get('x')).toMatchObject({ name: '甲', held: ['chat-record'] });
    expect(again.damaged.map(({ value }) => value)).toEqual([{ broken: true }]);
  });

  test('a tab that is killed right after a removal was taken back has the case', async () => {
    const book = await tab();
    const each = book.edit(fresh('x'), hold('chat-record', true));
    await book.settled();
    book.remove('x');
    await book.settled();
    book.restore('x', each);
    // What the killed tab had noted, without what it would have written.
    const noted = notes.entries();
    await book.settled();
    expect(notes.entries()).toEqual([]);
    globalThis.indexedDB = new IDBFactory();
    for (const [key, value] of noted) notes.note(key, value);
    expect((await tab()).get('x')!.held).toEqual(['chat-record']);
  });

  test('removes and restores', async () => {
    const book = await tab();
    const each = book.edit(fresh('x'), hold('chat-record', true));
    book.remove('x');
    expect(book.all()).toEqual([]);
    book.restore('x', each);
    await book.settled();
    expect((await tab()).get('x')!.held).toEqual(['chat-record']);
  });

  test('takes the later of two copies, and tells', async () => {
    const book = await tab();
    const mine = book.edit(fresh('x'), put({ name: '这里的' }));
    await book.settled();
    const older = { ...mine, name: '旧', updatedAt: '2020-01-01T00:00:00.000Z' };
    const later = { ...mine, name: '新', updatedAt: '2099-01-01T00:00:00.000Z' };
    expect(await book.take([older, fresh('y')])).toMatchObject({ added: 1, updated: 0, kept: 1 });
    expect(book.get('x')!.name).toBe('这里的');
    expect(await book.take([later])).toMatchObject({ added: 0, updated: 1, kept: 0 });
    expect((await tab()).get('x')!.name).toBe('新');
  });

  test('hears of another tab', async () => {
    const changed = vi.fn();
    const listening = new CaseBook(await openDeviceStore('/'), notes, changed);
    await listening.open();
    const other = await tab();
    other.edit(fresh('x'), put({ name: '那边' }));
    await vi.waitFor(() => expect(listening.get('x')?.name).toBe('那边'));
    expect(changed).toHaveBeenCalled();
  });
});
