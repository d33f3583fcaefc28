import type { TrainingData } from './data.ts';
import { generate } from './generate.ts';
import { readRef } from './attempt.ts';
import { kinds, kindWords, type ItemRef, type Kind } from './item.ts';
import type { Plan } from './path.ts';
import { seededRandom } from './random.ts';
import { refOf } from './regrade.ts';
import { namedRule, ruleTitle } from './rule-titles.ts';
import { allRules } from './rules.ts';
import { variantOf } from './variants.ts';

const longest = 8;

/** A sitting of one kind of question, from as many different rules as there are; undefined for a kind that isn't. */
export function kindDrill(data: TrainingData, name: string, seed: number): Plan | undefined {
  const kind = kinds.find((each) => each === name);
  return (
    kind && { name: kind, mode: 'free', title: kindWords[kind], queue: itemsOf(data, kind, seed) }
  );
}

/** A sitting of these rules, each by a kind that has matter for it. */
export function ruleDrill(data: TrainingData, ids: readonly string[], seed: number): Plan {
  const random = seededRandom('rules', seed);
  const known = new Set(allRules(data).map(({ id }) => id));
  const asked = ids.filter((id) => known.has(id)).slice(0, longest * 2);
  const queue = asked.flatMap((id, at) => {
    const refs = random.shuffled(kinds).flatMap((kind) => refsOf(data, kind, id, seed + at));
    return refs.slice(0, 1);
  });
  return { name: `rules.${asked.join()}`, mode: 'free', title: '点名练习', queue };
}

/** In a link: an item that was missed, `<kind>.<seed>.<leading rule>`. */
export const askedAgain = ({ kind, seed, ruleIds }: ItemRef): string =>
  `${kind}.${seed}.${ruleIds[0]}`;

/** A sitting of one rule, asked in another way than in the item that a link names; undefined where that can't be. */
export function variantDrill(
  data: TrainingData,
  id: string,
  asked: string,
  seed: number,
): Plan | undefined {
  const [kind, old, ...rest] = asked.split('.');
  const ref = readRef({ kind, seed: Number(old), ruleIds: [rest.join('.')] });
  const [rule, leading] = [id, ref?.ruleIds[0] ?? ''].map((each) => namedRule(data, each));
  const item = rule && leading && variantOf(data, ref!, seed, id);
  if (!item) return undefined;
  const title = `换个问法：${ruleTitle(rule)}`;
  const name = `again.${id}.${askedAgain(ref!)}`;
  return { name, mode: 'free', title, intro: title, queue: [refOf(item)] };
}

function itemsOf(data: TrainingData, kind: Kind, seed: number): ItemRef[] {
  const rules = seededRandom('kind', seed).shuffled(allRules(data));
  return rules.flatMap(({ id }, at) => refsOf(data, kind, id, seed + at)).slice(0, longest);
}

function refsOf(data: TrainingData, kind: Kind, rule: string, seed: number): ItemRef[] {
  const item = generate(data, kind, [rule], seed | 0);
  return item ? [refOf(item)] : [];
}
