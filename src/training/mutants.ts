import type { Requirement } from '../schema/requirement.ts';

/** A tree with one combinator flipped. */
export interface Mutant {
  /** `READ_ALL_AS_ANY@0`: what was read as what, and which combinator, counted from the outermost in reading order. */
  code: string;
  flipped: 'allOf' | 'anyOf';
  tree: Requirement;
}

/** Every tree that differs from this one in a single combinator. */
export function mutants(requirement: Requirement): Mutant[] {
  const found: Mutant[] = [];
  let count = 0;
  const visit = (tree: Requirement, rebuild: (part: Requirement) => Requirement): void => {
    if ('proof' in tree) return;
    const number = count++;
    const flipped = 'allOf' in tree ? 'allOf' : 'anyOf';
    const parts = 'allOf' in tree ? tree.allOf : tree.anyOf;
    const join = (members: Requirement[]): Requirement =>
      flipped === 'allOf' ? { allOf: members } : { anyOf: members };
    found.push({
      code: `${flipped === 'allOf' ? 'READ_ALL_AS_ANY' : 'READ_ANY_AS_ALL'}@${number}`,
      flipped,
      tree: rebuild(flipped === 'allOf' ? { anyOf: parts } : { allOf: parts }),
    });
    parts.forEach((part, place) => {
      visit(part, (changed) =>
        rebuild(join(parts.map((each, at) => (at === place ? changed : each)))),
      );
    });
  };
  visit(requirement, (tree) => tree);
  return found;
}
