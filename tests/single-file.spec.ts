import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { env, root } from '../scripts/lib.mjs';
import { content, scenarioPages } from './site.ts';
import { expect, test } from './test.ts';

const file = join(root, 'single', '售后举证.html');
const address = pathToFileURL(file).href;
const box = (page: Page) => page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await promisify(execFile)('node', ['scripts/single/write.ts'], { cwd: root, env: env() });
});

let asked: string[];
test.beforeEach(async ({ page, context }) => {
  asked = [];
  await context.setOffline(true);
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address))
      asked.push(request.url());
  });
});
test.afterEach(() => {
  expect(asked).toEqual([]);
});

test('the one file stays small', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(4_000_000);
  expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(1_500_000);
});

test('from a disk, a word finds its scenario, and back returns', async ({ page }) => {
  await page.goto(address);
  await box(page).fill('空包');
  await expect(page.getByRole('option').first()).toContainText('空包');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('空包');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/要交什么凭证/);
});

const top = (page: Page) => page.evaluate(() => scrollY);

test('from a disk, a page that is followed opens at its top, and back keeps its place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(address);
  const last = page.locator(`a[href$="${scenarioPages.at(-1)!}"]`).filter({ visible: true });
  await last.first().scrollIntoViewIfNeeded();
  const left = await top(page);
  expect(left).toBeGreaterThan(200);
  await last.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    content.scenarios[7]!.data.name,
  );
  expect(await top(page)).toBe(0);

  // A short page in between does not shorten what back returns to.
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ top: 600 });
  await page.evaluate(() => void (location.hash = '#/nowhere/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  expect(await top(page)).toBe(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    content.scenarios[7]!.data.name,
  );
  await expect.poll(() => top(page)).toBe(600);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/要交什么凭证/);
  await expect.poll(() => top(page)).toBe(left);
  await page.reload();
  await expect.poll(() => top(page)).toBe(left);
});

test('from a disk, an anchor leads to its place, from the page and from another', async ({
  page,
}) => {
  const [path] = scenarioPages;
  await page.goto(`${address}#${path}`);
  const anchor = page.locator('toc-spy a').last();
  const name = (await anchor.getAttribute('href'))!;
  const place = page.locator(`[id="${decodeURIComponent(name.slice(1))}"]`);
  await anchor.click();
  await expect(place).toBeInViewport();
  expect(page.url()).toBe(`${address}#${path}${name}`);
  const there = await top(page);
  expect(there).toBeGreaterThan(200);

  await page.evaluate(() => scrollTo(0, 0));
  await anchor.click();
  await expect.poll(() => top(page)).toBe(there);
  await page.goBack();
  await expect.poll(() => top(page)).toBe(0);
  // Another page first: from one of the file it would be a change of the anchor alone.
  await page.goto('about:blank');
  await page.goto(`${address}#${path}${name}`);
  await expect(place).toBeInViewport();
  await expect(page.locator('toc-spy a').first()).not.toHaveAttribute('aria-current');
});

