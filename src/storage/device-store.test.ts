import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDeviceStore } from './device-store.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const full = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

describe('a device that keeps', () => {
  it('gives back what was put, also after opening again', async () => {
    const store = await openDeviceStore('/');
    await store.put('cases', 'one', { name: '甲' });
    expect(await store.get('cases', 'one')).toEqual({ name: '甲' });
    const again = await openDeviceStore('/');
    expect(await again.entries('cases')).toEqual([['one', { name: '甲' }]]);
    expect(again.trouble).toBeUndefined();
  });

  it('keeps sites on one host apart', async () => {
    await (await openDeviceStore('/a/')).put('settings', 'x', 1);
    expect(await (await openDeviceStore('/b/')).get('settings', 'x')).toBeUndefined();
  });

  it('removes', async () => {
    const store = await openDeviceStore('/');
    await store.put('attempts', 'one', 1);
    await store.remove('attempts', 'one');
    expect(await store.entries('attempts')).toEqual([]);
  });

  it('lets no tab overwrite the other', async () => {
    const [one, other] = await Promise.all([openDeviceStore('/'), openDeviceStore('/')]);
    const add = (sign: string) => (current: unknown) => `${current ?? ''}${sign}`;
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? one : other).update('cases', 'shared', add(at % 2 ? 'a' : 'b')),
      ),
    );
    expect(String(await one.get('cases', 'shared'))).toHaveLength(20);
  });

  it('tells the other tab', async () => {
    const [one, other] = await Promise.all([openDeviceStore('/'), openDeviceStore('/')]);
    const heard = new Promise((resolve) => other.watch(resolve));
    await one.put('cases', 'x', 1);
    expect(await heard).toBe('cases');
  });
});

describe('a device that does not keep', () => {
  it('works in memory where storage is blocked', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const store = await openDeviceStore('/');
    await store.put('cases', 'one', 1);
    await store.update('cases', 'one', (current) => Number(current) + 1);
    expect(store.trouble).toBe('blocked');
    expect(await store.get('cases', 'one')).toBe(2);
    expect(await store.entries('cases')).toEqual([['one', 2]]);
    await store.remove('cases', 'one');
    expect(await store.entries('cases')).toEqual([]);
  });

  it('holds what did not fit, and saves it when there is room again', async () => {
    const store = await openDeviceStore('/');
    const told = vi.fn();
    store.watch(told);
    await store.put('cases', 'before', 0);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    await store.put('cases', 'one', 1);
    expect(store.trouble).toBe('full');
    expect(told).toHaveBeenCalledWith('trouble');
    expect(await store.entries('cases')).toEqual([
      ['before', 0],
      ['one', 1],
    ]);
    put.mockRestore();
    await store.put('cases', 'two', 2);
    expect(store.trouble).toBeUndefined();
    const again = await openDeviceStore('/');
    expect((await again.entries('cases')).map(([key]) => key)).toEqual(['before', 'one', 'two']);
  });

  it('adds what did not fit to what another tab has written by then', async () => {
    const [one, other] = [await openDeviceStore('/'), await openDeviceStore('/')];
    const add = (sign: string) => (current: unknown) => `${String(current)}${sign}`;
    await one.put('cases', 'shared', 'start');
    await one.put('cases', 'next', 'start');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    expect(await one.update('cases', 'shared', add('+A'))).toBe('start+A');
    expect(await one.update('cases', 'shared', add('+AA'))).toBe('start+A+AA');
    await one.update('cases', 'next', add('+A'));
    put.mockRestore();
    await other.update('cases', 'shared', add('+B'));
    await other.update('cases', 'next', add('+B'));
    expect(await one.get('cases', 'shared')).toBe('start+A+AA');
    expect(await one.update('cases', 'next', add('+AA'))).toBe('start+B+A+AA');
    expect(await other.entries('cases')).toEqual([
      ['next', 'start+B+A+AA'],
      ['shared', 'start+B+A+AA'],
    ]);
    expect(one.trouble).toBeUndefined();
  });

  it('does nothing twice that waits for one transaction after another', async () => {
    const store = await openDeviceStore('/');
    const add = (sign: string) => (current: unknown) => `${String(current ?? '')}${sign}`;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    await store.update('cases', 'one', add('a'));
    put.mockRestore();
    await Promise.all(['b', 'c', 'd'].map((sign) => store.update('cases', 'one', add(sign))));
    expect(await (await openDeviceStore('/')).get('cases', 'one')).toBe('abcd');
  });

  it('puts back what was wiped under it, and leaves what another tab has put there by then', async () => {
    const [one, other] = [await openDeviceStore('/'), await openDeviceStore('/')];
    await one.put('cases', 'mine', 1);
    await one.put('cases', 'both', 1);
    await other.entries('cases');
    indexedDB.deleteDatabase('evidence:/');
    await vi.waitFor(() => expect(one.trouble).toBe('lost'));
    await other.put('cases', 'both', 2);
    expect(await one.entries('cases')).toEqual([
      ['both', 2],
      ['mine', 1],
    ]);
    await one.put('settings', 'next', 0);
    expect(one.trouble).toBeUndefined();
    const again = await openDeviceStore('/');
    expect(await again.entries('cases')).toEqual([
      ['both', 2],
      ['mine', 1],
    ]);
  });

  it('still shows what it has read where a wiped device takes nothing back', async () => {
    const store = await openDeviceStore('/');
    await store.put('cases', 'one', 1);
    indexedDB.deleteDatabase('evidence:/');
    await vi.waitFor(() => expect(store.trouble).toBe('lost'));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await store.get('cases', 'one')).toBe(1);
    await store.update('cases', 'one', (current) => Number(current) + 1);
    expect(await store.entries('cases')).toEqual([['one', 2]]);
  });
});
