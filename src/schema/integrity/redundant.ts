import { minimalSets } from '../../evidence/requirement.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Requirement } from '../requirement.ts';
import type { Scenario } from '../scenario.ts';
import { sameSets } from './same-sets.ts';
import { trees } from './trees.ts';

/** Parts of a tree that say nothing: a proof listed twice, a route that holds another one. */
export function redundant(entry: Entry<Scenario>): Fault[] {
  return trees(entry).flatMap(({ field, tree }) =>
    idle(tree, field).map((place) => ({
      file: entry.file,
      field: place,
      found: '多余：去掉这一项，要求还是一样',
      write: '重复的、已经包含在别的项里的，删掉；本来想写别的凭证，改成它的代号',
    })),
  );
}

/** The last idle member of each node: of two alike only one has to go. */
function idle(tree: Requirement, field: string): string[] {
  if ('proof' in tree) return [];
  const name = 'allOf' in tree ? 'allOf' : 'anyOf';
  const members = 'allOf' in tree ? tree.allOf : tree.anyOf;
  const node = (items: Requirement[]): Requirement =>
    name === 'allOf' ? { allOf: items } : { anyOf: items };
  const whole = minimalSets(tree);
  const last = members.findLastIndex((_, index) =>
    sameSets(whole, minimalSets(node(members.toSpliced(index, 1)))),
  );
  return [
    ...(last < 0 ? [] : [`${field}.${name}[${last}]`]),
    ...members.flatMap((member, index) => idle(member, `${field}.${name}[${index}]`)),
  ];
}
