import { advisedOf } from '../evidence/requirement.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import type { Random } from './random.ts';
import { oncePer } from '../evidence/once.ts';
import { namedProofs } from './packet.ts';

/** The scenarios that content says are easily taken for this one, whichever of the two says so. */
export function neighbours(data: TrainingData, scenario: TrainingScenario): TrainingScenario[] {
  return data.scenarios.filter(
    (other) =>
      other.slug !== scenario.slug &&
      (scenario.splitters.some(({ against }) => against === other.slug) ||
        other.splitters.some(({ against }) => against === scenario.slug)),
  );
}

/** Neighbours first, then those that share a proof, then the rest. */
export function byLikeness(data: TrainingData, scenario: TrainingScenario): TrainingScenario[] {
  const near = new Set(neighbours(data, scenario));
  const own = namedProofs(scenario);
  const rank = (other: TrainingScenario) =>
    near.has(other) ? 0 : [...namedProofs(other)].some((proof) => own.has(proof)) ? 1 : 2;
  return data.scenarios
    .filter(({ slug }) => slug !== scenario.slug)
    .sort((one, other) => rank(one) - rank(other));
}

/** A proof that is of no use in the scenario, with the words for a copy of it. */
export interface Stranger {
  proof: string;
  detail: string;
  why: string;
  origin: 'lookalike' | 'sibling' | 'elsewhere';
}

/**
 * What looks like proof here and is none: the scenario's own lookalikes, then proofs that only other scenarios ask
 * for. Never a proof that this scenario's ticket or table mentions.
 */
export function strangers(data: TrainingData, scenario: TrainingScenario): Stranger[] {
  return known(data)(scenario);
}

const known = oncePer((data: TrainingData) =>
  oncePer((scenario: TrainingScenario) => strangersOf(data, scenario)),
);

function strangersOf(data: TrainingData, scenario: TrainingScenario): Stranger[] {
  const here = new Set([...namedProofs(scenario), ...scenario.uses.map(({ proof }) => proof)]);
  const found = new Map<string, Stranger>();
  const detailOf = (proof: string) =>
    data.proofs.find(({ slug }) => slug === proof)?.description ?? '';
  for (const { proof, reason } of scenario.lookalikes) {
    const elsewhere = data.scenarios.flatMap(({ uses }) => uses).find((use) => use.proof === proof);
    found.set(proof, {
      proof,
      detail: elsewhere?.brief ?? firstSentence(detailOf(proof)),
      why: reason,
      origin: 'lookalike',
    });
  }
  for (const other of byLikeness(data, scenario)) {
    for (const { proof, brief, role } of other.uses) {
      if (role !== 'required' || here.has(proof) || found.has(proof)) continue;
      found.set(proof, {
        proof,
        detail: brief,
        why: whyNot(other),
        origin: neighbours(data, scenario).includes(other) ? 'sibling' : 'elsewhere',
      });
    }
  }
  return [...found.values()];
}

const whyNot = ({ number, nav }: TrainingScenario) =>
  `它是场景 ${number}「${nav}」要的，这里没有列，交了不顶用。`;

const firstSentence = (text: string) => text.split('。')[0] ?? text;

/**
 * Proofs of no use here, drawn as other scenarios need them: a scenario, then one of its sets. So a proof is as often
 * the wrong answer here as it is the right one at home, and knowing it by name is no help. The scenario's own
 * lookalikes come in between.
 */
export function drawnStrangers(
  data: TrainingData,
  scenario: TrainingScenario,
  random: Random,
): Stranger[] {
  const pool = strangers(data, scenario);
  const own = pool.filter(({ origin }) => origin === 'lookalike');
  const drawn = random
    .shuffled(data.scenarios.filter(({ slug }) => slug !== scenario.slug))
    .flatMap((other) =>
      [...random.one(advisedOf(other))].flatMap((slug): Stranger[] => {
        const known = pool.find(({ proof }) => proof === slug);
        const detail = other.uses.find(({ proof }) => proof === slug)?.brief;
        return known && detail ? [{ ...known, detail, why: whyNot(other) }] : [];
      }),
    );
  const mixed = random.below(2) === 0 ? [...own, ...drawn] : [...drawn, ...own];
  return mixed.filter(({ proof }, at) => mixed.findIndex((each) => each.proof === proof) === at);
}
