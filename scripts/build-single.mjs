// npm run build:single: the whole site as one file that opens from a disk, 售后举证.html in single/.
import { base } from './base.mjs';
import { build, install, run } from './lib.mjs';

await install();
if (base !== '/') {
  console.error(
    'build:single needs the site at the root: unset BASE.\nbuild:single 要按根目录构建：不要设 BASE。',
  );
  process.exit(1);
}
await build();
process.exitCode = await run('node', ['scripts/single/write.ts']);
