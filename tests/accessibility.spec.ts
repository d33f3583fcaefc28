import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { content, pages } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A sheet by itself is a picture of paper: one scheme, one size. Within a page it is the same, and is looked at once. */
const isPaper = (path: string) => path.startsWith('/poster/sheet/');

/** What another scheme can spoil: the page's parts and their names are the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Looks at everything in the light scheme, then at the colours of the dark one. */
async function violations(page: Page, exclude: string[] = []) {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still on their way from one scheme to the other would be measured half way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    exclude.forEach((part) => axe.exclude(part));
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(standards) : axe.withRules(ofColour)
    ).analyze();
    found.push(
      ...violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      ),
    );
  }
  return found;
}

// One visit a page for all that every page owes: a visit costs more than what is looked at.
for (const path of pages) {
  test(`${path} has no violation in either scheme, fits 320 px and asks nothing of another host`, async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => !url.startsWith(baseURL!) && !url.startsWith('data:'))).toEqual(
      [],
    );
    // Hundreds of words on paper take axe half a minute.
    expect(await violations(page, isPaper(path) ? [] : ['.sheet'])).toEqual([]);
    if (isPaper(path)) return;
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}

const states = {
  'one answer': '空包',
  'the few that remain': '退货坏了',
  'none of ours': '少发了一件商品',
  'a paste': content.scenarios[0]!.data.ticket,
};
for (const [state, query] of Object.entries(states)) {
  for (const path of ['/', '/scenarios/empty-parcel/']) {
    test(`search on ${path} with ${state} has no violation in either scheme`, async ({ page }) => {
      await page.goto(path);
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill(query);
      await expect(page.getByRole('option').first()).toBeVisible();
      await expect(page.getByRole('status').first()).not.toBeEmpty();
      expect(await violations(page)).toEqual([]);
    });
  }
}
