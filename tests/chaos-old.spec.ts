// Browsers that lack something. What README promises to Chrome 111, Firefox 114 and Safari 16.4 works without all that came
// later; older ones read.
import { rooms } from './fixtures/rooms.ts';
import { expect, test } from './test.ts';

test.describe('a browser without what is younger than README promises', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const drop = (from: object, ...names: string[]) => {
        for (const name of names) Reflect.deleteProperty(from, name);
      };
      drop(Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with');
      drop(Array, 'fromAsync');
      drop(Set.prototype, 'union', 'difference', 'intersection', 'isSubsetOf');
      drop(Iterator.prototype, 'map', 'filter', 'flatMap', 'some', 'find', 'toArray', 'reduce');
      drop(Object, 'groupBy');
      drop(Map, 'groupBy');
      drop(Promise, 'withResolvers', 'try');
      drop(Intl, 'Segmenter');
      drop(globalThis, 'BroadcastChannel', 'requestIdleCallback', 'Iterator', 'trustedTypes');
      // Not there without https either.
      drop(Navigator.prototype, 'locks', 'serviceWorker', 'clipboard', 'storage');
      drop(Crypto.prototype, 'randomUUID', 'subtle');
      drop(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover');
    });
  });
  for (const [room, work] of Object.entries(rooms)) {
    test(`${room} works`, async ({ page }) => {
      await work(page);
      await expect(page.locator('html.js')).toBeAttached();
    });
  }
});

test('where nothing opens a popover, a phone has the contents below the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route(/\/$|\.css$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text
      .replaceAll(':popover-open', ':popover-unknown')
      .replace(' popover ', ' ')
      .replace('popover="" ', '');
    await route.fulfill({ response, body });
  });
  await page.goto('/scenarios/goods-not-received/');
  const contents = page.getByRole('navigation', { name: '目录' });
  await expect(contents).toBeVisible();
  await expect(page.getByRole('button', { name: '打开目录' })).toBeHidden();
  const title = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect((await contents.boundingBox())!.y).toBeGreaterThan(title!.y);
  await contents.getByRole('link', { name: '核实物流信息' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('核实物流信息');
});

test('a browser older than that reads every room, and is told', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'findLast');
    Reflect.deleteProperty(globalThis, 'structuredClone');
  });
  const left: Record<string, string> = {
    '/': '买家反馈未收到商品',
    '/scenarios/goods-not-received/': '买家反馈未收到商品',
    '/check/': '逐项核对表',
    '/training/': '下面的题先在心里答，再点开看。',
    '/training/exam/': '考核要开脚本才能用',
    '/poster/custom/': '自己配要开 JavaScript',
  };
  for (const [path, words] of Object.entries(left)) {
    await page.goto(path);
    await expect(page.getByRole('main').getByText(words).first(), path).toBeVisible();
    const told = await page.evaluate(() => getComputedStyle(document.body, '::before').content);
    expect(told, path).toContain('这个浏览器太旧');
  }
});
