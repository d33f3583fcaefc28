import type { Basis, Merchant } from '../schema/basis.ts';
import type { Proof } from '../schema/proof.ts';
import type { ResolvedUse } from '../schema/published.ts';
import type { Scenario } from '../schema/scenario.ts';

/** Where a sentence is written, for the tag behind it. */
export interface Based {
  basis: Basis;
  merchant?: Merchant | undefined;
}

/** A proof as every scenario knows it. */
export interface CheckProof extends Pick<Proof, 'name' | 'short' | 'where' | 'leadTime' | 'pictogram'> {
  /** Scenarios in whose trees it stands: where a lookalike does count. */
  countsIn: string[];
}

/** A scenario with what the self-check needs of it, and no prose besides. */
export interface CheckScenario
  extends Pick<
    Scenario,
    | 'number'
    | 'title'
    | 'name'
    | 'qualifier'
    | 'nav'
    | 'lead'
    | 'requirement'
    | 'readings'
    | 'readingNote'
    | 'lookalikes'
    | 'deadline'
    | 'consequences'
    | 'actions'
  > {
  slug: string;
  uses: Omit<ResolvedUse, 'images'>[];
  rules: { id: string; hash: string }[];
}

/** What the page embeds: built from the library, read in the browser. */
export interface CheckData {
  /** The content's version, as in /data/scenarios.json. */
  version: string;
  proofs: Record<string, CheckProof>;
  /** In the order of their numbers. */
  scenarios: CheckScenario[];
}
