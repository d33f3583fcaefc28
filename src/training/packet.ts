import { evaluate, type Answer, type Evaluation } from '../evidence/evaluate.ts';
import { allReadings, minimalSets, proofsOf } from '../evidence/requirement.ts';
import { isSubset } from '../evidence/sets.ts';
import { oncePer } from '../evidence/once.ts';
import type { TrainingScenario } from './data.ts';
import type { Piece } from './item.ts';

type Copy = Pick<Piece, 'proof' | 'fails'>;

/**
 * The self-check's verdict on copies in hand. A copy in order passes every check; a defective one fails its own.
 * Where a good and a defective copy of one proof are handed in together, the defective one is in the packet too.
 */
export function evaluateCopies(scenario: TrainingScenario, copies: readonly Copy[]): Evaluation {
  const answers: Record<string, Answer> = {};
  for (const { proof } of copies) {
    for (const { id } of checksOf(scenario, proof)) answers[`${proof}.${id}`] = 'pass';
  }
  for (const { proof, fails } of copies) if (fails) answers[`${proof}.${fails}`] = 'fail';
  return evaluate(scenario, { held: new Set(copies.map(({ proof }) => proof)), answers });
}

export function checksOf(scenario: TrainingScenario, proof: string) {
  return scenario.uses.find((use) => use.proof === proof)?.checks ?? [];
}

/** The checks of a proof that void it here. */
export function voidChecks(scenario: TrainingScenario, proof: string) {
  return checksOf(scenario, proof).filter(({ effect }) => effect === 'void');
}

/** What can be wrong with a copy that a better one takes the place of. */
export function mendableChecks(scenario: TrainingScenario, proof: string) {
  return voidChecks(scenario, proof).filter(({ final }) => !final);
}

/** Every proof that some reading of the scenario names. */
export const namedProofs = oncePer(
  (scenario: TrainingScenario): ReadonlySet<string> =>
    new Set(allReadings(scenario).flatMap(proofsOf)),
);

/**
 * Is the target the only way to satisfy any reading with what is offered? Then no proof beyond it can ever be the
 * missing piece, whichever way the rule is read.
 */
export function isOnlyWay(
  scenario: TrainingScenario,
  target: ReadonlySet<string>,
  offered: ReadonlySet<string>,
): boolean {
  return allReadings(scenario).every((tree) =>
    minimalSets(tree)
      .filter((set) => isSubset(set, offered))
      .every((set) => isSubset(set, target)),
  );
}
