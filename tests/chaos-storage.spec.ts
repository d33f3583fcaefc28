// Storage that is denied, full, or wiped under an open page. Damaged records: check-cases.spec.ts, training-storage.spec.ts.
// One case or practice with IndexedDB alone blocked or full: there too.
import type { Locator, Page } from '@playwright/test';
import * as check from './fixtures/self-check.ts';
import * as training from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

const search = (page: Page) => page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' });
const alert = (page: Page) => page.getByRole('alert');
const shop = (page: Page) => page.getByRole('textbox', { name: '店铺名' });
const phone = (page: Page) => page.getByRole('textbox', { name: '电话' });
const own = (page: Page) => page.locator('[data-kept]');
const options = (page: Page): Locator =>
  page.getByRole('group').first().locator('input:is([type=radio], [type=checkbox])');

async function openPoster(page: Page) {
  await page.goto('/poster/custom/');
  await expect(page.locator('custom-poster[data-settled]')).toBeAttached();
}

async function openExam(page: Page, code = 'ABCDE') {
  await page.goto(`/training/exam/?code=${code}`);
  await expect(page.locator('exam-room[ready]')).toBeAttached();
}

async function beginExam(page: Page) {
  await openExam(page);
  await page.getByRole('button', { name: '开始考核' }).click();
  await options(page).first().check();
}

test.describe('denied, every kind of it', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      Object.defineProperty(navigator, 'storage', { value: undefined });
    });
  });

  test('reference and search do without', async ({ page }) => {
    await page.goto('/');
    await search(page).fill('空包');
    await page.getByRole('option').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('空包');
    await page.getByRole('button', { name: '切换深浅色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/);
  });

  test('the self-check judges and says that nothing is kept', async ({ page }) => {
    await check.openScenario(page, 'goods-not-received');
    await expect(alert(page)).toContainText('浏览器不让本站存东西');
    await check.holdGood(page, 'goods-not-received', 'chat-record');
    await expect(check.headline(page)).toHaveText(/^成立/);
    await expect(alert(page).getByRole('button', { name: '导出备份' })).toBeVisible();
  });

  test('practice asks, answers and counts', async ({ page }) => {
    await training.openTraining(page, '?kind=clock');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(training.verdict(page)).toBeVisible();
    await expect(page.getByText('浏览器不让本站存东西')).toBeVisible();
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page.getByText('这台设备上记了 1 次作答。')).toBeVisible();
  });

  test('an exam is sat to its end', async ({ page }) => {
    await beginExam(page);
    await expect(page.getByText('浏览器不让本站存东西')).toBeVisible();
    await page.getByRole('button', { name: '交卷' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
    await expect(page.getByRole('heading', { name: '没通过' })).toBeVisible();
  });

  test('a poster is set, and says that its words stay for this page only', async ({ page }) => {
    await openPoster(page);
    await shop(page).fill('甲店');
    await expect(own(page)).toContainText('浏览器现在不存这几样');
    await expect(page.locator('.sheet')).toContainText('甲店');
    await expect(page.getByRole('button', { name: '打印这一张' })).toBeEnabled();
  });
});

test.describe('full', () => {
  const fill = (page: Page) =>
    page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, { makeRoom: () => (IDBObjectStore.prototype.put = put) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  const makeRoom = (page: Page) =>
    page.evaluate(() => void (globalThis as unknown as { makeRoom: () => void }).makeRoom());

  test('a case ticked while it is full is there after a reload, and the word is said again', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await check.openScenario(page, 'goods-not-received');
    await check.tick(page, 'chat-record');
    await expect(page.getByText('这台设备的存储满了')).toBeVisible();
    await expect(page).toHaveURL(/case=/);
    await page.reload();
    await expect(page.getByText('这台设备的存储满了')).toBeVisible();
    await expect(check.proofGroup(page, 'chat-record').getByRole('checkbox').first()).toBeChecked();
  });

  test('an exam says so, and keeps all picks once there is room', async ({ page }) => {
    await beginExam(page);
    await fill(page);
    await options(page).nth(1).check();
    await expect(page.getByText('这台设备的存储满了')).toBeVisible();
    await makeRoom(page);
    await page.getByRole('button', { name: '下一题' }).click();
    await expect(page.getByText('这台设备的存储满了')).toBeHidden();
    await openExam(page);
    await page.getByRole('button', { name: '上一题' }).click();
    await expect(options(page).nth(1)).toBeChecked();
  });

  test('a poster says so, and keeps its words once there is room', async ({ page }) => {
    await openPoster(page);
    await fill(page);
    await shop(page).fill('甲店');
    await expect(own(page)).toContainText('浏览器现在不存这几样');
    await makeRoom(page);
    await phone(page).fill('123');
    await expect(own(page)).toContainText('这几样只存在这台设备上');
    await page.reload();
    await expect(shop(page)).toHaveValue('甲店');
  });
});

/** What a reader's cleaner or the browser's own settings do, and what another page of this origin can. */
const wipes = {
  'cleared by the browser': async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  },
  'deleted by a script': (page: Page) =>
    page.evaluate(() => void indexedDB.deleteDatabase('evidence:/')),
};

