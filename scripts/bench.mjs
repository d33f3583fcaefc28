// npm run bench -- [--pages]: see bench.ts, which needs the site built, with the poster's files in it, and a browser.
import { browser } from './browser.mjs';
import { build, install, run } from './lib.mjs';

await install();
await build();
const CHROMIUM_PATH = await browser();
const steps = [['scripts/build-poster.ts'], ['scripts/bench.ts', ...process.argv.slice(2)]];
for (const args of steps) {
  process.exitCode = await run('node', args, { CHROMIUM_PATH });
  if (process.exitCode !== 0) break;
}
