import type { DeviceStore, Entry } from '../storage/device-store.ts';
import { readAttempt, type Attempt } from './attempt.ts';
import { effective, keyOf, readLine, type Line, type Reset } from './log-line.ts';

export interface Imported {
  added: number;
  /** Already there. */
  known: number;
  /** Not readable as an attempt; nothing was taken from them. */
  damaged: number;
}

/**
 * The append-only log of attempts on this device. A reset is a line too: what came before it no longer counts, and
 * taking it back removes just that line.
 */
export class AttemptLog {
  #store: DeviceStore;
  #lines: Line[] = [];
  #attempts: Attempt[] = [];
  #damaged: Entry[] = [];
  #last: Promise<unknown> = Promise.resolve();

  private constructor(store: DeviceStore) {
    this.#store = store;
  }

  static async open(store: DeviceStore): Promise<AttemptLog> {
    const log = new AttemptLog(store);
    await log.reload();
    return log;
  }

  /** Reads again: another tab may have written. */
  reload(): Promise<void> {
    return this.#after(() => this.#read());
  }

  async #read(): Promise<void> {
    const lines: Line[] = [];
    const damaged: Entry[] = [];
    for (const entry of await this.#store.entries('attempts')) {
      const line = readLine(entry[1]);
      if (line && keyOf(line) === entry[0]) lines.push(line);
      else damaged.push(entry);
    }
    this.#lines = lines.sort((one, other) => one.order - other.order);
    this.#attempts = effective(this.#lines);
    this.#damaged = damaged;
  }

  /** What counts after the resets, in the order in which it happened. This is also what goes into a file. */
  get attempts(): Attempt[] {
    return this.#attempts;
  }

  /** Entries that nobody can read: kept where they are and shown, never dropped silently. */
  get damaged(): readonly Entry[] {
    return this.#damaged;
  }

  /** The last thing that happened, when it was a reset: it can be taken back. */
  get undoable(): Reset | undefined {
    const last = this.#lines.at(-1);
    return last && 'reset' in last ? last : undefined;
  }

  /** Adds one attempt. A second one of the same id, as from a second tab, changes nothing. */
  append(attempt: Attempt): Promise<void> {
    return this.#after(() => this.#add({ v: 1, order: this.#next(attempt.at), attempt }));
  }

  /** From here on nothing before counts, for one rule id or for `everything`. */
  reset(what: string, now: number): Promise<void> {
    return this.#after(() => {
      const order = this.#next(now);
      return this.#add({ v: 1, id: `reset.${order}.${what}`, order, reset: what });
    });
  }

  /** Takes the last reset back, if nothing happened since. */
  undo(): Promise<void> {
    return this.#after(async () => {
      const last = this.undoable;
      if (last) await this.#store.remove('attempts', last.id);
      await this.#read();
    });
  }

  /** Takes attempts from a file, in the file's order; those that count here already are left alone. */
  import(values: readonly unknown[]): Promise<Imported> {
    return this.#after(() => this.#take(values));
  }

  /** Lets go of what cannot be read. */
  dropDamaged(): Promise<void> {
    return this.#after(async () => {
      for (const [key] of this.#damaged) await this.#store.remove('attempts', key);
      await this.#read();
    });
  }

  /** One change after the other: each starts from what the one before left. */
  #after<Result>(run: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(run);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #take(values: readonly unknown[]): Promise<Imported> {
    const here = new Set(this.attempts.map(({ id }) => id));
    const result: Imported = { added: 0, known: 0, damaged: 0 };
    // What was reset here is wanted back when a file brings it: so it comes after every reset.
    let floor = this.#lines.findLast((line) => 'reset' in line)?.order ?? 0;
    for (const value of values) {
      const attempt = readAttempt(value);
      if (!attempt) result.damaged++;
      else if (here.has(attempt.id)) result.known++;
      else {
        here.add(attempt.id);
        floor = Math.max(floor + 1, attempt.at);
        const line: Line = { v: 1, order: floor, attempt };
        await this.#store.put('attempts', attempt.id, line);
        result.added++;
      }
    }
    await this.#read();
    return result;
  }

  async #add(line: Line) {
    await this.#store.update('attempts', keyOf(line), (current) => current ?? line);
    await this.#read();
  }

  /** Later than everything before, also when the device's clock was set back. */
  #next(now: number): number {
    return Math.max(now, (this.#lines.at(-1)?.order ?? 0) + 1);
  }
}
