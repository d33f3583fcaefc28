import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { examResult, examSize, passMark } from './exam.ts';
import { generate } from './generate.ts';

export type ExamOutcome = 'passed' | 'critical' | 'failed' | 'none';

export const outcomeWords: Record<ExamOutcome, string> = {
  passed: '通过',
  critical: '差关键题',
  failed: '没通过',
  none: '没考',
};

/** How somebody's last whole exam went, judged by today's rules. */
export function examOutcome(data: TrainingData, attempts: readonly Attempt[]): ExamOutcome {
  const own = attempts.filter(({ mode }) => mode === 'exam');
  const last = own.at(-1)?.session;
  const sat = own.filter(({ session }) => session === last);
  const items = sat.flatMap(({ ref: { kind, ruleIds, seed } }) => {
    const item = generate(data, kind, ruleIds, seed);
    return item ? [item] : [];
  });
  if (items.length < examSize) return 'none';
  const { passed, score } = examResult(data, items, sat);
  return passed ? 'passed' : score >= passMark ? 'critical' : 'failed';
}
