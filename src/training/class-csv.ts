import { csv } from './csv.ts';
import type { TrainingData } from './data.ts';
import { namedRule, ruleTitle } from './rule-titles.ts';
import type { ClassReport } from './trainer.ts';
import { levelNames } from './levels.ts';

/** The class as a table: a person a line, a rule a column. */
export function classCsv(data: TrainingData, { people, rules }: ClassReport): string {
  const named = rules.flatMap(({ id }) => namedRule(data, id) ?? []);
  const head = ['姓名', '掌握', '今天到期', ...named.map(ruleTitle)];
  const rows = people.map(({ name, mastered, due, progress }) => [
    name,
    mastered,
    due,
    ...named.map(({ id }) => {
      const state = progress.rules[id];
      return `${levelNames[state?.level ?? 0]}${state?.lastWrong ? '（上次答错）' : ''}`;
    }),
  ]);
  return csv([head, ...rows]);
}
