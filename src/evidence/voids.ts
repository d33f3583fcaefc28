import type { ResolvedCheck } from '../schema/published.ts';

interface Voidable {
  lookalikes: readonly { short: string }[];
  uses: readonly { checks: readonly Pick<ResolvedCheck, 'short' | 'effect'>[] }[];
}

/** The short phrases of the void strip: lookalikes first, then the checks that have a phrase and void here. */
export function voidWords(scenario: Voidable): string[] {
  const checks = scenario.uses.flatMap((use) => use.checks);
  const phrases = checks
    .filter(({ effect, short }) => effect === 'void' && short)
    .map(({ short }) => short!);
  return [...new Set([...scenario.lookalikes.map(({ short }) => short), ...phrases])];
}
