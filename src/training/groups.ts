import type { TrainingData, TrainingScenario } from './data.ts';
import { likeness } from './likeness.ts';

/** More than this and a sitting no longer is about telling them apart. */
const most = 3;

/**
 * The scenarios sorted into groups of two or three that are confused with each other, by what content says of them:
 * first those that name each other in a splitter, the likest tickets first; then what is left. Slugs in reading order.
 */
export function confusableGroups(data: TrainingData): string[][] {
  let groups = data.scenarios.map(({ slug }) => [slug]);
  const groupOf = (slug: string) => groups.find((group) => group.includes(slug))!;
  for (const [one, other] of pairs(data.scenarios)) {
    const [a, b] = [groupOf(one.slug), groupOf(other.slug)];
    if (a === b || a.length + b.length > most) continue;
    groups = [...groups.filter((group) => group !== a && group !== b), [...a, ...b]];
  }
  const order = data.scenarios.map(({ slug }) => slug);
  return groups
    .map((group) => group.sort((one, other) => order.indexOf(one) - order.indexOf(other)))
    .sort(([one], [other]) => order.indexOf(one!) - order.indexOf(other!));
}

function pairs(scenarios: readonly TrainingScenario[]): [TrainingScenario, TrainingScenario][] {
  const named = (one: TrainingScenario, other: TrainingScenario) =>
    one.splitters.filter(({ against }) => against === other.slug).length;
  return scenarios
    .flatMap((one, at) =>
      scenarios.slice(at + 1).map((other) => ({
        pair: [one, other] as [TrainingScenario, TrainingScenario],
        weight: named(one, other) + named(other, one) + likeness(one.ticket, other.ticket),
      })),
    )
    .sort((one, other) => other.weight - one.weight)
    .map(({ pair }) => pair);
}
