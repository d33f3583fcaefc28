import type { Requirement } from '../schema/requirement.ts';
import { oncePer } from './once.ts';
import { isSubset, minimal, union, type ProofSet } from './sets.ts';

/** Does this set of proofs satisfy the tree? Extra proofs never hurt. */
export function accepts(requirement: Requirement, held: ProofSet): boolean {
  if ('proof' in requirement) return held.has(requirement.proof);
  if ('allOf' in requirement) return requirement.allOf.every((part) => accepts(part, held));
  return requirement.anyOf.some((part) => accepts(part, held));
}

/**
 * The minimal sufficient sets of a tree: every one is accepted, none stays accepted when a proof is taken away, and
 * a held set is accepted exactly when it contains one of them. For the outermost `anyOf` these are the routes.
 */
export function minimalSets(requirement: Requirement): Set<string>[] {
  if ('proof' in requirement) return [new Set([requirement.proof])];
  if ('anyOf' in requirement) return minimal(requirement.anyOf.flatMap(minimalSets));
  return requirement.allOf
    .map(minimalSets)
    .reduce(
      (combined, part) =>
        minimal(combined.flatMap((set) => part.map((other) => union(set, other)))),
      [new Set<string>()],
    );
}

/** Every proof that the tree names, in the order in which it is drawn, each once. */
export function proofsOf(requirement: Requirement): string[] {
  if ('proof' in requirement) return [requirement.proof];
  const parts = 'allOf' in requirement ? requirement.allOf : requirement.anyOf;
  return [...new Set(parts.flatMap(proofsOf))];
}

/** Does the tree hold an `anyOf` anywhere? */
export function hasChoice(requirement: Requirement): boolean {
  if ('proof' in requirement) return false;
  return 'anyOf' in requirement || requirement.allOf.some(hasChoice);
}

/** What the rules need of a scenario: the drawn tree and the other ways to read it. */
export interface Readable {
  requirement: Requirement;
  readings: readonly { requirement: Requirement }[];
}

/** All trees over which a verdict quantifies: the drawn one first, then the readings. */
export function allReadings(scenario: Readable): Requirement[] {
  return [scenario.requirement, ...scenario.readings.map((reading) => reading.requirement)];
}

/** The sets to advise: minimal among those that every reading accepts. */
export function advisedSets(scenario: Readable): Set<string>[] {
  return minimalSets({ allOf: allReadings(scenario) });
}

/** `advisedSets` of a scenario that content gives and nothing changes: made once. */
export const advisedOf = oncePer((scenario: Readable): readonly ProofSet[] =>
  advisedSets(scenario),
);

export type Acceptance = 'sufficient' | 'depends' | 'insufficient';

/** Sufficient when every reading accepts the set, insufficient when none does, else it depends on the reading. */
export function acceptance(scenario: Readable, held: ProofSet): Acceptance {
  const verdicts = allReadings(scenario).map((tree) => accepts(tree, held));
  if (verdicts.every(Boolean)) return 'sufficient';
  return verdicts.some(Boolean) ? 'depends' : 'insufficient';
}

/** Is the route one that some reading would refuse? Then it carries the ≠ mark wherever it is drawn. */
export function isContested(scenario: Readable, route: ProofSet): boolean {
  return acceptance(scenario, route) === 'depends';
}

/**
 * Is the combinator itself in dispute: does a reading put 任选其一 where the tree says 缺一不可 over proofs of the
 * tree, or the reverse? Scenario 7 does; 2 and 4 merely drop routes, 3 merely adds some.
 */
export function isCombinatorContested(scenario: Readable): boolean {
  const drawn = scenario.requirement;
  const named = new Set(proofsOf(drawn));
  return scenario.readings.some(({ requirement }) => {
    if (!isSubset(proofsOf(requirement), named)) return false;
    return (
      ('allOf' in drawn && 'anyOf' in requirement) || ('anyOf' in drawn && 'allOf' in requirement)
    );
  });
}
