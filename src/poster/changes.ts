import { scenarioParts, type Sayable, type ScenarioPart } from '../evidence/said.ts';
import type { PartHashes } from './version.ts';

/** One thing that differs between two versions, in words that somebody at a packing table understands. */
export interface Change {
  /** Part id, or a scenario's slug when the whole scenario came or went. */
  part: string;
  words: string;
}

const partNames: Record<ScenarioPart, string> = {
  combination: '要交哪几样',
  deadline: '时限和后果',
  actions: '该做和不该做的',
  fields: '凭证上要写的',
  voids: '哪些作废',
  ticket: '工单原文',
  words: '措辞',
};

/** What changed from one version's parts to another's, in the order of the scenarios of `content`, then of the parts. */
export function changesBetween(
  old: PartHashes,
  now: PartHashes,
  scenarios: Sayable['scenarios'],
): Change[] {
  const had = scenariosOf(old);
  const has = scenariosOf(now);
  const changes = [...has].flatMap((slug): Change[] => {
    const name = nameOf(slug, scenarios);
    if (!had.has(slug)) return [{ part: slug, words: `新增${name}` }];
    const parts = scenarioParts.filter((part) => differs(`${slug}#${part}`));
    // Whoever changes a rule changes its words, too; words alone are worth a line only when no rule changed.
    const told = parts.length > 1 ? parts.filter((part) => part !== 'words') : parts;
    return told.map((part) => ({
      part: `${slug}#${part}`,
      words: `${name}：${partNames[part]}`,
    }));
  });
  for (const slug of had.difference(has)) {
    changes.push({ part: slug, words: `去掉一个场景（代号 ${slug}）` });
  }
  if (differs('notes')) changes.push({ part: 'notes', words: '总则' });
  if (differs('source')) changes.push({ part: 'source', words: '来源' });
  return changes;

  function differs(id: string): boolean {
    return old[id] !== now[id];
  }
}

const scenariosOf = (parts: PartHashes): Set<string> =>
  new Set(Object.keys(parts).flatMap((id) => (id.includes('#') ? id.split('#')[0]! : [])));

function nameOf(slug: string, scenarios: Sayable['scenarios']): string {
  const { number, name, qualifier } = scenarios.find((each) => each.slug === slug)!.data;
  return `场景 ${number}「${name}${qualifier ? `（${qualifier}）` : ''}」`;
}
