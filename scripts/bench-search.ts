// npm run bench:search: our search beside two others over the same site, in one run, and what becomes of ours with more
// scenarios. Needs dist/ and builds nothing. The numbers are this machine's; what stands beside what is the result.
// `-- --site` for the first two parts alone (a minute), `-- --scale` for the third.
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { budgetThen } from './bench/limits.ts';
import { printScale } from './bench/scale-report.ts';
import { printSite } from './bench/site-report.ts';
import { root, stop } from './lib.mjs';

if (!existsSync(join(root, 'dist', 'data', 'search-more.json')))
  stop(
    'There is no built site: run npm run build first.',
    '站点还没有构建：先运行 npm run build。',
  );

const part = process.argv[2];
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`,
);
const budget = part === '--scale' ? budgetThen : await printSite();
if (part !== '--site') printScale(budget);
