// The service worker stopped, removed, emptied, and the site changed under it. What works offline at all, updates, and files
// cut short: offline.spec.ts.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../src/integrations/service-worker.ts';
import { holdGood, headline, proofGroup, tick } from './fixtures/self-check.ts';
import { Host } from './host.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

let host: Host;
test.beforeEach(async () => {
  host = await Host.of(join(import.meta.dirname, '..', 'dist'));
});
test.afterEach(async () => {
  await host.close();
});

async function visit(page: Page, path: string) {
  await page.goto(host.address + path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const { controller } = navigator.serviceWorker;
    if (!controller)
      await new Promise((done) => (navigator.serviceWorker.oncontrollerchange = done));
  });
}

const unregister = (page: Page) =>
  page.evaluate(async () => {
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  });
const search = (page: Page) => page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' });

test('killed, it gets up without a network, and a case goes on', async ({ page, context }) => {
  await visit(page, '/check/?scenario=goods-not-received');
  await tick(page, 'chat-record');
  await host.down();
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.reload();
  await expect(proofGroup(page, 'chat-record').getByRole('checkbox').first()).toBeChecked();
  await holdGood(page, 'goods-not-received', 'chat-record');
  await expect(headline(page)).toHaveText(/^成立/);
  await session.send('ServiceWorker.stopAllWorkers');
  await page.goto(`${host.address}/`);
  await search(page).fill('空包');
  await expect(page.getByRole('option').first()).toBeVisible();
  await host.up();
});

test('unregistered, the site goes on by the network, and the next page has it again', async ({
  page,
}) => {
  await visit(page, '/check/?scenario=goods-not-received');
  await tick(page, 'chat-record');
  await unregister(page);
  await tick(page, 'dispatch-slip');
  await visit(page, '/check/');
  await page
    .getByRole('link', { name: /买家反馈未收到商品/ })
    .first()
    .click();
  for (const proof of ['chat-record', 'dispatch-slip'])
    await expect(proofGroup(page, proof).getByRole('checkbox').first()).toBeChecked();
  await host.down();
  await page.goto(`${host.address}/poster/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await host.up();
});

test('with its caches emptied, pages come from the network, a newer site’s too', async ({
  page,
}) => {
  await visit(page, '/');
  const empty = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
  await empty();
  await page.goto(`${host.address}/scenarios/empty-parcel/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('空包');
  await deploy('售后举证新版');
  await empty();
  await page.goto(`${host.address}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

const announced = (page: Page) => page.getByRole('status').filter({ hasText: '本站有新版本' });

/** Waits for a newer worker that is there. */
const heard = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while (!registration.waiting) await new Promise((done) => setTimeout(done, 50));
  });

for (const path of ['/check/?scenario=goods-not-received', '/training/?kind=clock']) {
  test(`a new version is neither announced nor taken on ${path}`, async ({ page }) => {
    await visit(page, path);
    await deploy('售后举证新版');
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await heard(page);
    await page.reload();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length))
      .toBe(1);
    // Comes after the page's own registration, and so after all that the page might say of it.
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
      await new Promise(requestAnimationFrame);
    });
    await expect(page.getByText('本站有新版本')).toHaveCount(0);
    await page.goto(`${host.address}/`);
    await expect(announced(page)).toBeVisible();
    await expect(page).not.toHaveTitle(/新版/);
  });
}

test('a self-check that is open all day hears of a new version between two cases', async ({
  page,
}) => {
  await visit(page, '/check/?scenario=goods-not-received');
  await tick(page, 'chat-record');
  await deploy('售后举证新版');
  await page.clock.setFixedTime(Date.now() + 2 * 3_600_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await heard(page);
  await expect(announced(page)).toHaveCount(0);
  await page.getByRole('link', { name: '我的工单' }).click();
  await expect(announced(page)).toBeVisible();
  await page
    .getByRole('link', { name: /买家反馈未收到商品/ })
    .first()
    .click();
  await expect(announced(page)).toHaveCount(0);
  await expect(proofGroup(page, 'chat-record').getByRole('checkbox').first()).toBeChecked();
});

test('who was told of a new version and said later is not told again', async ({ page }) => {
  await visit(page, '/check/?new');
  await deploy('售后举证新版');
  await page.reload();
  await expect(announced(page)).toBeVisible();
  await page.getByRole('button', { name: '稍后' }).click();
  await page
    .getByRole('link', { name: /买家反馈未收到商品/ })
    .first()
    .click();
  await tick(page, 'chat-record');
  await page.getByRole('link', { name: '我的工单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的工单');
  await expect(announced(page)).toHaveCount(0);
});

test('a page whose site another tab has replaced says so', async ({ page, context }) => {
  await visit(page, '/');
  const other = await context.newPage();
  await other.goto(`${host.address}/proofs/`);
  await deploy('售后举证新版');
  await page.reload();
  await page.getByRole('button', { name: '更新' }).click();
  await expect(page).toHaveTitle(/售后举证新版/);
  await expect(other.getByRole('status').filter({ hasText: '已在另一个页面更新' })).toBeVisible();
  await other.getByRole('button', { name: '重新打开' }).click();
  await expect(other.getByText('已在另一个页面更新')).toHaveCount(0);
});

async function deploy(title: string) {
  const file = join(host.folder, 'index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<title>/, `<title>${title} `));
  await writeServiceWorker(host.folder);
}
