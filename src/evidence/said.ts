import type { Guide } from '../schema/guide.ts';
import type { Proof } from '../schema/proof.ts';
import type { ResolvedUse } from '../schema/published.ts';
import type { Scenario } from '../schema/scenario.ts';
import { resolveUses } from './resolve.ts';
import { ruleData, ruleId, ruleNames, type RuleName } from './rule.ts';

/** Everything that can stand on a sheet that somebody prints and hangs up. */
export interface Sayable {
  scenarios: { slug: string; data: Scenario; uses: ResolvedUse[] }[];
  proofs: ReadonlyMap<string, Proof>;
  notes: NonNullable<Guide['notes']>;
  source: unknown;
}

/** The content as its files say it. */
export interface Files {
  scenarios: readonly { slug: string; data: Scenario }[];
  proofs: readonly { slug: string; data: Proof }[];
  guides: readonly { data: { notes?: Guide['notes'] } }[];
}

/** Expects sound content, scenarios in the order of their numbers. */
export function sayable({ scenarios, proofs, guides }: Files, source: unknown): Sayable {
  const dataOf = new Map(proofs.map(({ slug, data }) => [slug, data]));
  return {
    scenarios: scenarios.map(({ slug, data }) => ({
      slug,
      data,
      uses: resolveUses(data, (proof) => dataOf.get(proof)!),
    })),
    proofs: dataOf,
    notes: guides.flatMap(({ data }) => data.notes ?? []),
    source,
  };
}

/** What a scenario says besides its rules: the platform's own words, and ours. */
export const wordParts = ['ticket', 'words'] as const;
export type ScenarioPart = RuleName | (typeof wordParts)[number];
export const scenarioParts: readonly ScenarioPart[] = [...ruleNames, ...wordParts];

export const partId = (slug: string, part: ScenarioPart) => `${slug}#${part}`;

/**
 * The content in parts, each under an id that stays: a scenario's rules under their rule ids, then its ticket and
 * the rest of its words; the notes; the source. Two contents with equal parts print the same sheet.
 *
 * What no sheet shows is left out by name, so that a new field counts until somebody says that it does not: a sheet
 * that is called outdated too often is a nuisance, one that is wrong and called current costs a dispute.
 */
export function saidParts({ scenarios, proofs, notes, source }: Sayable): Record<string, unknown> {
  const parts: Record<string, unknown> = { notes, source };
  for (const { slug, data, uses } of scenarios) {
    const rules = ruleData(data, uses);
    for (const name of ruleNames) parts[ruleId(slug, name)] = rules[name];
    parts[partId(slug, 'ticket')] = data.ticket;
    parts[partId(slug, 'words')] = words(data, uses, proofs);
  }
  return parts;
}

function words(
  data: Scenario,
  uses: readonly ResolvedUse[],
  proofs: Sayable['proofs'],
): Record<string, unknown> {
  const {
    description: _description,
    checkedOn: _checkedOn,
    nav: _nav,
    ticket: _ticket,
    aliases: _aliases,
    telling: _telling,
    splitters: _splitters,
    prevention: _prevention,
    images: _images,
    uses: _uses,
    ...rest
  } = data;
  const named = [...uses, ...data.lookalikes, ...data.actions].flatMap(({ proof }) => proof ?? []);
  return {
    ...rest,
    uses: uses.map(({ images: _, checks, ...use }) => ({
      ...use,
      checks: checks
        .filter(({ effect }) => effect === 'void')
        .map(({ fix: _fix, final: _final, ...check }) => check),
    })),
    names: [...new Set(named)].map((slug) => {
      const { name, short } = proofs.get(slug)!;
      return [slug, name, short];
    }),
  };
}
