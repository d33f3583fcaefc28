import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Where a built site lies, and the path that it was built for. */
export interface Site {
  folder: string;
  /** `/` or `/evidence/`. */
  base: string;
}

/** An address that is nobody's: the site's files answer for it, everything else is refused. */
const origin = 'http://poster.invalid';

export const address = ({ base }: Site, path: string): string =>
  `${origin}${base.replace(/\/$/, '')}${path}`;

/**
 * A browser context in which a built site is open without a server or a port. `instead` answers for single paths of
 * the site, in place of its files.
 */
export async function openSite(
  browser: Browser,
  site: Site,
  { scale = 1, instead = new Map<string, string>() } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1700, height: 1200 },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
  });
  await context.route('**/*', async (route) => {
    const { origin: asked, pathname } = new URL(route.request().url());
    if (asked !== origin) return route.abort();
    const path = `/${decodeURIComponent(pathname).slice(site.base.length)}`;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = instead.get(path) ?? (await readFile(join(site.folder, file)));
      await route.fulfill({ body, contentType: types[extname(file)] ?? 'text/plain' });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
  return context;
}
