import { openDB, type IDBPDatabase } from 'idb';
import { troubleOf, type Trouble } from './trouble.ts';

export type StoreName = 'cases' | 'attempts' | 'settings';

/** What a store holds is the room's own affair and is checked by it when read: a device's data is outside data. */
export type Entry = readonly [key: string, value: unknown];

/** From what is there now to what shall be. May run again on what another tab has written by then, so it must be pure. */
export type Change = (current: unknown) => unknown;

/**
 * What is kept on this device: one IndexedDB a site, three stores of key and value.
 *
 * Nothing here throws for want of storage. When the browser refuses (blocked, full, gone), the change is held in memory
 * for as long as the page lives, `trouble` says why, and the next change tries the device again. What a cleaner wiped
 * under the page is written again with it, as far as this page has read it.
 */
export interface DeviceStore {
  /** undefined while everything is kept. */
  readonly trouble: Trouble | undefined;
  get(store: StoreName, key: string): Promise<unknown>;
  /** All entries in the order of their keys. */
  entries(store: StoreName): Promise<Entry[]>;
  /**
   * Reads, changes and writes one entry in one transaction, so that two tabs never overwrite each other. `change` gets
   * what is there now (undefined when nothing is) and returns what shall be; undefined deletes. Must be synchronous.
   * Resolves to what was written.
   */
  update(store: StoreName, key: string, change: Change): Promise<unknown>;
  put(store: StoreName, key: string, value: unknown): Promise<void>;
  remove(store: StoreName, key: string): Promise<void>;
  /** Calls back after each change by another tab, and whenever `trouble` changes. Returns how to stop. */
  watch(listener: (store: StoreName | 'trouble') => void): () => void;
}

/** Opens the store of the site below this base path (`/`, `/handbook/`). Resolves even when nothing can be kept. */
export async function openDeviceStore(base: string): Promise<DeviceStore> {
  const store = new BackedStore(`evidence:${base}`);
  await store.connect();
  return store;
}

const names: readonly StoreName[] = ['cases', 'attempts', 'settings'];

/** What the device would not take. */
interface Held {
  /** As this page has it: undefined for a deletion. */
  value: unknown;
  /** What led there, to be done on whatever is stored when the device takes it. */
  changes: Change[];
}

