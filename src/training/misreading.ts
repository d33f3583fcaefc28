import type { Requirement } from '../schema/requirement.ts';
import { listed } from '../evidence/listed.ts';
import { minimalSets, proofsOf } from '../evidence/requirement.ts';
import { sameSet } from '../evidence/sets.ts';
import { mutants } from './mutants.ts';

/**
 * The one combinator whose flip makes this set exactly right, or undefined: where two flips would do, or the set is
 * exactly right as it is, nothing is said rather than something wrong.
 */
export function misreadingOf(
  requirement: Requirement,
  set: ReadonlySet<string>,
): string | undefined {
  const fits = (tree: Requirement) => minimalSets(tree).some((route) => sameSet(route, set));
  if (set.size === 0 || fits(requirement)) return undefined;
  const fitting = mutants(requirement).filter(({ tree }) => fits(tree));
  return fitting.length === 1 ? fitting[0]!.code : undefined;
}

/** What was read as what, in words; undefined for a code that names no misreading of this tree. */
export function misreadingWords(
  requirement: Requirement,
  code: string,
  nameOf: (proof: string) => string,
): string | undefined {
  const number = mutants(requirement).findIndex((mutant) => mutant.code === code);
  const node = combinators(requirement)[number];
  if (!node || 'proof' in node) return undefined;
  const parts = ('allOf' in node ? node.allOf : node.anyOf).map((part) =>
    proofsOf(part).map(nameOf).join('加'),
  );
  return 'allOf' in node
    ? `把「缺一不可」读成了「任选其一」。${listed(parts)}要同交，缺一样都不够。`
    : `把「任选其一」读成了「缺一不可」。${parts.join('、')}，走通一条就够。`;
}

function combinators(tree: Requirement): Requirement[] {
  if ('proof' in tree) return [];
  return [tree, ...('allOf' in tree ? tree.allOf : tree.anyOf).flatMap(combinators)];
}
