// npm run build:poster: the poster's PDFs and pictures, into dist/poster/files/, from the site in dist/ (built first where
// it is not there). It needs a Chromium; without one the site is whole, and its pages offer printing only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { find } from './browser.mjs';
import { build, root, stop } from './lib.mjs';
import { base, site as address } from './settings.mjs';
import { writeServiceWorker } from '../src/integrations/service-worker.ts';
import { keptOrMade } from './poster/kept.ts';
import { makePosters, Overfull } from './poster/make.ts';
import { offerFiles, sizeOf } from './poster/offer.ts';

const executablePath = await find();
if (!executablePath) {
  stop(
    'No Chromium for the poster was found: install Chrome or Chromium, or set CHROMIUM_PATH to one.',
    '没有找到印海报用的浏览器：装一个 Chrome 或 Chromium，或用 CHROMIUM_PATH 指给它。',
  );
}
await build();
const site = { folder: join(root, 'dist'), base };
if (!existsSync(join(site.folder, 'poster'))) stop('dist/ holds no poster.', 'dist/ 里没有海报。');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const files = await keptOrMade(site, join(root, '.cache', 'poster'), browser.version(), () =>
    makePosters(browser, site),
  );
  await offerFiles(site, files);
  // The pages now offer the files; what is kept ahead names each page by its hash.
  await writeServiceWorker(site.folder);
  for (const { name, bytes } of files)
    console.log(`dist/poster/files/${name}  ${sizeOf(bytes.length)}`);
  if (!address) console.warn('没有设 SITE：海报上没有二维码，只印版本号。');
} catch (error) {
  if (!(error instanceof Overfull)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
