import type { Item } from './item.ts';
import { scenarioSlug } from './rules.ts';

/** The rule that an answer got wrong: of two scenarios that are set side by side, the one that was taken for the other. */
export function missedRule({ ruleIds }: Pick<Item, 'ruleIds'>, codes: readonly string[]): string {
  const head = 'CONTRAST:';
  const slug = codes.find((code) => code.startsWith(head))?.slice(head.length);
  return ruleIds.find((id) => scenarioSlug(id) === slug) ?? ruleIds[0]!;
}
