// Files that do not arrive. Held elsewhere: the search core (search.spec.ts), the cut network (offline.spec.ts).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openScenario } from './fixtures/self-check.ts';
import * as training from './fixtures/training-page.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const [first] = content.scenarios;
const search = (page: Page) => page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' });
const answers = (page: Page) => page.getByRole('group', { name: '答案' });

/** Scripts that a page cannot do without: those that it names, and what they import. */
function scriptsOf(path: string): string[] {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const found = new Set(
    [...html.matchAll(/<script[^>]+src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => name),
  );
  for (const name of found) {
    const text = readFileSync(join(dist, '_astro', name), 'utf8');
    for (const [, other = ''] of text.matchAll(/(?:import|from)"\.\/([^"]+\.js)"/g))
      found.add(other);
  }
  return [...found];
}

/** What is left of each room without its script, and says so. */
const fallbacks: Record<string, (page: Page) => ReturnType<Page['locator']>> = {
  '/': (page) => page.getByRole('main').getByRole('link', { name: first!.data.name }),
  '/scenarios/goods-not-received/': (page) => page.locator('.routes').first(),
  '/check/': (page) => page.getByRole('heading', { name: '逐项核对表' }),
  '/training/': (page) => page.locator('.drill details').first(),
  '/training/exam/': (page) => page.getByText('考核要开脚本才能用'),
  '/training/trainer/': (page) => page.getByText('这一页要开脚本才能用'),
  '/poster/': (page) => page.locator('.sheet'),
  '/poster/custom/': (page) => page.getByText('自己配要开 JavaScript'),
};

const missed = new Set<string>();
for (const [path, left] of Object.entries(fallbacks)) {
  // What rooms share is missing once.
  const names = scriptsOf(path).filter((name) => !missed.has(name));
  for (const name of names) missed.add(name);
  if (names.length === 0) continue;
  test(`${path} falls back and says so without ${names.join(', ')}`, async ({ page }) => {
    for (const name of names) {
      await page.route(`**/${name}`, (route) => route.abort());
      await page.goto(path, { waitUntil: 'commit' });
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.body, '::before').content), name)
        .toContain('刷新再试');
      await expect(left(page).first(), name).toBeVisible();
      await page.unroute(`**/${name}`);
    }
  });
}

/** Lets nothing of this name through, until it is called. */
async function without(page: Page, name: RegExp): Promise<() => Promise<void>> {
  await page.route(name, (route) => route.abort());
  return () => page.unroute(name);
}

