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
  actions: readonly { first?: string | undefined; text: string; short?: string | undefined }[];
  uses: readonly {
    proof: string;
    role: string;
    checks: readonly { ask: string; effect: 'void' | 'advice' }[];
  }[];
}

/** The scenario as plain text for a chat window: what to hand in, by when, what to check, what does not count. */
/** What comes before any proof, in short words: whoever has not paid yet must not go looking for a receipt. */
export function firstStep({
  actions,
}: Pick<Listed, 'actions'>): { when: string; words: string } | undefined {
  const found = actions.find(({ first }) => first);
  return found?.first ? { when: found.first, words: found.short ?? found.text } : undefined;
}

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
  return [
    `场景 ${scenario.number}：${scenario.title}`,
    ...(first ? [`${first.when}：${first.words}`] : []),
    `要交：${formula(scenario.requirement, nameOf)}`,
    `时限：${deadlineWords(scenario.deadline)}`,
    ...(scenario.readingNote ? [`注意：${scenario.readingNote}`] : []),
    ...proofs,
    ...(voids.length > 0 ? [`不算数：${voids.join('；')}`] : []),
  ].join('\n');
}
