// Our search beside two others over the same site, in one run; what a key press costs; and what becomes of ours with
// more scenarios. Reads dist/: npm run bench:search builds it first. The numbers are this machine's; what stands beside
// what is the result. `--site` for the first two parts alone (a minute), `--keys` for the third (half a minute), `--scale`
// for the last (four minutes).
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { printKeys } from './bench/keys-report.ts';
import { budgetThen } from './bench/limits.ts';
import { printScale } from './bench/scale-report.ts';
import { printSite } from './bench/site-report.ts';
import { root, stop } from './lib.mjs';

if (!existsSync(join(root, 'dist', 'data', 'search-more.json')))
  stop(
    'There is no built site: run npm run bench:search, which builds it.',
    '站点还没有构建：用 npm run bench:search，它会先构建。',
  );

const part = process.argv[2];
const wants = (name: string) => part === undefined || part === name;
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`,
);
const budget = wants('--site') ? await printSite() : budgetThen;
if (wants('--keys')) await printKeys();
if (wants('--scale')) printScale(budget);
