import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { openDeviceStore } from '../storage/device-store.ts';
import type { Plan } from './path.ts';
import { advance, comeBack, newSession } from './session.ts';
import { SittingShelf } from './sitting-shelf.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const ref = { kind: 'clock', ruleIds: ['a#deadline'], seed: 1 } as const;
const queue = [1, 2, 3].map((seed) => ({ ...ref, ruleIds: [...ref.ruleIds], seed }));
const planOf = (name: string): Plan => ({ name, mode: 'free', title: name, queue });
const open = async () => new SittingShelf(await openDeviceStore('/'));
const names = async (shelf: SittingShelf) => (await shelf.underWay()).map(({ name }) => name);

test('one that is under way is gone on with, whoever begins it again', async () => {
  const shelf = await open();
  const first = await shelf.begin(planOf('one'));
  await shelf.save(advance(first));
  await shelf.begin(planOf('two'));
  const again = await (await open()).begin(planOf('one'));
  expect(again).toMatchObject({ id: first.id, at: 1 });
  // Answered to the end, it is begun anew, also where nobody looked at its result.
  await shelf.save({ ...first, at: 2, answered: true });
  expect((await shelf.begin(planOf('one'))).id).not.toBe(first.id);
});

test('begun in two tabs at once it is one', async () => {
  const [one, other] = await Promise.all([await open(), await open()]);
  const [mine, theirs] = await Promise.all([one.begin(planOf('x')), other.begin(planOf('x'))]);
  expect(mine.id).toBe(theirs.id);
});

test('a tab that is behind, or with one that has ended, costs the other nothing', async () => {
  const shelf = await open();
  const first = await shelf.begin(planOf('one'));
  await shelf.save(advance(first));
  await shelf.save(comeBack(first, queue[0]!, 1));
  expect((await shelf.of('one'))!.at).toBe(1);
  await shelf.clear(first);
  const second = await shelf.begin(planOf('one'));
  await shelf.save({ ...first, at: 3 });
  await shelf.clear(first);
  expect((await shelf.of('one'))!.id).toBe(second.id);
});

test('a dozen are kept, those with an answer before those without', async () => {
  const shelf = await open();
  const first = await shelf.begin(planOf('answered'));
  await shelf.save({ ...advance(first), touched: 1 });
  for (let at = 0; at < 14; at++) await shelf.begin(planOf(`empty ${at}`));
  expect(await names(shelf)).toHaveLength(12);
  expect((await names(shelf))[0]).toBe('answered');
});

test('what an older version kept goes on under its mode, and ends for good', async () => {
  const store = await openDeviceStore('/');
  const { name: _, ...old } = newSession({ ...planOf('x'), mode: 'placement' }, 'old');
  await store.put('settings', 'training-session', old);
  const shelf = new SittingShelf(store);
  const session = await shelf.begin(planOf('placement'));
  expect(session.id).toBe('old');
  await shelf.save(advance(session));
  expect(await names(shelf)).toEqual(['placement']);
  await shelf.clear(session);
  expect(await shelf.all()).toEqual([]);
});
