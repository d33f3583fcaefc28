import type { TrainingData } from './data.ts';
import { generate } from './generate.ts';
import { kinds, kindWords, type ItemRef, type Kind } from './item.ts';
import type { Plan } from './path.ts';
import { seededRandom } from './random.ts';
import { refOf } from './regrade.ts';
import { allRules } from './rules.ts';

const longest = 8;

/** A sitting of one kind of question, from as many different rules as there are; undefined for a kind that isn't. */
export function kindDrill(data: TrainingData, name: string, seed: number): Plan | undefined {
  const kind = kinds.find((each) => each === name);
  return kind && { mode: 'free', title: kindWords[kind], queue: itemsOf(data, kind, seed) };
}

/** A sitting of these rules, each by a kind that has matter for it. */
export function ruleDrill(data: TrainingData, ids: readonly string[], seed: number): Plan {
  const random = seededRandom('rules', seed);
  const known = new Set(allRules(data).map(({ id }) => id));
  const queue = ids
    .filter((id) => known.has(id))
    .slice(0, longest * 2)
    .flatMap((id, at) => {
      const refs = random.shuffled(kinds).flatMap((kind) => refsOf(data, kind, id, seed + at));
      return refs.slice(0, 1);
    });
  return { mode: 'free', title: '点名练习', queue };
}

function itemsOf(data: TrainingData, kind: Kind, seed: number): ItemRef[] {
  const rules = seededRandom('kind', seed).shuffled(allRules(data));
  return rules.flatMap(({ id }, at) => refsOf(data, kind, id, seed + at)).slice(0, longest);
}

function refsOf(data: TrainingData, kind: Kind, rule: string, seed: number): ItemRef[] {
  const item = generate(data, kind, [rule], seed | 0);
  return item ? [refOf(item)] : [];
}
