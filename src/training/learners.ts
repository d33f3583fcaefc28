import type { Attempt } from './attempt.ts';
import { mostBytes, readResultFile, refusals } from './result-file.ts';
import type { Learner } from './trainer.ts';

/** What came of one file. */
export interface Received {
  file: string;
  /** Whose it is, where it was read. */
  name?: string;
  attempts?: number;
  /** Answers in it that could not be read. */
  damaged?: number;
  dataVersion?: string;
  /** Why it was not taken, in words. */
  refused?: string;
}

/** The class as its files tell it. Files of one name are one person's; nameless ones stay apart. */
export class Learners {
  #people = new Map<string, Learner>();
  #hashes = new Set<string>();
  #nameless = 0;

  get list(): Learner[] {
    return [...this.#people.values()];
  }

  /** Takes a file, or says why not. Never throws: the file may be anything. */
  async take(file: { name: string; size: number; text(): Promise<string> }): Promise<Received> {
    if (file.size > mostBytes) return { file: file.name, refused: refusals['too-big'] };
    let text: string;
    try {
      text = await file.text();
    } catch {
      return { file: file.name, refused: '读不出来：可能已被移走，或没有权限。重新选一次。' };
    }
    const read = readResultFile(text.replace(/^\uFEFF/, ''));
    if ('refused' in read) return { file: file.name, refused: refusals[read.refused] };
    const { name, attempts, dataVersion, hash } = read.file;
    const shown = name || `未署名 ${this.#nameless + 1}`;
    if (this.#hashes.has(hash))
      return { file: file.name, refused: '这一份已经读过了，没有重复算。' };
    this.#hashes.add(hash);
    if (!name) this.#nameless++;
    const before = this.#people.get(shown);
    this.#people.set(shown, {
      name: shown,
      attempts: together(before?.attempts ?? [], attempts),
      dataVersion,
    });
    return {
      file: file.name,
      name: shown,
      attempts: attempts.length,
      dataVersion,
      ...(read.damaged > 0 ? { damaged: read.damaged } : {}),
    };
  }
}

/** Two files of one person: every answer once, in the order of the later file's clock. */
function together(one: readonly Attempt[], other: readonly Attempt[]): Attempt[] {
  if (one.length === 0) return [...other];
  const known = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !known.has(id))].sort(
    (first, second) => first.at - second.at,
  );
}
