import type { Attempt } from './attempt.ts';
import { codeWords } from './code-words.ts';
import { csv } from './csv.ts';
import type { TrainingData } from './data.ts';
import { kindWords } from './item.ts';
import { regrade } from './regrade.ts';
import { resultText } from './result-file.ts';
import { ruleName, ruleWords, scenarioSlug } from './rules.ts';

/** The text of the file that a learner hands over. */
export async function resultFile(
  data: TrainingData,
  { name = '', attempts, now }: { name?: string; attempts: readonly Attempt[]; now: number },
): Promise<string> {
  const createdAt = new Date(now).toISOString();
  return resultText({ dataVersion: data.version, name, createdAt, attempts: [...attempts] });
}

/** Every answer in a line, graded by today's rules, for a spreadsheet. */
export function attemptsCsv(data: TrainingData, attempts: readonly Attempt[]): string {
  const head = ['时间', '题型', '场景', '规则', '结果', '错在哪', '没把握', '用时（秒）'];
  const rows = attempts.map((attempt) => {
    const [rule = ''] = attempt.ref.ruleIds;
    const scenario = data.scenarios.find(({ slug }) => slug === scenarioSlug(rule));
    const result = regrade(data, attempt);
    const name = ruleName(rule);
    return [
      beijing(attempt.at),
      kindWords[attempt.ref.kind],
      scenario ? `${scenario.number} ${scenario.nav}` : scenarioSlug(rule),
      name ? ruleWords[name] : rule,
      result ? (result.accepted ? '对' : '错') : '规则已改，不计',
      result && !result.accepted
        ? result.codes.map((code) => codeWords(data, scenario, code)).join('；')
        : '',
      attempt.response.unsure ? '是' : '',
      Math.round(attempt.ms / 1000),
    ];
  });
  return csv([head, ...rows]);
}

/** 2026-11-22 10:07, in the platform's zone. */
function beijing(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
