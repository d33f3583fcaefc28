import type { TrainingData } from './data.ts';
import { neighbours } from './neighbours.ts';
import { namedProofs } from './packet.ts';

/**
 * The scenarios sorted into groups that are confused with each other: those that content says are alike, and for the
 * loners, with whom they share a proof; loners that share nothing make a group of their own. Slugs in reading order.
 */
export function confusableGroups(data: TrainingData): string[][] {
  const groupOf = new Map(data.scenarios.map(({ slug }) => [slug, slug]));
  const find = (slug: string): string => {
    const up = groupOf.get(slug)!;
    return up === slug ? slug : find(up);
  };
  const join = (one: string, other: string) => groupOf.set(find(one), find(other));
  const lone = new Set<string>();
  for (const scenario of data.scenarios) {
    const near = neighbours(data, scenario);
    if (near.length === 0) lone.add(scenario.slug);
    for (const other of near) join(scenario.slug, other.slug);
  }
  for (const slug of lone) {
    const scenario = data.scenarios.find((each) => each.slug === slug)!;
    const own = namedProofs(scenario);
    const kin = data.scenarios.find(
      (other) => lone.has(other.slug) && other.slug !== slug && shares(own, namedProofs(other)),
    );
    if (kin) join(slug, kin.slug);
  }
  const groups = new Map<string, string[]>();
  for (const { slug } of data.scenarios) {
    const key = find(slug);
    groups.set(key, [...(groups.get(key) ?? []), slug]);
  }
  const [alone, together] = [
    [...groups.values()].filter(({ length }) => length === 1).flat(),
    [...groups.values()].filter(({ length }) => length > 1),
  ];
  return alone.length > 0 ? [...together, alone] : together;
}

const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].some((proof) => other.has(proof));
