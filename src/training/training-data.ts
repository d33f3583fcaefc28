import { inRooms } from '../limits.ts';
import { ruleName } from './rules.ts';
import { scenarioPath } from '../links.ts';
import type { ResolvedUse } from '../schema/published.ts';
import type { Proof } from '../schema/proof.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { Specimen, TrainingData, TrainingScenario, TrainingUse } from './data.ts';

/** What is needed of the library; the content gate has as much before there is a library. */
export interface TrainingSource {
  version: string;
  scenarios: readonly SourceScenario[];
  proofs: readonly (Proof & { slug: string })[];
}

export type SourceScenario = Omit<Scenario, 'uses'> & {
  slug: string;
  uses: ResolvedUse[];
  rules: readonly { id: string; hash: string }[];
};

/** The library as the questions need it. Build time only: the pages write the result into themselves as JSON. */
export function trainingData(library: TrainingSource, specimens: Specimen[] = []): TrainingData {
  return {
    version: library.version,
    scenarios: inRooms(library.scenarios).map(scenarioOf),
    proofs: library.proofs.map(({ slug, name, short, kind, pictogram, description }) => ({
      slug,
      name,
      short,
      kind,
      pictogram,
      description,
    })),
    specimens,
  };
}

function scenarioOf(scenario: SourceScenario): TrainingScenario {
  return {
    slug: scenario.slug,
    number: scenario.number,
    nav: scenario.nav,
    title: scenario.title,
    path: scenarioPath(scenario.slug),
    ticket: scenario.ticket,
    clauses: scenario.clauses.map(({ starts }) => starts),
    strong: scenario.strong,
    situation: scenario.situation.map(({ text }) => text),
    telling: scenario.telling,
    requirement: scenario.requirement,
    combination: scenario.combination.map(({ text, basis }) => ({ text, basis })),
    readings: scenario.readings.map(({ basis, requirement, note, short }) => ({
      basis,
      requirement,
      note,
      ...(short ? { short } : {}),
    })),
    uses: scenario.uses.map(useOf),
    lookalikes: scenario.lookalikes.map(({ proof, reason, basis }) => ({ proof, reason, basis })),
    deadline: scenario.deadline,
    consequences: scenario.consequences.map(({ when, then }) => `${when}，${then}`),
    actions: scenario.actions.map(({ kind, text, basis, first }) => ({
      kind,
      text,
      basis,
      ...(first ? { first: true as const } : {}),
    })),
    splitters: scenario.splitters.flatMap(({ against, ask, here, there }) =>
      against ? [{ against, ask, here, there }] : [],
    ),
    rules: scenario.rules.filter(({ id }) => ruleName(id) !== undefined),
  };
}

function useOf({ proof, role, brief, fields, checks }: ResolvedUse): TrainingUse {
  return {
    proof,
    role,
    brief,
    // What only says when the whole paper is void is no thing to write on it; a check says it, too.
    fields: fields
      .filter((field) => field.rule !== undefined || field.void === undefined)
      .map(({ name, rule, hand, basis }) => ({
        name,
        ...(rule ? { rule } : {}),
        ...(hand ? { hand: true as const } : {}),
        basis,
      })),
    checks: checks.map(({ id, ask, fail, fix, effect, basis, final }) => ({
      id,
      ask,
      fail,
      ...(fix ? { fix } : {}),
      effect,
      basis,
      ...(final ? { final: true as const } : {}),
    })),
  };
}
