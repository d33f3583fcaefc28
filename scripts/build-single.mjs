// npm run build:single: the whole site as one file that opens from a disk, 售后举证.html in single/.
import { build, install, run, stop } from './lib.mjs';
import { base } from './settings.mjs';

await install();
if (base !== '/') {
  stop(
    'build:single needs the site at the root: unset BASE.',
    'build:single 要按根目录构建：不要设 BASE。',
  );
}
await build();
process.exitCode = await run('node', ['scripts/single/write.ts']);
