import type { Entry } from './device-store.ts';

/**
 * What was changed but may not have reached the device's store yet. The store answers in its own time; this is written
 * before the next line of script runs, so that a tab that is killed in between loses nothing. An entry stays only until
 * the store has the change. Where the browser refuses it, nothing is noted and nothing fails.
 */
export class Journal {
  readonly #prefix: string;

  /** @param base path of the site, as for the device store */
  constructor(base: string) {
    this.#prefix = `evidence:${base}:journal:`;
  }

  note(key: string, value: unknown) {
    try {
      localStorage.setItem(this.#prefix + key, JSON.stringify(value));
    } catch {
      // Blocked or full: the store says so where it matters.
    }
  }

  clear(key: string) {
    try {
      localStorage.removeItem(this.#prefix + key);
    } catch {
      // Blocked: then nothing was noted either.
    }
  }

  /** Outside data: whoever reads it checks it. What is no JSON is dropped. */
  entries(): Entry[] {
    const found: Entry[] = [];
    try {
      for (const name of Object.keys(localStorage)) {
        if (!name.startsWith(this.#prefix)) continue;
        const key = name.slice(this.#prefix.length);
        try {
          found.push([key, JSON.parse(localStorage.getItem(name) ?? 'null') as unknown]);
        } catch {
          this.clear(key);
        }
      }
    } catch {
      // Blocked.
    }
    return found;
  }
}
