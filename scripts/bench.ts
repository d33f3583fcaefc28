// This site beside stock Starlight, VitePress and Docusaurus with the same pages, in one run: weight, Lighthouse, and
// search through each site's own box. `--pages [exam,poster]`: Lighthouse on every type of page of this site, or on
// these, instead. Reads dist/: npm run bench builds it first. `ROUNDS` is how often Lighthouse looks and each query is
// asked, 5 unless told. What is measured and what measures comes from npm into .cache/peers/, said before it is installed.
// The numbers are this machine's; what stands beside what is the result.
import { cpus, loadavg } from 'node:os';
import { printComparison } from './bench/compare-report.ts';
import { installLighthouse } from './bench/lighthouse.ts';
import { printTypes } from './bench/types-report.ts';
import { stop } from './lib.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`,
);
if (!(await installLighthouse()))
  stop(
    'Lighthouse could not be installed: see npm’s message above, then run the command again.',
    'Lighthouse 没装上：看上面 npm 的提示，再运行一次。',
  );
const pages = process.argv.indexOf('--pages');
if (pages > 0) await printTypes(rounds, process.argv[pages + 1]);
else await printComparison(rounds);
