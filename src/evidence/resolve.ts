import type { Proof } from '../schema/proof.ts';
import type { ResolvedCheck, ResolvedUse } from '../schema/published.ts';
import type { Scenario } from '../schema/scenario.ts';

/**
 * The uses of a scenario with their checks spelled out: those that the scenario names, in its order, with what it
 * says differently; then the proof's own that apply everywhere. Expects sound content (every id known).
 */
export function resolveUses(scenario: Scenario, proofOf: (slug: string) => Proof): ResolvedUse[] {
  return scenario.uses.map((use) => {
    const own = proofOf(use.proof).checks;
    const named = use.checks.map((check): ResolvedCheck => {
      const { everywhere: _, ...base } = own.find(({ id }) => id === check.id)!;
      const changed = Object.entries(check).filter(([, value]) => value !== undefined);
      const merged = { ...base, ...Object.fromEntries(changed) };
      if (merged.basis !== 'merchant') delete merged.merchant;
      return merged;
    });
    const everywhere = own
      .filter((check) => check.everywhere && !use.checks.some(({ id }) => id === check.id))
      .map(({ everywhere: _, ...check }): ResolvedCheck => check);
    return { ...use, checks: [...named, ...everywhere] };
  });
}