test.describe('a part that comes later is missing', () => {
  test('the search panel: the next key tries again', async ({ page }) => {
    const mend = await without(page, /search-panel/);
    await page.goto('/');
    await search(page).pressSequentially('空');
    await expect(page.getByText('搜索没有打开。')).toBeVisible();
    await mend();
    await search(page).pressSequentially('包');
    await expect(answers(page)).toContainText('收到空包');
    await expect(page.getByText('搜索没有打开。')).toBeHidden();
  });

  test('what sharpens the search: the core answers alone', async ({ page }) => {
    const mend = await without(page, /search-more|extras/);
    await page.goto('/proofs/');
    await page.keyboard.press('Control+k');
    await search(page).fill('空包');
    await expect(answers(page)).toContainText('收到空包');
    await page.getByRole('button', { name: '复制清单' }).click();
    await expect(page.getByText('还没有读到')).toBeVisible();
    await mend();
    await search(page).fill('空包裹');
    await expect(page.getByRole('group', { name: '凭证与规则' })).toBeVisible();
    await page.getByRole('button', { name: '复制清单' }).click();
    await expect(page.getByText('已复制清单')).toBeVisible();
  });

  test('full text: says so where it was asked for, and reads when asked again', async ({
    page,
  }) => {
    const mend = await without(page, /pagefind\.js/);
    await page.goto('/');
    await search(page).fill('空包');
    await page.getByRole('option', { name: '在正文里找' }).click();
    const said = page.getByRole('status').filter({ hasText: '还没有读到' });
    // Not only to a screen reader.
    await expect(said).not.toHaveClass(/vh/);
    await mend();
    await page.getByRole('option', { name: '在正文里找' }).click();
    await expect(page.getByRole('group', { name: '正文里提到' })).toBeVisible();
  });

  test('what knows a ticket: the scenarios are there to choose from, and it can be tried again', async ({
    page,
  }) => {
    const mend = await without(page, /search-core/);
    await page.goto('/check/');
    await page.getByRole('textbox', { name: '粘贴平台工单原文，或打几个字' }).fill('空包');
    await expect(page.getByText('没能认。').first()).toBeVisible();
    await expect(page.getByRole('link', { name: first!.data.name })).toBeVisible();
    await mend();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByText('是这一种，按回车开始').first()).toBeVisible();
  });

  for (const part of [/calendar\./, /dist\./]) {
    test(`the calendar, ${part}: says so, saves when asked again`, async ({ page }) => {
      const mend = await without(page, part);
      await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
      await openScenario(page, 'goods-not-received');
      await page.getByLabel('工单到达').fill('2026-11-22T09:14');
      const save = page.getByRole('button', { name: '存截止提醒 .ics' });
      await save.click();
      await expect(page.getByText('没存下来。检查网络后再试一次。')).toBeVisible();
      await mend();
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
    });
  }

  test('the explanation: the answer counts, and it can be tried again or passed over', async ({
    page,
  }) => {
    const mend = await without(page, /answered-view/);
    await training.openTraining(page, '?kind=clock');
    await training.answer(page, await training.shownItem(page));
    await expect(page.getByText('答案记下了，对错和讲解没有加载出来。')).toBeVisible();
    expect(await training.kept(page, 'attempts')).toHaveLength(1);
    await page.getByRole('button', { name: '下一题' }).click();
    await training.answer(page, await training.shownItem(page));
    await expect(page.getByText('答案记下了，对错和讲解没有加载出来。')).toBeVisible();
    await mend();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(training.verdict(page)).toContainText('答对了');
  });

  test('the scheduler: the page says so, and nothing practised is lost', async ({ page }) => {
    const attempt = training.sampleAttempt('one', 'goods-not-received#deadline', {
      at: Date.now(),
    });
    await training.keep(page, 'attempts', { one: training.line(attempt) });
    const mend = await without(page, /progress\./);
    await page.goto('/training/');
    await expect(page.getByText('这一页没打开，练过的都还在。')).toBeVisible();
    await mend();
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(page.getByText('这台设备上记了 1 次作答。')).toBeVisible();
  });

  test('import and export: practice goes on without them', async ({ page }) => {
    await without(page, /keep-element/);
    await page.goto('/training/');
    await expect(page.getByText('导出和导入没有加载出来，进度都在。')).toBeVisible();
    await page.getByRole('button', { name: '开始摸底' }).click();
    await expect(page.getByText(/^第 1 题，共/)).toBeVisible();
  });

  test('the report: says so, saves when asked again', async ({ page }) => {
    const attempt = training.sampleAttempt('one', 'goods-not-received#deadline', {
      at: Date.now(),
    });
    await training.keep(page, 'attempts', { one: training.line(attempt) });
    const mend = await without(page, /report\./);
    await training.openTraining(page);
    await page.getByText('交给带教的人', { exact: true }).click();
    const save = page.getByRole('button', { name: 'CSV 表格' });
    await save.click();
    await expect(page.getByText('没存下来。检查网络后再试一次。')).toBeVisible();
    await mend();
    await Promise.all([page.waitForEvent('download'), save.click()]);
  });

  test('the exam’s result: handed in all the same, and shown when tried again', async ({
    page,
  }) => {
    const mend = await without(page, /exam-result-view/);
    await page.goto('/training/exam/');
    await page.getByRole('button', { name: '开始考核' }).click();
    await page.getByRole('button', { name: '交卷' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
    await expect(page.getByText('卷子交了，也记下了')).toBeVisible();
    await mend();
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('heading', { name: '没通过' })).toBeVisible();
  });

  for (const part of [/specimen-view/, /specimens\/.*\.json/]) {
    test(`what dresses a specimen, ${part}: the picture stays, and opens alone`, async ({
      page,
    }) => {
      await without(page, part);
      await page.goto('/proofs/chat-record/');
      const specimen = page.locator('specimen-view').first();
      await specimen.scrollIntoViewIfNeeded();
      await expect(specimen).toHaveAttribute('near', '');
      await expect(specimen.getByRole('img')).toBeVisible();
      await specimen.getByRole('link').click();
      await expect(page).toHaveURL(/\.svg$/);
    });
  }

  test('a picture: its words stand in its place', async ({ page }) => {
    await without(page, /specimens\/.*\.svg/);
    await page.goto('/proofs/chat-record/');
    const specimen = page.locator('specimen-view').first();
    await specimen.scrollIntoViewIfNeeded();
    await expect(specimen.getByRole('img')).toHaveAccessibleName(/.+/);
    await expect(specimen.getByRole('img')).toBeVisible();
  });

  test('a poster’s fonts: it is set in the system’s', async ({ page }) => {
    await without(page, /\.woff2/);
    await page.goto('/poster/custom/');
    await expect(page.getByRole('region', { name: '预览' }).getByRole('status')).toContainText(
      '一页，8 个场景',
    );
  });

  test('style sheets: the page is read without', async ({ page }) => {
    await without(page, /\.css/);
    await page.goto('/scenarios/goods-not-received/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(first!.data.ticket)).toBeVisible();
  });
});
