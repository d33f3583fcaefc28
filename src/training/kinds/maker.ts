import type { TrainingData, TrainingScenario } from '../data.ts';
import type { Item, ItemRef } from '../item.ts';
import type { Random } from '../random.ts';
import type { RuleName } from '../rules.ts';

export interface Making {
  data: TrainingData;
  /** Of the leading rule. */
  scenario: TrainingScenario;
  rule: RuleName;
  ruleId: string;
  random: Random;
}

/** Makes one kind of item, or nothing where the rule has no matter for it. */
export type Maker = (
  making: Making,
) => (Omit<Item, keyof ItemRef> & { trains?: string[] }) | undefined;
