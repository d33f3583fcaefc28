/** A set of proof slugs. Every list of sets that this room hands out is sorted: small sets first, then by tree order. */
export type ProofSet = ReadonlySet<string>;

export function isSubset(inner: Iterable<string>, outer: ProofSet): boolean {
  for (const slug of inner) if (!outer.has(slug)) return false;
  return true;
}

export function union(...sets: Iterable<string>[]): Set<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

export function difference(set: Iterable<string>, other: ProofSet): Set<string> {
  return new Set([...set].filter((slug) => !other.has(slug)));
}

export function sameSet(one: ProofSet, other: ProofSet): boolean {
  return one.size === other.size && isSubset(one, other);
}

/** Keeps the sets of which no other is a part: the minimal ones, each once, smallest first. */
export function minimal(sets: Iterable<ProofSet>): Set<string>[] {
  const kept: Set<string>[] = [];
  for (const set of [...sets].sort((one, other) => one.size - other.size)) {
    if (!kept.some((smaller) => isSubset(smaller, set))) kept.push(new Set(set));
  }
  return kept;
}
