// Finds a Chromium for the tests, or installs one.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { read, root, run, stop } from './lib.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Playwright's own, where it has been downloaded. */
async function playwrights() {
  const entry = join(root, 'node_modules', 'playwright', 'index.mjs');
  const { chromium } = await import(pathToFileURL(entry).href);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function onPath() {
  if (process.platform === 'win32') return undefined;
  for (const name of names) {
    const path = await read('sh', ['-c', `command -v ${name}`]);
    if (path) return path;
  }
  return undefined;
}

/** Path of a Chromium that is there already, or undefined. */
export async function find() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    stop(
      `CHROMIUM_PATH names ${named}, which is not there: correct it or unset it.`,
      `CHROMIUM_PATH 写的 ${named} 不存在：改对，或不设它。`,
    );
  }
  return (await playwrights()) ?? (await onPath()) ?? fixed.find((path) => existsSync(path));
}

/** Path of a Chromium: found, else installed, else one sentence and the end. */
export async function browser() {
  const found = await find();
  if (found) return found;
  console.log('Looking for a browser… 正在安装测试用的浏览器……');
  await run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await find();
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    await run('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk']);
  }
  return (
    (await find()) ??
    stop(
      'No browser for the tests could be found or installed: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
      '没有找到也没装上测试用的浏览器：装一个 Chrome 或 Chromium，或用 CHROMIUM_PATH 指给它。',
    )
  );
}
