import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDeviceStore } from '../storage/device-store.ts';
import type { Attempt } from './attempt.ts';
import { AttemptLog } from './attempt-log.ts';
import { everything } from './log-line.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const attempt = (id: string, at: number, rules = ['a#deadline']): Attempt => ({
  id,
  at,
  session: 's',
  mode: 'learn',
  ref: { kind: 'clock', ruleIds: rules, seed: at },
  hashes: Object.fromEntries(rules.map((rule) => [rule, 'h'])),
  response: { picks: { answer: ['x'] } },
  ms: 1000,
});
const open = async () => AttemptLog.open(await openDeviceStore('/'));
const ids = (log: AttemptLog) => log.attempts.map(({ id }) => id);

describe('the log of attempts', () => {
  it('keeps attempts in the order in which they were made, though the clock went back', async () => {
    const log = await open();
    for (const [id, at] of [
      ['one', 900],
      ['two', 100],
      ['three', 500],
    ] as const)
      await log.append(attempt(id, at));
    expect(ids(log)).toEqual(['one', 'two', 'three']);
    expect(ids(await open())).toEqual(['one', 'two', 'three']);
    expect(log.attempts[1]!.at).toBe(100);
  });

  it('takes an item answered in two tabs once', async () => {
    const [one, other] = [await open(), await open()];
    await one.append(attempt('s.1', 10));
    await other.append({ ...attempt('s.1', 20), ms: 7 });
    await one.reload();
    expect(one.attempts).toEqual([attempt('s.1', 10)]);
  });

  it('forgets all on a reset, and takes that back', async () => {
    const log = await open();
    await log.append(attempt('one', 900));
    await log.reset(everything, 5);
    expect(ids(log)).toEqual([]);
    expect((await open()).undoable).toMatchObject({ reset: everything });
    await log.undo();
    expect(ids(log)).toEqual(['one']);
    expect(log.undoable).toBeUndefined();
  });

  it('forgets one rule alone', async () => {
    const log = await open();
    await log.append(attempt('both', 1, ['a#deadline', 'b#deadline']));
    await log.append(attempt('one', 2));
    await log.reset('a#deadline', 3);
    expect(log.attempts.map(({ hashes }) => hashes)).toEqual([{ 'b#deadline': 'h' }]);
    await log.append(attempt('again', 4));
    expect(ids(log)).toEqual(['both', 'again']);
    expect(log.undoable).toBeUndefined();
  });

  it('sets damaged entries aside and keeps them until told otherwise', async () => {
    const store = await openDeviceStore('/');
    await store.put('attempts', 'bad', { v: 1, order: 1, attempt: { id: 'bad' } });
    await store.put('attempts', 'worse', 'text');
    await store.put('attempts', 'moved', { v: 1, order: 1, attempt: attempt('other', 1) });
    const log = await open();
    await log.append(attempt('good', 1));
    expect(ids(log)).toEqual(['good']);
    expect(log.damaged.map(([key]) => key)).toEqual(['bad', 'moved', 'worse']);
    await log.dropDamaged();
    expect(log.damaged).toEqual([]);
    expect(ids(log)).toEqual(['good']);
  });
});

describe('import', () => {
  it('waits for a reset that was asked for before it', async () => {
    const log = await open();
    await log.append(attempt('one', 900));
    const file = [...log.attempts];
    const reset = log.reset(everything, 1000);
    expect(await log.import(file)).toMatchObject({ added: 1, known: 0 });
    await reset;
    expect(ids(log)).toEqual(['one']);
  });

  it('brings back what was reset, and nothing twice', async () => {
    const log = await open();
    await log.append(attempt('one', 900));
    await log.append(attempt('two', 100));
    const file = JSON.parse(JSON.stringify(log.attempts)) as unknown[];
    await log.reset(everything, 1000);
    await log.append(attempt('three', 1100));
    expect(await log.import([...file, ...file, { id: 'x' }, null])).toEqual({
      added: 2,
      known: 2,
      damaged: 2,
    });
    expect(ids(log).sort()).toEqual(['one', 'three', 'two']);
    const own = ids(log).filter((id) => id !== 'three');
    expect(own).toEqual(['one', 'two']);
  });
});
