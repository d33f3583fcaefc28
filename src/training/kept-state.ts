import type { DeviceStore } from '../storage/device-store.ts';
import { Journal } from '../storage/journal.ts';

/**
 * One record of the settings store, for what somebody is in the middle of. It is noted in the journal before the store
 * has it, so that a tab that is killed loses not even the last pick.
 */
export class KeptState<State> {
  #store: DeviceStore;
  #journal: Journal;
  #key: string;
  #read: (value: unknown) => State | undefined;

  /** @param read the state, or undefined for what is none: a device's data is outside data */
  constructor(store: DeviceStore, key: string, read: (value: unknown) => State | undefined) {
    this.#store = store;
    // A journal of our own: the self-check clears from its own what it cannot read.
    this.#journal = new Journal(`${import.meta.env.BASE_URL}training`);
    this.#key = key;
    this.#read = read;
  }

  async load(): Promise<State | undefined> {
    const noted = this.#journal.entries().find(([key]) => key === this.#key)?.[1];
    return this.#read(noted) ?? this.#read(await this.#store.get('settings', this.#key));
  }

  /** @param wins does what is there now, put there by another tab, stay? */
  async save(state: State, wins: (other: State) => boolean = () => false): Promise<void> {
    this.#journal.note(this.#key, state);
    await this.#store.update('settings', this.#key, (current) => {
      const other = this.#read(current);
      return other && wins(other) ? other : state;
    });
    if (!this.#store.trouble) this.#journal.clear(this.#key);
  }

  async clear(): Promise<void> {
    this.#journal.clear(this.#key);
    await this.#store.remove('settings', this.#key);
  }
}