test('from a disk, a link opens in another tab', async ({ page, context }) => {
  const [path] = scenarioPages;
  await page.goto(`${address}#${path}`);
  const anchor = page.locator('toc-spy a').last();
  const name = (await anchor.getAttribute('href'))!;
  const next = page.locator('a[rel=prev], a[rel=next]').last();
  for (const [link, how] of [
    [next, { button: 'middle' }],
    [next, { modifiers: ['ControlOrMeta'] }],
    [anchor, { button: 'middle' }],
    [anchor, { modifiers: ['ControlOrMeta'] }],
  ] satisfies [Locator, Parameters<Locator['click']>[0]][]) {
    const opened = context.waitForEvent('page');
    await link.click(how);
    const other = await opened;
    await other.waitForURL(/#\//);
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(other.getByRole('heading', { level: 1 })).not.toHaveText('没有这一页');
    await other.close();
  }
  // What is copied is what the browser reads when its menu opens.
  const copied = page.evaluate(
    () =>
      new Promise((seen) =>
        addEventListener('contextmenu', (event) => {
          queueMicrotask(() => seen((event.target as Element).closest('a')!.href));
        }),
      ),
  );
  await anchor.click({ button: 'right' });
  expect(await copied).toBe(`${address}#${path}${name}`);
  await expect(anchor).toHaveAttribute('href', name);
});

test('from a disk, what is shown has no address that a disk lacks', async ({ page }) => {
  await page.goto(address);
  await box(page).fill('年份');
  await expect(page.getByRole('option').first()).toBeVisible();
  const rooted = page.locator('body a[href^="/"]');
  await expect(rooted).toHaveCount(0);
  for (const path of ['/check/', '/training/', ...scenarioPages]) {
    await page.goto('about:blank');
    await page.goto(`${address}#${path}`);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(rooted, path).toHaveCount(0);
  }
});

test('from a disk, a wrong specimen is shown, before its data is read and after', async ({
  page,
}) => {
  await page.goto(`${address}#/proofs/weighing-photo/`);
  const twin = page.locator('.twins a').nth(1);
  const picture = (await twin.getAttribute('href'))!;
  expect(picture).toMatch(/^#\/specimens\/.+\.svg$/);
  await page.goto(address + picture);
  const alone = page.getByRole('img', { name: '样张' });
  await expect(alone).toBeVisible();
  expect(await alone.evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined();
  await expect(page).toHaveTitle('样张');

  await page.goBack();
  await page.locator('specimen-view a').first().scrollIntoViewIfNeeded();
  await expect(page.locator('specimen-view .callouts').first()).toBeVisible();
  await twin.click();
  const chosen = page.getByRole('dialog').getByRole('radio').nth(1);
  await expect(chosen).toBeChecked();
});

test('from a disk, a pasted ticket names its scenario', async ({ page }) => {
  await page.goto(address);
  const [scenario] = content.scenarios;
  await box(page).fill(scenario!.data.ticket);
  await expect(page.getByRole('option').first()).toContainText(scenario!.data.name);
});

test('from a disk, a specimen is enlarged beside the wrong one', async ({ page }) => {
  await page.goto(`${address}#/proofs/weighing-photo/`);
  await page.getByRole('link', { name: /放大/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
});

test('from a disk, nothing hands on an address that nobody can open', async ({ page }) => {
  await page.goto(`${address}#/check/?scenario=goods-not-received`);
  await expect(page.getByRole('button', { name: '打印这一单' })).toBeVisible();
  await expect(page.getByRole('button', { name: '复制分享链接' })).toHaveCount(0);
});

test('from a disk, full text reads the file’s own pages', async ({ page }) => {
  await page.goto(`${address}#/guides/`);
  await page.keyboard.press('Control+k');
  await box(page).fill('年份');
  const search = page.getByRole('button', { name: '在正文里找' });
  if (await search.isVisible()) await search.click();
  await expect(page.getByRole('option').filter({ hasText: '年份' }).first()).toBeVisible();
});

test('from a disk, every page opens under its address', async ({ page }) => {
  await page.goto(address);
  const carried = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('template[data-page]')].map(({ dataset }) => ({
      path: dataset['page']!,
      title: dataset['title']!,
    })),
  );
  expect(carried.length).toBeGreaterThan(40);
  for (const { path, title } of carried) {
    await page.evaluate((to) => void (location.hash = to), path);
    await expect(page, path).toHaveTitle(title);
    await expect(page.locator('h1').first(), path).toBeVisible();
  }
});

test('from a disk, every link leads to a page that the file carries', async ({ page }) => {
  await page.goto(address);
  const { carried, linked } = await page.evaluate(() => {
    const templates = [...document.querySelectorAll<HTMLTemplateElement>('template[data-page]')];
    const links = templates.flatMap(({ content: part }) => [
      ...part.querySelectorAll<HTMLAnchorElement>('a[href^="/"]:not([href^="/specimens/"])'),
    ]);
    return {
      carried: templates.map(({ dataset }) => dataset['page']!),
      linked: links.map((link) => link.getAttribute('href')!.replace(/[?#].*$/, '')),
    };
  });
  const missing = linked.filter((path) => !carried.includes(path));
  expect([...new Set(missing)]).toEqual([]);
});

test('from a disk, an address that leads nowhere says so', async ({ page }) => {
  await page.goto(`${address}#/nowhere/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
});

test('from a disk, the self-check judges and keeps what was ticked', async ({ page }) => {
  const [scenario] = content.scenarios;
  await page.goto(`${address}#/check/?scenario=${scenario!.slug}`);
  const proof = page.getByRole('checkbox').first();
  await proof.check();
  await expect(page.getByRole('radio').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('from a disk, practice asks and answers', async ({ page }) => {
  await page.goto(`${address}#/training/`);
  await page.getByRole('button', { name: '开始摸底' }).click();
  await expect(page.getByText(/第 1 题/)).toBeVisible();
});

test('from a disk, the poster is one sheet', async ({ page }) => {
  await page.goto(`${address}#/poster/`);
  await expect(page.getByText(content.scenarios[7]!.data.name).first()).toBeVisible();
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.getPageCount()).toBe(1);
});

test('from a disk, specimens are drawn', async ({ page }) => {
  const [use] = content.scenarios[0]!.data.uses;
  await page.goto(`${address}#/proofs/${use!.proof}/`);
  const picture = page.getByRole('img').filter({ visible: true }).first();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page
        .locator('img')
        .evaluateAll(
          (all) => all.filter((each) => (each as HTMLImageElement).naturalWidth > 0).length,
        ),
    )
    .toBeGreaterThan(0);
});
