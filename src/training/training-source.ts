import { ruleData, ruleId, ruleNames } from '../evidence/rule.ts';
import { resolveUses } from '../evidence/resolve.ts';
import type { Proof } from '../schema/proof.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { SourceScenario, TrainingSource } from './training-data.ts';

/** Content files as they are checked, before there is a library. */
export interface Files {
  scenarios: readonly { slug: string; data: Scenario }[];
  proofs: readonly { slug: string; data: Proof }[];
}

/** What the questions need, from files that have no fault. `digest` makes the hashes of the rules. */
export function trainingSource(files: Files, digest: (data: unknown) => string): TrainingSource {
  const proofs = new Map(files.proofs.map(({ slug, data }) => [slug, data]));
  const scenarios = files.scenarios.map(({ slug, data }): SourceScenario => {
    const uses = resolveUses(data, (proof) => proofs.get(proof)!);
    const rules = ruleData(data, uses);
    return {
      ...data,
      slug,
      uses,
      rules: ruleNames.map((name) => ({ id: ruleId(slug, name), hash: digest(rules[name]) })),
    };
  });
  return {
    version: digest(scenarios),
    scenarios,
    proofs: files.proofs.map(({ slug, data }) => ({ slug, ...data })),
  };
}
