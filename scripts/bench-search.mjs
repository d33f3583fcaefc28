// npm run bench:search -- [--site | --keys | --scale]: see bench-search.ts, which needs the site built.
import { build, install, run } from './lib.mjs';

await install();
await build();
process.exitCode = await run('node', ['scripts/bench-search.ts', ...process.argv.slice(2)]);
