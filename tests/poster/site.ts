import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { digest, madeOnce, root, run } from '../../scripts/lib.mjs';
import type { Site } from '../../scripts/poster/site.ts';
import { posterOf, requiredStrings, type Poster } from '../../src/poster/model.ts';
import type { Sheet } from '../../src/poster/sheets.ts';
import type { Published } from '../../src/schema/published.ts';
import type { Code, Wanted } from './pdf-faults.ts';

const folder = '.cache/poster-site';
const settings = { SITE: 'https://shop.example.com', BASE: '/shou-hou/' };

/** The site built for an address of its own: without one, no sheet has a QR code. Built anew only when it must be. */
export async function posterSite(): Promise<Site> {
  const inputs = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json'];
  const wanted = digest(inputs, JSON.stringify(settings));
  await madeOnce(`${folder}/index.html`, wanted, async () => {
    const args = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder, '--silent'];
    if ((await run('node', args, settings)) !== 0) throw new Error('the site could not be built');
  });
  return { folder: join(root, folder), base: settings.BASE };
}

/** What a built site's posters have to say, out of its public data: not out of the pages that are under test. */
export async function posterData(site: Site): Promise<Poster> {
  const data = await readFile(join(site.folder, 'data/scenarios.json'), 'utf8');
  return posterOf(JSON.parse(data) as Published);
}

/** Everything that the PDF of a sheet is held to. The page says where its codes are, the data what they say. */
export async function wantedOf(page: Page, poster: Poster, sheet: Sheet): Promise<Wanted> {
  const spots = await page.locator('svg[data-qr]').evaluateAll((codes) =>
    codes.map((code) => {
      const { x, y, width } = code.getBoundingClientRect();
      const mm = (px: number) => (px / 96) * 25.4;
      return { url: code.getAttribute('data-qr'), x: mm(x), y: mm(y), size: mm(width) };
    }),
  );
  const urls = [
    ...(sheet.linked ? poster.cards.map(({ url }) => url) : []),
    `${settings.SITE}${settings.BASE}poster/version/?h=${poster.version}`,
  ];
  const codes = urls.map((url): Code => ({
    x: 0,
    y: 0,
    size: 0,
    ...spots.find((spot) => spot.url === url),
    url,
  }));
  return { sheet, strings: requiredStrings(poster, sheet), codes };
}
