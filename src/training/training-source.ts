import { digest } from '../digest.ts';
import { resolveUses } from '../evidence/resolve.ts';
import { ruleData, ruleId, ruleNames } from '../evidence/rule.ts';
import { inRooms } from '../limits.ts';
import type { Proof } from '../schema/proof.ts';
import type { Scenario } from '../schema/scenario.ts';
import { specimenBook } from '../specimens/book.ts';
import type { TrainingData } from './data.ts';
import { specimenData } from './specimen-data.ts';
import { trainingData, type SourceScenario } from './training-data.ts';

/** Content files as they are checked, before there is a library. */
interface Files {
  scenarios: readonly { slug: string; data: Scenario }[];
  proofs: readonly { slug: string; data: Proof }[];
}

/** What the pages get from the library, from files that have no fault: for whoever has no Astro. */
export function trainingOfFiles(files: Files): TrainingData {
  const dataOf = new Map(files.proofs.map(({ slug, data }) => [slug, data]));
  const scenarios = files.scenarios.map(({ slug, data }): SourceScenario => {
    const uses = resolveUses(data, (proof) => dataOf.get(proof)!);
    const rules = ruleData(data, uses);
    return {
      ...data,
      slug,
      uses,
      rules: ruleNames.map((name) => ({ id: ruleId(slug, name), hash: digest(rules[name]) })),
    };
  });
  const proofs = files.proofs.map(({ slug, data }) => ({ slug, ...data }));
  const source = { version: digest(scenarios), scenarios, proofs };
  return trainingData(source, specimenData(specimenBook(source), inRooms(scenarios)));
}
