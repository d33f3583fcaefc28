import type { TrainingData } from './data.ts';
import { allRules } from './rules.ts';

/** What the rules are as of now, to be kept with an attempt. */
export function hashesOf(data: TrainingData, ruleIds: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    allRules(data)
      .filter(({ id }) => ruleIds.includes(id))
      .map(({ id, hash }) => [id, hash]),
  );
}
