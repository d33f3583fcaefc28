import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { content, scenarioPages } from './site.ts';
import { watchShifts, weighing } from './weight.ts';

interface Budget {
  /** What it is, for the report. */
  type: string;
  paths: string[];
  /** Bytes with brotli, all that opening it loads without touching it. */
  bytes: number;
  script: number;
  requests: number;
  /** What only comes when somebody wants it: the deed, and the bytes that it may load. */
  intent?: { deed: string; act: (page: Page) => Promise<void>; bytes: number };
}

const search = {
  deed: 'a first search',
  act: async (page: Page) => {
    // What comes behind the first answer counts, too.
    const behind = [/search-more\.json$/, /\/extras[^/]*\.js$/].map((name) =>
      page.waitForResponse(name),
    );
    const open = page.getByRole('button', { name: '搜场景，或粘贴平台工单原文' });
    if (await open.isVisible()) await open.click();
    await page.getByLabel('搜场景，或粘贴平台工单原文').last().fill('空包');
    await expect(page.locator('search-box [data-slug]').first()).toBeVisible();
    await Promise.all(behind);
  },
  bytes: 40_000,
};

const budgets: Budget[] = [
  { type: 'home', paths: ['/'], bytes: 20_000, script: 5_000, requests: 6, intent: search },
  { type: 'scenario', paths: scenarioPages, bytes: 20_000, script: 5_000, requests: 5 },
  {
    type: 'proof',
    paths: content.proofs.map(({ slug }) => `/proofs/${slug}/`),
    // With the pictures that a browser fetches because they are near the window, about 1 kB each and up to eight, and what
    // ties the first of them to its words where it is in the window.
    bytes: 29_000,
    script: 6_500,
    requests: 18,
  },
  {
    type: 'guide',
    paths: content.guides.map(({ slug }) => `/guides/${slug}/`),
    bytes: 20_000,
    script: 5_000,
    requests: 5,
  },
  { type: 'list of scenarios', paths: ['/scenarios/'], bytes: 20_000, script: 5_000, requests: 6 },
  { type: 'check', paths: ['/check/'], bytes: 60_000, script: 40_000, requests: 20 },
  { type: 'training', paths: ['/training/'], bytes: 80_000, script: 40_000, requests: 22 },
  { type: 'exam', paths: ['/training/exam/'], bytes: 80_000, script: 40_000, requests: 20 },
  {
    type: 'custom poster',
    paths: ['/poster/custom/'],
    bytes: 900_000,
    script: 40_000,
    requests: 20,
  },
];

for (const { type, paths, bytes, script, requests, intent } of budgets) {
  for (const path of paths) {
    test(`${type} ${path} stays light and does not move`, async ({ page }) => {
      const shifts = await watchShifts(page);
      const weight = weighing(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      const first = await weight();
      if (process.env.WEIGHTS) console.log(type, path, JSON.stringify(first), await shifts());
      expect(first.bytes).toBeLessThanOrEqual(bytes);
      expect(first.script).toBeLessThanOrEqual(script);
      expect(first.requests).toBeLessThanOrEqual(requests);
      if (!path.startsWith('/poster/')) expect(first.fonts).toEqual([]);
      expect(await shifts()).toBeLessThan(0.01);
    });
  }
  if (!intent) continue;
  test(`${type}: ${intent.deed} loads little more`, async ({ page }) => {
    await page.goto(paths[0]!, { waitUntil: 'networkidle' });
    const weight = weighing(page);
    await intent.act(page);
    await page.waitForLoadState('networkidle');
    const more = await weight();
    if (process.env.WEIGHTS) console.log(type, intent.deed, JSON.stringify(more));
    expect(more.bytes).toBeLessThanOrEqual(intent.bytes);
    expect(more.fonts).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 } });
  for (const path of ['/training/', '/training/exam/', '/poster/', '/poster/custom/']) {
    test(`${path} does not move what is drawn`, async ({ page }) => {
      const shifts = await watchShifts(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(await shifts()).toBeLessThan(0.01);
    });
  }
});
