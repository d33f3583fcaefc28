import { ruleId, ruleNames, type RuleName } from '../evidence/rule.ts';
import type { TrainingData, TrainingScenario } from './data.ts';

export { ruleId, ruleNames, type RuleName };

/** What a board and a report call a rule. */
export const ruleWords: Record<RuleName, string> = {
  combination: '组合',
  deadline: '时限',
  actions: '该做的事',
  fields: '字段',
  voids: '何时作废',
};

/** The last part of a rule id, or undefined for what is no rule id. */
export function ruleName(id: string): RuleName | undefined {
  const name = id.slice(id.indexOf('#') + 1);
  return ruleNames.find((known) => known === name);
}

export const scenarioSlug = (id: string): string => id.slice(0, id.indexOf('#'));

export function scenarioOf(data: TrainingData, slug: string): TrainingScenario {
  const found = data.scenarios.find((scenario) => scenario.slug === slug);
  if (!found) throw new Error(`训练数据里没有场景「${slug}」。`);
  return found;
}

/** Every rule that there is, in the order of the scenarios and of their pages. */
export function allRules(data: TrainingData): { id: string; hash: string }[] {
  return data.scenarios.flatMap(({ rules }) => rules);
}

export function shortOf(data: TrainingData, proof: string): string {
  return data.proofs.find(({ slug }) => slug === proof)?.short ?? proof;
}
