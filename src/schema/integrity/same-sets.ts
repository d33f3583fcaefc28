import { sameSet, type ProofSet } from '../../evidence/sets.ts';

/** Do two lists of minimal sets mean the same, whatever their order? */
export function sameSets(some: readonly ProofSet[], others: readonly ProofSet[]): boolean {
  return (
    some.length === others.length &&
    some.every((set) => others.some((other) => sameSet(set, other)))
  );
}
