import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { guideFields } from './schema/guide.ts';
import { proofSchema } from './schema/proof.ts';
import { scenarioSchema } from './schema/scenario.ts';

/** The only file where a schema meets a loader. `content-gate` has already checked every file, with better words. */
export const collections = {
  scenarios: defineCollection({
    loader: glob({ base: './content/scenarios', pattern: '*.mdx' }),
    schema: scenarioSchema,
  }),
  proofs: defineCollection({
    loader: glob({ base: './content/proofs', pattern: '*.mdx' }),
    schema: proofSchema,
  }),
  // The base is content/, so that an entry's id, and with it Starlight's route, is guides/<slug>.
  docs: defineCollection({
    loader: glob({ base: './content', pattern: 'guides/*.mdx' }),
    schema: docsSchema({ extend: z.object(guideFields).partial() }),
  }),
};
