// npm run eval:search -- FILE.tsv [--json] [--curve]: see eval-search.ts, which needs the site built.
import { build, install, run } from './lib.mjs';

await install();
await build();
process.exitCode = await run('node', ['scripts/eval-search.ts', ...process.argv.slice(2)]);
