// npm run train:search: trains the classifier on today's content and keeps it beside the code.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/schema/check-content.ts';
import { trained, trainedFile, trainingKey } from '../src/search/build/trained.ts';

const root = join(import.meta.dirname, '..');
const scenarios = checkContent(root).content.scenarios.map(({ slug, data }) => ({ slug, ...data }));
const key = trainingKey(root, scenarios);
const file = join(root, trainedFile);
// What is kept would only be handed back.
rmSync(file, { force: true });
const result = trained(root, scenarios);
writeFileSync(file, `${JSON.stringify({ key, result })}\n`);
console.log(JSON.stringify(result.calibration, undefined, 2));
