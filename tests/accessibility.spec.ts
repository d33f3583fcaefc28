import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';
import { content, pages } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A sheet by itself is a picture of paper: one scheme, one size. Within a page it is the same, and is looked at once. */
const isPaper = (path: string) => path.startsWith('/poster/sheet/');

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    for (const path of pages.filter((each) => !isPaper(each) || scheme === 'light')) {
      test(`${path} has no violation`, async ({ page }) => {
        await page.goto(path);
        const axe = new AxeBuilder({ page }).withTags(standards);
        // Hundreds of words on paper take axe half a minute.
        const { violations } = await (isPaper(path) ? axe : axe.exclude('.sheet')).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([]);
      });
    }
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
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`search on ${path} with ${state} has no violation, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await page.keyboard.press('Control+k');
        await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill(query);
        await expect(page.getByRole('option').first()).toBeVisible();
        await expect(page.getByRole('status').first()).not.toBeEmpty();
        const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        ).toEqual([]);
      });
    }
  }
}

for (const path of pages.filter((each) => !isPaper(each))) {
  test(`${path} fits 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}
