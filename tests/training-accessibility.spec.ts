import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { kinds, type Kind } from '../src/training/item.ts';
import { resultText } from '../src/training/result-file.ts';
import {
  answer,
  data,
  keep,
  line,
  openTraining,
  sampleAttempt,
  shownItem,
  verdict,
} from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rules = data.scenarios.flatMap((scenario) => scenario.rules.map(({ id }) => id));

async function clean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** Kinds that look least like each other: all are looked at once, these in every guise. */
const shown: readonly Kind[] = ['pick-set', 'spot-defect', 'clock'];

const attempts = rules
  .slice(0, 15)
  .map((rule, at) =>
    sampleAttempt(`a${at}`, rule, { at: Date.now() - 9 * 86_400_000 + at, rightly: at % 3 > 0 }),
  );

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['a narrow phone', { viewport: { width: 320, height: 640 } }],
] as const) {
  test.describe(name, () => {
    test.use(options);

    test('the board with progress, and a question of each kind, asked and answered', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await keep(
        page,
        'attempts',
        Object.fromEntries(attempts.map((each) => [each.id, line(each)])),
      );
      await openTraining(page);
      await clean(page);
      for (const kind of name === 'light' ? kinds : shown) {
        await openTraining(page, `?kind=${kind}`);
        const item = await shownItem(page);
        await page.keyboard.press('1');
        await clean(page);
        await page.keyboard.press('1');
        await answer(page, item, false);
        await expect(verdict(page)).toBeVisible();
        await clean(page);
      }
    });

    test('the exam, its result, and the trainer’s page with a class and a paper', async ({
      page,
    }) => {
      await page.goto('/training/exam/?code=ABC23');
      await page.getByRole('button', { name: '开始考核' }).click();
      await expect(page.getByText('第 1 题')).toBeVisible();
      await page.keyboard.press('1');
      await clean(page);
      await page.getByRole('button', { name: '交卷' }).click();
      await clean(page);
      await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
      await expect(page.getByRole('heading', { name: '没通过' })).toBeVisible();
      await clean(page);
      await page.goto('/training/trainer/');
      const text = resultText({
        dataVersion: data.version,
        name: '示例甲',
        createdAt: new Date().toISOString(),
        attempts,
      });
      await page
        .getByLabel('成绩文件', { exact: true })
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: '排一份纸卷' }).click();
      await expect(page.getByRole('article')).toBeVisible();
      await clean(page);
    });
  });
}
