// npm start: install, build, serve; each only when something changed.
import { createServer } from 'node:net';
import { build, install, run, stop } from './lib.mjs';
import { hasPosterFiles, makePosterFiles } from './poster-files.mjs';
import { base, port as wantedPort } from './settings.mjs';

const port = wantedPort();

/** Asked before the long work, so that a taken port is known at once. */
function isFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

if (!(await isFree())) {
  stop(
    `Port ${port} is taken: stop the program that uses it, or choose another: PORT=${port + 1} npm start`,
    `端口 ${port} 被占用了：关掉占用它的程序，或换一个：PORT=${port + 1} npm start`,
  );
}
await install();
await build();
// A poster that does not come out is told, and keeps nobody from the rest of the site.
if (!hasPosterFiles()) await makePosterFiles();
console.log(`\n  http://localhost:${port}${base}\n  Ctrl C stops it. 按 Ctrl C 停止。\n`);
process.exitCode = await run('node', ['scripts/serve.mjs', String(port)]);
