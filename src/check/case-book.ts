import type { DeviceStore } from '../storage/device-store.ts';
import { isRecord } from '../storage/envelope.ts';
import type { Journal } from '../storage/journal.ts';
import type { Case } from './case.ts';
import type { CheckData } from './data.ts';
import type { Edit } from './edits.ts';
import { mergeCases, type Merge } from './import-cases.ts';
import { newId } from './place.ts';
import { readCase } from './read-case.ts';
import { replay } from './replay.ts';

/** A record that cannot be read: it stays where it is, and can be looked at, handed over and removed. */
export interface Damaged {
  key: string;
  value: unknown;
  reason: string;
}

/**
 * The tickets in hand: in memory for the page, in the store for ever. An edit shows at once and is written in one
 * transaction on top of whatever is stored by then, so that tabs never overwrite each other.
 */
export class CaseBook {
  damaged: Damaged[] = [];
  readonly #store: DeviceStore;
  readonly #journal: Journal;
  readonly #changed: () => void;
  #cases = new Map<string, Case>();
  /** As the store is known to have them: what an edit in the journal starts from. */
  #kept = new Map<string, Case>();
  readonly #tab = newId();
  /** Writes that have not come back, by case: until then memory is ahead of the store. */
  #writing = new Map<string, number>();
  /** One after the other, in the order in which they were made. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: DeviceStore, journal: Journal, changed: () => void) {
    this.#store = store;
    this.#journal = journal;
    this.#changed = changed;
    store.watch((what) => {
      if (what === 'cases') void this.load();
      else changed();
    });
  }

  get trouble() {
    return this.#store.trouble;
  }

  /** Reads what is kept, and first finishes what a tab was killed over. */
  async open() {
    for (const [note, entry] of this.#journal.entries()) {
      const after = readCase(isRecord(entry) ? entry['after'] : undefined);
      if (after.ok && isRecord(entry)) {
        await this.#store.update('cases', after.value.id, (stored) => {
          const here = readCase(stored);
          if (!here.ok) return stored ?? after.value;
          const again = readCase(replay(entry['before'], after.value, here.value));
          return again.ok ? again.value : stored;
        });
      }
      this.#clear(note);
    }
    await this.load();
  }

  all(): Case[] {
    return [...this.#cases.values()];
  }

  get(id: string): Case | undefined {
    return this.#cases.get(id);
  }

  /** Records that cannot be read, and cases whose scenario the content no longer has: neither is lost. */
  unreadable({ scenarios }: CheckData): Damaged[] {
    const gone = this.all().filter(
      ({ scenario }) => !scenarios.some(({ slug }) => slug === scenario),
    );
    return [
      ...this.damaged,
      ...gone.map((each) => ({ key: each.id, value: each, reason: '它的场景已经不在收录里。' })),
    ];
  }

  async load() {
    const entries = await this.#store.entries('cases');
    const cases = new Map<string, Case>();
    this.damaged = [];
    for (const [key, value] of entries) {
      const read = readCase(value);
      if (read.ok && read.value.id === key) cases.set(key, read.value);
      else
        this.damaged.push({
          key,
          value,
          reason: read.ok ? '编号和存的位置对不上。' : read.reason,
        });
    }
    this.#kept = new Map(cases);
    for (const id of this.#writing.keys()) {
      const mine = this.#cases.get(id);
      if (mine) cases.set(id, mine);
      else cases.delete(id);
    }
    this.#cases = cases;
    this.#changed();
  }

  /** Changes a case, or keeps a new one. Returns it as it stands now; the writing goes on by itself. */
  edit(each: Case, change: Edit): Case {
    const before = this.#cases.get(each.id) ?? each;
    const apply = (current: Case): Case => ({
      ...change(current),
      revision: current.revision + 1,
      updatedAt: new Date().toISOString(),
    });
    const now = apply(before);
    this.#cases.set(each.id, now);
    this.#journal.note(this.#note(each.id), { before: this.#kept.get(each.id), after: now });
    this.#write(each.id, (stored) => {
      // Removed in another tab while this one went on: what was ticked here is not lost for that.
      if (stored === undefined) return now;
      const read = readCase(stored);
      return read.ok ? apply(read.value) : now;
    });
    this.#changed();
    return now;
  }

  remove(id: string) {
    this.#cases.delete(id);
    this.damaged = this.damaged.filter(({ key }) => key !== id);
    // Whoever deletes a case means the notes of it, too, and those that a killed tab has left.
    for (const [note] of this.#journal.entries())
      if (note.endsWith(`:${id}`)) this.#journal.clear(note);
    this.#write(id, () => undefined);
    this.#changed();
  }

  /** Takes a removal back. */
  restore(key: string, value: unknown) {
    const read = readCase(value);
    if (read.ok) {
      this.#cases.set(key, read.value);
      // The removal may be written and this not yet when the tab is killed.
      this.#journal.note(this.#note(key), { before: read.value, after: read.value });
    }
    this.#write(key, (stored) => stored ?? value);
    this.#changed();
  }

  /** Takes in cases from a file: of two copies of one case the later stays. Resolves when all are written. */
  async take(incoming: readonly Case[]): Promise<Omit<Merge, 'write'>> {
    await this.#queue;
    const merge = mergeCases(this.all(), incoming);
    for (const each of merge.write) {
      this.#write(each.id, (stored) => {
        const read = readCase(stored);
        return read.ok && read.value.updatedAt > each.updatedAt ? stored : each;
      });
    }
    await this.#queue;
    await this.load();
    return merge;
  }

  /** What the training room keeps: one backup holds all. */
  async attempts(): Promise<unknown[]> {
    return (await this.#store.entries('attempts')).map(([, value]) => value);
  }

  /** Resolves when all that was changed so far has been written, or found not to be writable. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  /** What the device would not take is in memory only: then the journal is the one place that outlives the page. */
  #clear(note: string) {
    if (this.#store.trouble === undefined) this.#journal.clear(note);
  }

  /** Its own in each tab, so that none clears what another has not written yet. */
  #note(id: string): string {
    return `${this.#tab}:${id}`;
  }

  #write(id: string, change: (stored: unknown) => unknown) {
    this.#writing.set(id, (this.#writing.get(id) ?? 0) + 1);
    this.#queue = this.#queue.then(async () => {
      const written = await this.#update(id, change);
      const left = this.#writing.get(id)! - 1;
      if (left > 0) {
        this.#writing.set(id, left);
        return;
      }
      this.#writing.delete(id);
      this.#clear(this.#note(id));
      const read = readCase(written);
      if (!read.ok) return;
      this.#kept.set(id, read.value);
      // Another tab's changes came along with ours.
      if (JSON.stringify(read.value) !== JSON.stringify(this.#cases.get(id))) {
        this.#cases.set(id, read.value);
        this.#changed();
      }
    });
  }

  /** A record that cannot be read is set aside under a key of its own before anything is written over it. */
  async #update(id: string, change: (stored: unknown) => unknown): Promise<unknown> {
    let damaged: unknown;
    const written = await this.#store.update('cases', id, (stored) => {
      const next = change(stored);
      damaged =
        stored === undefined || next === undefined || readCase(stored).ok ? undefined : stored;
      return damaged === undefined ? next : stored;
    });
    if (damaged === undefined) return written;
    await this.#store.put('cases', `damaged-${id}`, damaged);
    return this.#store.update('cases', id, change);
  }
}
