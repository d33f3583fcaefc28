import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { sayable } from '../src/evidence/said.ts';
import { contentHash } from '../src/poster/version.ts';
import { readVersions } from '../src/schema/versions.ts';
import { source } from '../src/source.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const current = contentHash(sayable(content, source));
const record = readVersions(join(import.meta.dirname, '..'));

// A worker would answer with the page as it is in its cache.
test.use({ serviceWorkers: 'block' });

/** The page as it will be when two older versions stand below those of today. */
async function withOlder(page: Page): Promise<void> {
  await page.route('**/poster/version/**', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const older = ['00000000', '00000001'].map(
      (hash, at) =>
        `<li data-hash="${hash}"><p><time>2020-0${2 - at}-01</time></p><p>旧版${at}</p></li>`,
    );
    const end = html.indexOf('</ol>', html.indexOf('data-hash='));
    await route.fulfill({ response, body: html.slice(0, end) + older.join('') + html.slice(end) });
  });
}

test('the version is the same in the content, the record, the page and the public JSON', async ({
  page,
  request,
}) => {
  await page.goto('/poster/version/');
  await expect(page.locator('.vnow')).toContainText(current);
  expect((await (await request.get('/data/scenarios.json')).json()).version).toBe(current);
  expect(record.at(-1)!.hash).toBe(current);
  await expect(page.locator('.vnow time')).toHaveText(record.at(-1)!.date);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what is current and everything that changed', async ({ page }) => {
    await page.goto(`/poster/version/?h=${current}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('海报过期了吗');
    await expect(page.getByText(current).first()).toBeVisible();
    await expect(page.getByText('和海报右下角的版本号对一下')).toBeVisible();
    for (const { why, date } of record) {
      await expect(page.getByText(why, { exact: true })).toBeVisible();
      await expect(page.getByText(date).first()).toBeVisible();
    }
    await expect(page.getByText('已过期')).toBeHidden();
    await expect(page.getByRole('textbox', { name: /版本号/ })).toBeHidden();
  });
});

test('a sheet of today is current, in capitals too', async ({ page }) => {
  await page.goto(`/poster/version/?h=${current.toUpperCase()}`);
  await expect(page.getByRole('heading', { name: '最新' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '已过期' })).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: '最新' })).toContainText(current);
});

test('an older sheet is outdated, with what changed since and nothing older', async ({ page }) => {
  await withOlder(page);
  await page.goto('/poster/version/?h=00000000');
  await expect(page.getByRole('heading', { name: '已过期' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '最新' })).toBeHidden();
  const list = page.getByRole('region', { name: '从那以后改了什么' });
  await expect(list.getByRole('listitem').filter({ hasText: record.at(-1)!.why })).toBeVisible();
  await expect(list.getByText('旧版0')).toBeHidden();
  await expect(list.getByText('旧版1')).toBeHidden();
  await page.goto('/poster/version/?h=00000001');
  await expect(list.getByText('旧版0')).toBeVisible();
  await expect(list.getByText('旧版1')).toBeHidden();
});

test('what is no version of ours is not recognised, and is shown as text', async ({ page }) => {
  for (const typed of ['zzzzzzzz', '<b>x</b>', '场景']) {
    await page.goto(`/poster/version/?h=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('heading', { name: '无法识别' })).toBeVisible();
    await expect(page.locator('[data-standing=unknown] [data-typed]')).toHaveText(typed);
  }
});

test('a hash can be typed off the sheet, letters for digits forgiven', async ({ page }) => {
  await withOlder(page);
  await page.goto('/poster/version/');
  await page.getByRole('textbox', { name: /版本号/ }).fill('OOOO OOOl');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?h=/);
  await expect(page.getByRole('heading', { name: '已过期' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /版本号/ })).toHaveValue('00000001');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const hash of [current, '00000000', 'zzzzzzzz']) {
    test(`with ${hash === current ? 'the current hash' : hash} it has no violation, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await withOlder(page);
      await page.goto(`/poster/version/?h=${hash}`);
      await expect(page.getByRole('status').first()).toBeAttached();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  }
}
