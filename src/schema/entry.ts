import type { Guide } from './guide.ts';
import type { Proof } from './proof.ts';
import type { Scenario } from './scenario.ts';

export interface Entry<Data> {
  slug: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
}

/** All content, as far as each file by itself is sound. */
export interface Content {
  scenarios: Entry<Scenario>[];
  proofs: Entry<Proof>[];
  guides: Entry<Guide>[];
}

export interface Surroundings {
  /** Slugs of all files in the folders, unsound ones too: one broken file must not make twenty others look broken. */
  scenarioSlugs: ReadonlySet<string>;
  proofSlugs: ReadonlySet<string>;
  guideSlugs: ReadonlySet<string>;
  /** The texts of the scenario files that couldn't be understood: what they name isn't unused. */
  unsoundScenarios: readonly string[];
  /** Does public/ hold this path? */
  hasPublicFile: (path: string) => boolean;
  /** Today in Beijing, 2026-11-22. */
  today: string;
}
