import type { TrainingData, TrainingScenario } from './data.ts';
import { ruleName, ruleWords, scenarioOf, scenarioSlug, type RuleName } from './rules.ts';

/** A rule with what is needed to name it and to lead to it. */
export interface Named {
  id: string;
  name: RuleName;
  scenario: TrainingScenario;
}

/** undefined for an id that the content no longer has. */
export function namedRule(data: TrainingData, id: string): Named | undefined {
  const name = ruleName(id);
  const slug = scenarioSlug(id);
  if (!name || !data.scenarios.some((scenario) => scenario.slug === slug)) return undefined;
  return { id, name, scenario: scenarioOf(data, slug) };
}

export const ruleTitle = ({ name, scenario }: Named): string =>
  `场景 ${scenario.number} ${scenario.nav}：${ruleWords[name]}`;

/** Where the rule stands: its scenario's page, at its own anchor. */
export const rulePath = ({ name, scenario }: Named): string => `${scenario.path}#${name}`;
