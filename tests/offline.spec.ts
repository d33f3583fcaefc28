import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../src/integrations/service-worker.ts';
import { Host } from './host.ts';
import { pages } from './site.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

const dist = join(import.meta.dirname, '..', 'dist');
let host: Host;
test.beforeEach(async () => {
  host = await Host.of(dist);
});
test.afterEach(async () => {
  await host.close();
});

/** Opens a page and waits until the worker has everything. */
async function visit(page: Page, path = '/') {
  await page.goto(host.address + path);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
  });
}

test('after one visit every page opens without a network', async ({ page }) => {
  test.slow();
  await visit(page);
  await host.down();
  for (const path of pages.filter(
    (each) => each !== '/offline/' && !each.startsWith('/poster/sheet'),
  )) {
    await page.goto(host.address + path);
    await expect(page.locator('h1').first(), path).toBeVisible();
    await expect(page, path).not.toHaveTitle(/现在连不上/);
  }
  await host.up();
});

test('search answers without a network', async ({ page }) => {
  await visit(page);
  await host.down();
  await page.goto(`${host.address}/proofs/`);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill('空包');
  await expect(page.getByRole('option').first()).toBeVisible();
  await host.up();
});

test('an address without its last slash leads to its page without a network', async ({ page }) => {
  await visit(page);
  await host.down();
  await page.goto(`${host.address}/scenarios/empty-parcel`);
  await expect(page).toHaveURL(/\/scenarios\/empty-parcel\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('空包');
  await host.up();
});

test('the desk sheet is downloaded without a network; what is not kept says so', async ({
  page,
}) => {
  await visit(page);
  await host.down();
  await page.goto(`${host.address}/poster/`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载 PDF/ }).click();
  const saved = await readFile(await (await download).path());
  expect(saved.equals(await readFile(join(dist, 'poster', 'files', 'poster-desk.pdf')))).toBe(true);
  await page.getByRole('link', { name: /下载图片/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '没有下载到' })).toBeVisible();
  await host.up();
});

test('full text that was used once answers without a network', async ({ page }) => {
  const find = async () => {
    await page.goto(`${host.address}/`);
    await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill('平台');
    await page.getByRole('option', { name: '在正文里找' }).click();
    await expect(
      page.getByRole('group', { name: '正文里提到' }).getByRole('option'),
    ).not.toHaveCount(0);
  };
  await visit(page);
  await find();
  await host.down();
  await find();
  await host.up();
});

test('a page that is not there says what still works', async ({ page }) => {
  await visit(page);
  await host.down();
  await page.goto(`${host.address}/never-opened/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/现在连不上/);
  await page.getByRole('main').getByRole('link', { name: '场景' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await host.up();
});

test('a host that takes the question and says nothing is given up', async ({ page }) => {
  test.slow();
  await visit(page);
  host.mute = true;
  await page.goto(`${host.address}/never-opened/`, { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/现在连不上/);
  host.mute = false;
});

test('a new version is announced, and taken when asked', async ({ page }) => {
  await visit(page);
  await deploy('售后举证新版');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: '新版本' })).toBeVisible();
  await expect(page).not.toHaveTitle(/新版/);
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page).toHaveTitle(/售后举证新版/);
});

test('a new version waits while another tab is in the middle of something', async ({
  page,
  context,
}) => {
  await visit(page);
  const other = await context.newPage();
  await other.goto(`${host.address}/check/?scenario=empty-parcel`);
  await expect
    .poll(() => other.evaluate(async () => (await navigator.locks.query()).held?.length))
    .toBe(1);
  await deploy('售后举证新版');
  await page.reload();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page.getByRole('status').filter({ hasText: '另一个页面' })).toBeVisible();
  await expect(page).not.toHaveTitle(/新版/);
  await other.close();
  await page.getByRole('button', { name: '再试' }).click();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page).toHaveTitle(/售后举证新版/);
});

test('a tab of the first visit is told, once, that another tab has updated the site', async ({
  page,
  context,
}) => {
  await visit(page);
  const other = await context.newPage();
  await other.goto(`${host.address}/`);
  await deploy('售后举证新版');
  await other.reload();
  await other.getByRole('button', { name: '更新' }).click();
  await expect(other).toHaveTitle(/售后举证新版/);
  const told = page.getByRole('status').filter({ hasText: '本站已在另一个页面更新' });
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: '稍后' }).click();
  await expect(told).toBeHidden();
  // The end of something is when what waits is offered.
  await page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame);
    document.body.toggleAttribute('data-busy');
    await nextFrame();
    document.body.toggleAttribute('data-busy');
    await nextFrame();
    await nextFrame();
  });
  await expect(told).toBeHidden();
});

test('a file that arrives cut short does not replace a good version', async ({ page }) => {
  await visit(page);
  await deploy('售后举证新版');
  const file = join(host.folder, 'index.html');
  await writeFile(file, (await readFile(file)).subarray(0, 5000));
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    await new Promise((done) => {
      if (!installing || installing.state === 'redundant') done(0);
      installing?.addEventListener('statechange', done);
    });
    return registration.waiting === null;
  });
  expect(await failed).toBe(true);
  await host.down();
  await page.goto(`${host.address}/`);
  await expect(page).not.toHaveTitle(/新版/);
  await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill('空包');
  await expect(page.getByRole('option').first()).toBeVisible();
  await host.up();
});

test('what is fetched ahead stays small, as a host sends it', async () => {
  const { files } = await writeServiceWorker(host.folder);
  expect(files.length).toBeGreaterThan(50);
  const sizes = files.map((file) => gzipSync(readFileSync(join(host.folder, file))).length);
  const sent = sizes.reduce((sum, size) => sum + size, 0);
  expect(sent).toBeLessThanOrEqual(1_500_000);
});

test('nothing is kept ahead for somebody who saves data', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${host.address}/`);
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
});

test('can be installed', async ({ page, context }) => {
  await visit(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A browser window without a profile, as tests have it, cannot install anything: that is the window's fault.
  expect(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
  ).toEqual([]);
});

/** Puts a changed site on the host, with its worker. */
async function deploy(title: string) {
  const file = join(host.folder, 'index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<title>/, `<title>${title} `));
  await writeServiceWorker(host.folder);
}
