// npm run dev: for authors; the page follows every saved file.
import { install, run } from './lib.mjs';
import { port as wantedPort } from './settings.mjs';

const port = String(wantedPort());
await install();
// Astro would detach from a terminal that is not a person's.
process.exitCode = await run('node', ['node_modules/astro/bin/astro.mjs', 'dev', '--port', port], {
  ASTRO_DEV_BACKGROUND: '0',
});
