// npm run dev: for authors; the page follows every saved file.
import { install, run } from './lib.mjs';

await install();
// Astro would detach from a terminal that is not a person's.
process.exitCode = await run('node', ['node_modules/astro/bin/astro.mjs', 'dev'], {
  ASTRO_DEV_BACKGROUND: '0',
});
