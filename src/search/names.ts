import type { More } from './data.ts';
import { initialsOf } from './initials.ts';
import { runsOf, type Alphabet } from './text.ts';

/** What scenarios are called, for looking up at once instead of asking one after another. */
export interface Names {
  /** Slugs of the scenarios with this very name, as it is read: one script, one width, no marks. */
  called: (plain: string) => readonly string[];
  /** Each scenario's initials, those of the proofs it requires among them. */
  initials: () => readonly { slug: string; initials: readonly string[] }[];
}

export function namesOf({ scenarios = [], docs = [] }: Partial<More>, alphabet: Alphabet): Names {
  const slugs = new Map<string, string[]>();
  for (const { slug, names } of scenarios)
    for (const name of new Set(names.map((each) => runsOf(each, alphabet).join(''))))
      slugs.set(name, [...(slugs.get(name) ?? []), slug]);
  let initials: { slug: string; initials: string[] }[] | undefined;
  return {
    called: (plain) => slugs.get(plain) ?? [],
    // Only letters ask for them.
    initials: () => (initials ??= initialsOfAll(scenarios, docs, alphabet)),
  };
}

function initialsOfAll(
  scenarios: More['scenarios'],
  docs: More['docs'],
  alphabet: Alphabet,
): { slug: string; initials: string[] }[] {
  const named = new Map(
    docs.map(({ id, title, aliases }) => [id, [title, ...aliases.split(' ')]] as const),
  );
  return scenarios.map(({ slug, names, proofs }) => ({
    slug,
    initials: [...names, ...proofs.flatMap((proof) => named.get(proof) ?? [])].map((name) =>
      initialsOf(name, alphabet),
    ),
  }));
}
