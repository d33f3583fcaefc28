import { openEnvelope } from '../storage/envelope.ts';
import type { Case } from './case.ts';
import { readCase } from './read-case.ts';

/** What a file holds for this room. `attempts` are the training room's, unread. */
export type Imported =
  | { ok: true; cases: Case[]; damaged: string[]; attempts: readonly unknown[] }
  | { ok: false; reason: string };

/** More tickets than this no shop has at once; the file is somebody's joke. */
const most = 5000;

/** The cases of an export file: sound ones, and for each damaged one a reason. Never throws, writes nothing. */
export async function importCases(file: Parameters<typeof openEnvelope>[0]): Promise<Imported> {
  const opened = await openEnvelope(file);
  if ('refused' in opened) return { ok: false, reason: opened.refused };
  const { cases, attempts } = opened.envelope;
  if (cases.length > most)
    return { ok: false, reason: `文件里有 ${cases.length} 张工单，多得不像真的，没有导入。` };
  const read = cases.map(readCase);
  return {
    ok: true,
    cases: read.flatMap((each) => (each.ok ? [each.value] : [])),
    damaged: read.flatMap((each) => (each.ok ? [] : [each.reason])),
    attempts,
  };
}

/** What an import comes to: what to write; nothing is ever deleted. */
export interface Merge {
  write: Case[];
  added: number;
  updated: number;
  /** Here already, and alike. */
  same: number;
  /** Left as they are: the copy here is another one, as new or newer. */
  kept: number;
}

/** The copy that was changed last wins; what is only here stays. Two copies in one file count as two arrivals. */
export function mergeCases(here: readonly Case[], incoming: readonly Case[]): Merge {
  const known = new Map(here.map((each) => [each.id, each]));
  const before = new Set(known.keys());
  const write = new Map<string, Case>();
  let [same, kept] = [0, 0];
  for (const each of incoming) {
    const current = known.get(each.id);
    if (current && isSame(current, each)) {
      same += 1;
      continue;
    }
    if (current && Date.parse(current.updatedAt) >= Date.parse(each.updatedAt)) {
      kept += 1;
      continue;
    }
    const revision = Math.max(current?.revision ?? 0, each.revision) + 1;
    const written = { ...each, revision };
    known.set(each.id, written);
    write.set(each.id, written);
  }
  const added = [...write.keys()].filter((id) => !before.has(id)).length;
  return { write: [...write.values()], added, updated: write.size - added, same, kept };
}

/** Taking a copy in counts as a write of it, and changes nothing else. */
const isSame = (one: Case, other: Case): boolean =>
  JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 });
