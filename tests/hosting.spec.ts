import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { env, root } from '../scripts/lib.mjs';
import { Host } from './host.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

const base = '/shop/handbook/';
const site = 'https://handbook.example';
let built: string;
let web: string;
let host: Host;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  built = await mkdtemp(join(tmpdir(), 'built-'));
  web = await mkdtemp(join(tmpdir(), 'web-'));
  await promisify(execFile)(
    'node',
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', built],
    { cwd: root, env: env({ BASE: base.slice(1, -1), SITE: site }) },
  );
  await cp(built, join(web, base), { recursive: true });
  host = await Host.of(web);
});
test.afterAll(async () => {
  await host.close();
  await Promise.all([built, web].map((folder) => rm(folder, { recursive: true, force: true })));
});

test('below a sub-path, every address in every page leads to a file', () => {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' });
  const missing: string[] = [];
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const html = readFileSync(join(built, name), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');
    for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"#?]+)[^"]*"/g)) {
      if (/^(?:https?:|data:|mailto:|tel:)/.test(address)) continue;
      const file = address.startsWith(base) ? address.slice(base.length) : undefined;
      const there =
        file !== undefined &&
        existsSync(
          join(built, decodeURI(file), file === '' || file.endsWith('/') ? 'index.html' : ''),
        );
      if (!there) missing.push(`${name}: ${address}`);
    }
  }
  expect(missing).toEqual([]);
});

test('below a sub-path, public addresses follow SITE and BASE', () => {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  expect(html).toContain(`rel="canonical" href="${site}${base}"`);
  expect(readFileSync(join(built, 'data/scenarios.json'), 'utf8')).toContain(`${site}${base}`);
});

test('below a sub-path it searches, links and works without a network', async ({ page }) => {
  await page.goto(`${host.address}${base}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await host.down();
  await page.reload();
  await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill('空包');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${base}scenarios/`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await host.up();
});