for (const [how, wipe] of Object.entries(wipes)) {
  test.describe(`wiped while open, ${how}`, () => {
    test('the case on screen and those beside it come back with the next tick', async ({
      page,
    }) => {
      await check.keep(page, { other: check.sampleCase('other', { name: '另一张' }) });
      await check.openScenario(page, 'goods-not-received');
      await check.tick(page, 'chat-record');
      await expect.poll(async () => (await check.kept(page)).length).toBe(2);
      await wipe(page);
      await expect(alert(page)).toContainText('断开或清掉了存储');
      await check.tick(page, 'dispatch-slip');
      await expect(alert(page)).toBeHidden();
      await page.reload();
      for (const proof of ['chat-record', 'dispatch-slip'])
        await expect(check.proofGroup(page, proof).getByRole('checkbox').first()).toBeChecked();
      await page.goto('/check/');
      await expect(page.getByRole('link', { name: /另一张/ })).toBeVisible();
    });

    test('practice says so, and everything answered comes back with the next answer', async ({
      page,
    }) => {
      await training.openTraining(page, '?kind=clock');
      await training.answer(page, await training.shownItem(page));
      await expect(training.verdict(page)).toBeVisible();
      await page.getByRole('button', { name: '下一题' }).click();
      const second = await training.shownItem(page);
      await wipe(page);
      await expect(page.getByText('断开或清掉了存储')).toBeVisible();
      await training.answer(page, second);
      await expect(training.verdict(page)).toBeVisible();
      expect(await training.kept(page, 'attempts')).toHaveLength(2);
      await training.openTraining(page);
      await expect(page.getByText('这台设备上记了 2 次作答。')).toBeVisible();
    });

    test('an exam says so, and goes on with every pick', async ({ page }) => {
      await beginExam(page);
      await page.getByRole('button', { name: '下一题' }).click();
      const before = await training.kept(page, 'settings');
      await options(page).first().check();
      // A pick that is still being written would bring the store back before the word about it is seen.
      await expect.poll(() => training.kept(page, 'settings')).not.toEqual(before);
      await wipe(page);
      await expect(page.getByText('断开或清掉了存储')).toBeVisible();
      await page.getByRole('button', { name: '上一题' }).click();
      await expect(page.getByText('断开或清掉了存储')).toBeHidden();
      await openExam(page);
      await expect(page.getByText('已答 1 题')).toBeVisible();
      await expect(options(page).first()).toBeChecked();
    });

    test('a poster says so, and its words come back with the next one', async ({ page }) => {
      await openPoster(page);
      await shop(page).fill('甲店');
      // As with a pick in the exam: what is still being written would bring the store back at once.
      await expect
        .poll(async () => JSON.stringify(await training.kept(page, 'settings')))
        .toContain('甲店');
      await wipe(page);
      await expect(own(page)).toContainText('浏览器现在不存这几样');
      await phone(page).fill('123');
      await expect(own(page)).toContainText('这几样只存在这台设备上');
      await page.reload();
      await expect(shop(page)).toHaveValue('甲店');
      await expect(phone(page)).toHaveValue('123');
    });
  });
}
