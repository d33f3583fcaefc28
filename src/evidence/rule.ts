import type { Scenario } from '../schema/scenario.ts';
import type { ResolvedUse } from '../schema/published.ts';

/** The rules of a scenario, in page order. Each is an anchor on its page and a unit of mastery and change notice. */
export const ruleNames = ['combination', 'deadline', 'actions', 'fields', 'voids'] as const;
export type RuleName = (typeof ruleNames)[number];

export const ruleId = (slug: string, name: RuleName) => `${slug}#${name}`;

/**
 * What each rule says, as data without prose: a typo mended in a sentence must not send everybody back to practice,
 * a changed hour or combinator must. Field names are data: they are what must stand on the paper.
 */
export function ruleData(
  scenario: Scenario,
  uses: readonly ResolvedUse[],
): Record<RuleName, unknown> {
  return {
    combination: [
      scenario.requirement,
      scenario.readings.map(({ basis, requirement }) => [basis, requirement]),
    ],
    deadline: [
      [scenario.deadline.basis, clockOf(scenario.deadline)],
      scenario.consequences.map(({ basis, payer }) => [basis, payer]),
    ],
    actions: scenario.actions.map(({ kind, proof, basis }) => [kind, proof, basis]),
    fields: uses.map((use) => [
      use.proof,
      use.role,
      use.fields.map(({ name, hand, basis, void: voids }) => [name, hand, basis, Boolean(voids)]),
    ]),
    voids: [
      uses.map((use) => [
        use.proof,
        use.checks.map(({ id, effect, basis }) => [id, effect, basis]),
      ]),
      scenario.lookalikes.map(({ proof, basis }) => [proof, basis]),
    ],
  };
}

function clockOf(deadline: Scenario['deadline']): unknown {
  if (deadline.kind === 'not-stated') return ['not-stated'];
  if (deadline.kind === 'hours') return ['hours', deadline.hours, deadline.from];
  return [
    'steps',
    deadline.totalHours,
    deadline.totalBasis,
    deadline.steps.map(({ hours, from, proof, basis }) => [hours, from, proof, basis]),
  ];
}
