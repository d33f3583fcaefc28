// npm run build: the site into dist/, for any static host; with the poster's files where a browser can make them.
import { find } from './browser.mjs';
import { build, install, run } from './lib.mjs';

await install();
await build();
const CHROMIUM_PATH = await find();
if (CHROMIUM_PATH) {
  process.exitCode = await run('node', ['scripts/build-poster.ts'], { CHROMIUM_PATH });
} else {
  console.log('No Chromium found: no poster files. 没有找到浏览器：海报只能打印，不提供下载。');
}
