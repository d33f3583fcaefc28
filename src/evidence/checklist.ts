import type { Deadline } from '../schema/deadline.ts';
import type { Requirement } from '../schema/requirement.ts';
import { deadlineWords } from './deadline.ts';
import { formula } from './label.ts';

interface Listed {
  number: number;
  title: string;
  requirement: Requirement;
  readingNote?: string | undefined;
  deadline: Deadline;
  consequences: readonly { when: string; then: string; payer?: string | undefined }[];
  actions: readonly { first?: string | undefined; text: string; short?: string | undefined }[];
  uses: readonly {
    proof: string;
    role: string;
    checks: readonly { ask: string; effect: 'void' | 'advice' }[];
  }[];
}

/** What comes before any proof, in short words: whoever has not paid yet must not go looking for a receipt. */
export function firstStep({
  actions,
}: Pick<Listed, 'actions'>): { when: string; words: string } | undefined {
  const found = actions.find(({ first }) => first);
  return found?.first ? { when: found.first, words: found.short ?? found.text } : undefined;
}

/**
 * The scenario as plain text for a chat window: what to hand in, by when, what to check, what does not count, and what
 * else it costs the shop.
 */
export function checklist(
  scenario: Listed,
  nameOf: (slug: string) => string,
  voids: readonly string[],
): string {
  const proofs = scenario.uses
    .filter(({ role }) => role === 'required')
    .map(({ proof, checks }) => {
      const asks = checks.filter(({ effect }) => effect === 'void').map(({ ask }) => `  □ ${ask}`);
      return [`□ ${nameOf(proof)}`, ...asks].join('\n');
    });
  const first = firstStep(scenario);
  const { deadline } = scenario;
  // Two steps of 72 hours fit into a week only when neither waits: whoever passes the list on must pass that on.
  const total =
    deadline.kind === 'steps' && deadline.totalHours
      ? `，全程 ${deadline.totalHours / 24} 天之内`
      : '';
  return [
    `场景 ${scenario.number}：${scenario.title}`,
    ...(first ? [`${first.when}：${first.words}`] : []),
    `要交：${formula(scenario.requirement, nameOf)}`,
    `时限：${deadlineWords(scenario.deadline)}${total}`,
    ...(scenario.readingNote ? [`注意：${scenario.readingNote}`] : []),
    ...proofs,
    ...(voids.length > 0 ? [`不算数：${voids.join('；')}`] : []),
    ...scenario.consequences
      .filter(({ payer }) => payer)
      .map(({ when, then }) => `${when}：${then}`),
  ].join('\n');
}
