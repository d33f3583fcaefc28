import type { DeviceStore } from '../storage/device-store.ts';
import { Journal } from '../storage/journal.ts';

interface Kept {
  id: string;
  /** When it was last worked on, in milliseconds since 1970. */
  touched?: number;
}

/**
 * What somebody is in the middle of, one record of the settings store each: beginning another costs nothing that was
 * answered in the first. There was one a device once: its record, under the bare key, is read and goes on under its name.
 *
 * Each is noted in the journal before the store has it, so that a tab that is killed loses not even the last pick.
 */
export class KeptShelf<State extends Kept> {
  #store: DeviceStore;
  // A journal of our own: the self-check clears from its own what it cannot read.
  #journal = new Journal(`${import.meta.env.BASE_URL}training`);
  #bare: string;
  #read: (value: unknown) => State | undefined;
  #nameOf: (state: State) => string;

  /** @param read the state, or undefined for what is none: a device's data is outside data */
  constructor(
    store: DeviceStore,
    bare: string,
    read: (value: unknown) => State | undefined,
    nameOf: (state: State) => string,
  ) {
    this.#store = store;
    this.#bare = bare;
    this.#read = read;
    this.#nameOf = nameOf;
  }

  /** The one that was last worked on first. */
  async all(): Promise<State[]> {
    // First: what a page that is just being left has noted is cleared as soon as the store has it.
    const noted = this.#journal.entries();
    const entries = [...(await this.#store.entries('settings')), ...noted];
    const found = new Map<string, State>();
    for (const isOurs of [
      (key: string) => key === this.#bare,
      (key: string) => key.startsWith(this.#keyOf('')),
    ])
      for (const [key, value] of entries) {
        const state = isOurs(key) ? this.#read(value) : undefined;
        if (state) found.set(this.#nameOf(state), state);
      }
    return [...found.values()].sort((one, other) => (other.touched ?? 0) - (one.touched ?? 0));
  }

  async of(name: string): Promise<State | undefined> {
    return (await this.all()).find((state) => this.#nameOf(state) === name);
  }

  /**
   * @param wins does what is there now, put there by another tab, stay?
   * @returns what is there then
   */
  async save(state: State, wins: (other: State) => boolean): Promise<State> {
    const key = this.#keyOf(this.#nameOf(state));
    this.#journal.note(key, state);
    const kept = await this.#store.update('settings', key, (current) => {
      const other = this.#read(current);
      return other && wins(other) ? other : state;
    });
    if (!this.#store.trouble) this.#journal.clear(key);
    return this.#read(kept) ?? state;
  }

  /** Another one that was begun under the same name since stays. */
  async clear(state: State): Promise<void> {
    for (const key of [this.#keyOf(this.#nameOf(state)), this.#bare]) {
      this.#journal.clear(key);
      await this.#store.update('settings', key, (current) =>
        this.#read(current)?.id === state.id ? undefined : current,
      );
    }
  }

  #keyOf(name: string): string {
    return `${this.#bare}:${name}`;
  }
}
