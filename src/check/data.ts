import { allReadings, proofsOf } from '../evidence/requirement.ts';
import { inRooms } from '../limits.ts';
import type { Basis, Merchant } from '../schema/basis.ts';
import type { Proof } from '../schema/proof.ts';
import type { PublishedProof, PublishedScenario, ResolvedUse } from '../schema/published.ts';

/** Where a sentence is written, for the tag behind it. */
export interface Based {
  basis: Basis;
  merchant?: Merchant | undefined;
}

/** A proof as every scenario knows it. */
export interface CheckProof extends Pick<
  Proof,
  'name' | 'short' | 'pictogram' | 'where' | 'keeper' | 'leadTime' | 'upload'
> {
  /** Scenarios in one of whose trees it stands: where a lookalike does count. */
  countsIn: string[];
}

/** Of a scenario, what this room reads; the prose stays on the scenario's page. */
const kept = [
  'slug',
  'number',
  'title',
  'name',
  'qualifier',
  'nav',
  'lead',
  'requirement',
  'readings',
  'readingNote',
  'lookalikes',
  'deadline',
  'consequences',
  'actions',
  'toBuyer',
  'rules',
] as const satisfies readonly (keyof PublishedScenario)[];

export interface CheckScenario extends Pick<PublishedScenario, (typeof kept)[number]> {
  uses: Omit<ResolvedUse, 'images'>[];
}

/** What the page embeds: made from the library at build time, read in the browser. */
export interface CheckData {
  /** The content's version, as in /data/scenarios.json. */
  version: string;
  proofs: Record<string, CheckProof>;
  /** In the order of their numbers. */
  scenarios: CheckScenario[];
}

/** The part of a library that this room reads. */
export interface CheckSource {
  version: string;
  scenarios: readonly PublishedScenario[];
  proofs: readonly Omit<PublishedProof, 'url' | 'uses'>[];
}

/** Build time only. Absent fields stay absent, so that the JSON stays small; so does it where scenarios are many. */
export function checkData({ version, scenarios: all, proofs }: CheckSource): CheckData {
  const scenarios = inRooms(all);
  const named = new Set(
    scenarios.flatMap((scenario) => [
      ...scenario.uses.map(({ proof }) => proof),
      ...scenario.lookalikes.map(({ proof }) => proof),
      ...scenario.actions.flatMap(({ proof }) => proof ?? []),
    ]),
  );
  return {
    version,
    proofs: Object.fromEntries(
      proofs
        .filter(({ slug }) => named.has(slug))
        .map(({ slug, name, short, pictogram, where, keeper, leadTime, upload }) => [
          slug,
          {
            name,
            short,
            pictogram,
            where,
            keeper,
            leadTime,
            upload,
            countsIn: scenarios
              .filter((scenario) => allReadings(scenario).flatMap(proofsOf).includes(slug))
              .map((scenario) => scenario.slug),
          },
        ]),
    ),
    scenarios: scenarios.map((scenario) => ({
      ...(Object.fromEntries(kept.map((field) => [field, scenario[field]])) as Pick<
        PublishedScenario,
        (typeof kept)[number]
      >),
      uses: scenario.uses.map(({ images: _, ...use }) => use),
    })),
  };
}
