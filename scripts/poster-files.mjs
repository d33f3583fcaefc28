// The poster's PDFs and pictures for a built site, where a browser can make them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { find } from './browser.mjs';
import { root, run } from './lib.mjs';

const first = join(root, 'dist', 'poster', 'files', 'poster-desk.pdf');

/** Are they there? A build of the site takes those of the one before away. */
export const hasPosterFiles = () => existsSync(first);

/** Makes them; without a browser it says what that means. @returns an exit code */
export async function makePosterFiles() {
  const CHROMIUM_PATH = await find();
  if (CHROMIUM_PATH) return run('node', ['scripts/build-poster.ts'], { CHROMIUM_PATH });
  console.log('No Chromium found: no poster files. 没有找到浏览器：海报只能打印，不提供下载。');
  return 0;
}
