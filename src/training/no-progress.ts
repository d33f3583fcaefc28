import type { TrainingData } from './data.ts';
import type { Progress, RuleState } from './progress.ts';
import { allRules } from './rules.ts';

const untried: RuleState = { level: 0, lastWrong: false, seen: 0, changed: false };

/** Where somebody stands who hasn't answered anything yet. */
export function noProgress(data: TrainingData): Progress {
  return {
    rules: Object.fromEntries(allRules(data).map(({ id }) => [id, untried])),
    due: [],
    tomorrow: 0,
  };
}
