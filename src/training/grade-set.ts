import type { Repair } from '../evidence/evaluate.ts';
import { advisedOf, minimalSets } from '../evidence/requirement.ts';
import { isSubset, sameSet } from '../evidence/sets.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import type { Grade } from './grade.ts';
import type { Item, Option } from './item.ts';
import { misreadingOf } from './misreading.ts';
import { byLikeness } from './neighbours.ts';
import { evaluateCopies, namedProofs } from './packet.ts';
import { scenarioOf } from './rules.ts';

/** The copy that an option of a set stands for: `good:slip`, `void:stamp.seal-kind`, `noise:baidu`. */
export function copyOf({ id }: Pick<Option, 'id'>): { proof: string; fails?: string } {
  const name = id.slice(id.indexOf(':') + 1);
  if (!id.startsWith('void:')) return { proof: name };
  const [proof, fails] = name.split('.') as [string, string];
  return { proof, fails };
}

/** The packet that somebody put together: accepted or not, and if not, by which misreading. */
export function gradeSet(data: TrainingData, item: Item, picked: readonly Option[]): Grade {
  const scenario = scenarioOf(data, item.scenario!);
  return gradeCopies(data, scenario, picked.map(copyOf));
}

export function gradeCopies(
  data: TrainingData,
  scenario: TrainingScenario,
  copies: readonly { proof: string; fails?: string }[],
): Grade {
  const held = new Set(copies.map(({ proof }) => proof));
  const named = namedProofs(scenario);
  const ours = new Set([...held].filter((proof) => named.has(proof)));
  const spoilt = copies.filter(({ fails }) => fails !== undefined);
  const { verdict, repairs: found } = evaluateCopies(scenario, copies);
  const repairs = nearestFirst(scenario, held, found);
  const enough =
    evaluateCopies(
      scenario,
      [...held].map((proof) => ({ proof })),
    ).verdict === 'sufficient';
  const voids = spoilt.map(({ proof, fails }) => `VOID:${proof}.${fails}`);
  const base = { repairs, wrong: ['answer'] };

  if (spoilt.length > 0) {
    // Handed in with the rest it spoils the one submission, even where another route would hold.
    const missing = enough ? [] : missingCodes(repairs);
    return {
      ...base,
      verdict: enough ? 'VOID' : 'INSUFFICIENT',
      accepted: false,
      codes: [...voids, ...missing],
    };
  }
  const misreading = misreadingOf(scenario.requirement, ours);
  if (verdict !== 'sufficient') {
    const elsewhere = wrongScenario(data, scenario, held);
    return {
      ...base,
      verdict: 'INSUFFICIENT',
      accepted: false,
      codes: [
        ...(misreading ? [misreading] : []),
        ...(elsewhere ? [`WRONG_SCENARIO:${elsewhere}`] : []),
        ...missingCodes(repairs),
      ],
    };
  }
  const exact = advisedOf(scenario).some((route) => sameSet(route, ours));
  const noise = [...held].filter((proof) => !named.has(proof));
  const codes = [
    ...(misreading && !exact ? [misreading] : []),
    ...noise.map((proof) => `NOISE:${proof}`),
  ];
  if (noise.length > mostNoise)
    return { ...base, verdict: 'CROWDED', accepted: false, codes: ['CROWDED', ...codes] };
  return {
    repairs: [],
    wrong: [],
    accepted: true,
    verdict: noise.length > 0 ? 'NOISY' : exact ? 'EXACT' : 'OVERSUPPLIED',
    codes,
  };
}

/**
 * One thing of no use beside what is asked for is forgiven, as the platform forgives it. More of them is taking whatever
 * sounds well, which needs no ticket to be read.
 */
const mostNoise = 1;

/** Of repairs that take as much, those first that build on what is there already. */
function nearestFirst(
  scenario: TrainingScenario,
  held: ReadonlySet<string>,
  repairs: readonly Repair[],
): Repair[] {
  const steps = ({ get, replace }: Repair) => get.length + replace.length;
  const used = ({ get, replace, check }: Repair) =>
    Math.max(
      0,
      ...advisedOf(scenario)
        .filter((set) => [...get, ...replace, ...check].every((proof) => set.has(proof)))
        .map((set) => [...set].filter((proof) => held.has(proof)).length),
    );
  return [...repairs].sort((one, other) => steps(one) - steps(other) || used(other) - used(one));
}

/** What the nearest repair still has to get. */
function missingCodes(repairs: Grade['repairs']): string[] {
  const [nearest] = repairs;
  return nearest ? nearest.get.map((proof) => `MISS:${proof}`) : [];
}

/** The scenario for which this would have been enough, if it takes a proof that isn't asked for here. */
function wrongScenario(
  data: TrainingData,
  scenario: TrainingScenario,
  held: ReadonlySet<string>,
): string | undefined {
  const named = namedProofs(scenario);
  return byLikeness(data, scenario).find((other) =>
    minimalSets(other.requirement).some(
      (route) =>
        isSubset(route, held) &&
        [...route].some((proof) => !named.has(proof)) &&
        // A single proof that several ask for points to none of them.
        (route.size > 1 || [...route].every((proof) => isOnlyFor(data, other, proof))),
    ),
  )?.slug;
}

const isOnlyFor = (data: TrainingData, scenario: TrainingScenario, proof: string) =>
  data.scenarios.every((each) => each === scenario || !namedProofs(each).has(proof));