class BackedStore implements DeviceStore {
  trouble: Trouble | undefined;
  #name: string;
  #database: IDBPDatabase | undefined;
  #listeners = new Set<(store: StoreName | 'trouble') => void>();
  #channel: BroadcastChannel | undefined;
  /** Reads look here first. */
  #unsaved: Record<StoreName, Map<string, Held>> = {
    cases: new Map(),
    attempts: new Map(),
    settings: new Map(),
  };
  /** As this page last saw the device's: what is wiped while it is open comes back from here. */
  #seen: Record<StoreName, Map<string, unknown>> = {
    cases: new Map(),
    attempts: new Map(),
    settings: new Map(),
  };
  /** The connection was cut: the next one may find less than there was. */
  #wasCut = false;

  constructor(name: string) {
    this.#name = name;
    try {
      this.#channel = new BroadcastChannel(name);
      this.#channel.onmessage = ({ data }) => {
        if (names.includes(data)) this.#tell(data);
      };
    } catch {
      // An opaque origin has no channels: one tab then does not hear of the other, and both still keep everything.
    }
  }

  async connect() {
    if (this.#database) return this.#database;
    try {
      const database = await openDB(this.#name, 1, {
        upgrade(database) {
          for (const name of names) database.createObjectStore(name);
        },
        // A newer version of the site in another tab, or somebody who deletes: make way, and open again when next needed.
        blocking: (_current, next, event) => {
          (event.target as IDBDatabase | null)?.close();
          this.#cut(next === null);
        },
        terminated: () => this.#cut(true),
      });
      await this.#refill(database);
      this.#database = database;
    } catch (error) {
      this.#report(troubleOf(error));
    }
    return this.#database;
  }

  async get(store: StoreName, key: string) {
    const held = this.#unsaved[store].get(key);
    if (held) return held.value;
    try {
      const database = await this.connect();
      if (database) this.#see(store, key, await database.get(store, key));
    } catch (error) {
      this.#drop(error);
    }
    return this.#seen[store].get(key);
  }

  async entries(store: StoreName) {
    try {
      const database = await this.connect();
      if (database) {
        const transaction = database.transaction(store);
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        this.#seen[store] = new Map(keys.map((key, at) => [String(key), values[at]]));
      }
    } catch (error) {
      this.#drop(error);
    }
    const all = new Map(this.#seen[store]);
    for (const [key, { value }] of this.#unsaved[store]) {
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    }
    return [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  async update(store: StoreName, key: string, change: Change) {
    const { next, kept } = await this.#write(store, key, change);
    if (kept) await this.#flush();
    return next;
  }

  async put(store: StoreName, key: string, value: unknown) {
    await this.update(store, key, () => value);
  }

  async remove(store: StoreName, key: string) {
    await this.update(store, key, () => undefined);
  }

  watch(listener: (store: StoreName | 'trouble') => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Reads, changes and writes in one transaction: first what was held of this entry, then the change. What the device
   * refuses is held.
   */
  async #write(store: StoreName, key: string, ...wanted: Change[]) {
    let changes: Change[] | undefined;
    let next: unknown;
    try {
      const database = await this.connect();
      if (!database) throw new DOMException('', 'UnknownError');
      const transaction = database.transaction(store, 'readwrite');
      const stored: unknown = await transaction.store.get(key);
      // Taken only now and at once: another write of this entry waits for this transaction, and must not do them again.
      changes = [...this.#release(store, key), ...wanted];
      next = changes.reduce((value, change) => change(value), stored);
      if (next === undefined) await transaction.store.delete(key);
      else await transaction.store.put(next, key);
      await transaction.done;
    } catch (error) {
      if (!changes) {
        const held = this.#unsaved[store].get(key);
        const before = held ? held.value : this.#seen[store].get(key);
        changes = [...this.#release(store, key), ...wanted];
        next = wanted.reduce((value, change) => change(value), before);
      }
      const since = this.#release(store, key);
      const value = since.reduce((value, change) => change(value), next);
      this.#unsaved[store].set(key, { value, changes: [...changes, ...since] });
      this.#drop(error);
      return { next, kept: false };
    }
    this.#see(store, key, next);
    this.#channel?.postMessage(store);
    return { next, kept: true };
  }

  #release(store: StoreName, key: string): Change[] {
    const changes = this.#unsaved[store].get(key)?.changes ?? [];
    this.#unsaved[store].delete(key);
    return changes;
  }

  /** The device took something again: give it what it refused before. */
  async #flush() {
    for (const store of names) {
      for (const key of [...this.#unsaved[store].keys()]) {
        if (!(await this.#write(store, key)).kept) return;
      }
    }
    this.#report(undefined);
  }

  /** Puts back what is gone since the connection was cut. What another tab has put there by then stays. */
  async #refill(database: IDBPDatabase) {
    if (!this.#wasCut) return;
    for (const store of names) {
      const transaction = database.transaction(store, 'readwrite');
      for (const [key, value] of this.#seen[store]) {
        if ((await transaction.store.get(key)) === undefined)
          await transaction.store.put(value, key);
      }
      await transaction.done;
    }
    this.#wasCut = false;
  }

  #see(store: StoreName, key: string, value: unknown) {
    if (value === undefined) this.#seen[store].delete(key);
    else this.#seen[store].set(key, value);
  }

  #cut(lost: boolean) {
    this.#database = undefined;
    this.#wasCut ||= lost;
    if (lost) this.#report('lost');
  }

  #drop(error: unknown) {
    const trouble = troubleOf(error);
    if (trouble === 'lost') {
      this.#database?.close();
      this.#cut(true);
    } else this.#report(trouble);
  }

  #report(trouble: Trouble | undefined) {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    this.#tell('trouble');
  }

  #tell(what: StoreName | 'trouble') {
    for (const listener of this.#listeners) listener(what);
  }
}
