// A slow line: what comes late loses nothing, and a page is read before its script is there.
import type { Page } from '@playwright/test';
import { headline, holdGood, openScenario } from './fixtures/self-check.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const [first] = content.scenarios;
const search = (page: Page) => page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' });
const answers = (page: Page) => page.getByRole('group', { name: '答案' });

/** Holds back what has this name, until it is called. */
async function late(page: Page, name: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(name, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}

test('every room can be read, or says that it is opening, before its script is there', async ({
  page,
}) => {
  await late(page, /\.js$/);
  const read: Record<string, string | RegExp> = {
    '/': first!.data.name,
    '/scenarios/goods-not-received/': first!.data.ticket,
    '/check/': '正在打开……',
    '/training/': '正在读这台设备上的进度……',
    '/training/exam/': '正在打开……',
    '/poster/': '打印',
    '/poster/custom/': '印上自己的字',
  };
  for (const [path, words] of Object.entries(read)) {
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('main').getByText(words).first(), path).toBeVisible();
  }
});

test('what is typed in place before the panel is there is answered', async ({ page }) => {
  const arrive = await late(page, /search-panel/);
  await page.goto('/', { waitUntil: 'commit' });
  await search(page).fill('空包');
  arrive();
  await expect(answers(page)).toContainText('收到空包');
  await expect(search(page)).toHaveValue('空包');
});

for (const part of [/search-panel/, /search-core/]) {
  test(`what is typed before ${part} is there is answered`, async ({ page }) => {
    const arrive = await late(page, part);
    await page.goto('/proofs/');
    await page.keyboard.press('Control+k');
    await search(page).pressSequentially('空包');
    arrive();
    await expect(answers(page)).toContainText('收到空包');
    await expect(search(page)).toHaveValue('空包');
  });
}

test('on slow 3G, from the home page to a verdict', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto('/', { waitUntil: 'commit' });
  await search(page).fill('未收到商品');
  await expect(answers(page)).toContainText(first!.data.name);
  await openScenario(page, 'goods-not-received');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await expect(headline(page)).toHaveText(/^成立/);
});
