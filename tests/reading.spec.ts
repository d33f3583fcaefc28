import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from './test.ts';
import { content, scenarioPages } from './site.ts';

test('home lists every scenario with its mark and deadline, and leads to it', async ({ page }) => {
  await page.goto('/');
  for (const { data } of content.scenarios) {
    await expect(
      page.getByRole('main').getByRole('link', { name: data.name }).first(),
    ).toBeVisible();
  }
  await page.getByRole('main').getByRole('link', { name: '买家反馈收到空包' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('买家反馈收到空包');
});

test('on a phone a row whose sources disagree keeps the mark, with its words', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const row = (name: string) => page.getByRole('main').getByRole('link', { name });
  await expect(row('买家反馈收到空包').locator('.c-neq:visible')).toHaveText('先按两样都交准备');
  await expect(row('差价').locator('.c-neq:visible .g-neq')).toBeVisible();
  await expect(row('买家反馈收到空包').locator('.c-neq:visible .g-neq')).toBeVisible();
});

for (const path of scenarioPages) {
  test(`${path}: routes, deadline and voids before scrolling at 1440 × 900`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main.locator('.routes, .allof').first()).toBeInViewport({ ratio: 1 });
    await expect(main.locator('.clockb .clock')).toBeInViewport({ ratio: 1 });
    const voids = main.locator('.voids');
    if ((await voids.count()) > 0) await expect(voids).toBeInViewport({ ratio: 1 });
  });

  test(`${path}: routes before scrolling on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.getByRole('main').locator('.routes, .allof').first()).toBeInViewport({
      ratio: 1,
    });
  });
}

test('each part of a deadline is followed by its own source', async ({ page }) => {
  const words = () => page.locator('#deadline dd').first();
  await page.goto('/scenarios/goods-not-received/');
  await expect(words()).toHaveText(/^\s*48 小时\s+工单\s+从收到工单起算。.+最稳。\s+本站建议\s*$/);
  await page.goto('/scenarios/appliance-quality/');
  await expect(words().getByRole('listitem')).toHaveText([/表格\s*$/, /工单\s*$/, /表格\s*$/]);
  await expect(words()).not.toHaveText(/一周之内\s+(?!表格)/);
});

test('the ticket is copied untouched', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/scenarios/goods-not-received/');
  await page.getByRole('button', { name: '复制原文' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(content.scenarios[0]!.data.ticket);
});

test('where copying is refused the text is handed over selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto('/scenarios/goods-not-received/');
  await page.getByRole('button', { name: '复制原文' }).click();
  const field = page.getByRole('textbox', { name: '没能复制' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(content.scenarios[0]!.data.ticket);
});

test('the scheme is switched, remembered, and survives denied storage', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: '切换深浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const denied = await context.newPage();
  await denied.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await denied.goto('/');
  await denied.getByRole('button', { name: '切换深浅色' }).click();
  await expect(denied.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('keyboard alone reaches and works everything on a scenario page', async ({ page }) => {
  await page.goto('/scenarios/goods-not-received/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  const focusable = await page
    .locator('a[href]:visible, button:visible, summary:visible, [tabindex="0"]:visible')
    .count();
  const seen = new Set<string>();
  for (let step = 0; step < focusable + 5; step++) {
    seen.add(
      await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const element = document.activeElement!;
        const style = getComputedStyle(element);
        if (element !== document.body && style.outlineStyle === 'none')
          return `no focus ring: ${element.outerHTML}`;
        return String(all.indexOf(element));
      }),
    );
    await page.keyboard.press('Tab');
  }
  expect([...seen].filter((each) => each.startsWith('no focus'))).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(focusable);
});

test('the phone drawer opens, leads on and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const drawer = page.getByRole('navigation', { name: '目录' });
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: '打开目录' }).click();
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: '打开目录' }).click();
  await drawer.getByRole('link', { name: '核实物流信息' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('核实物流信息');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('pages read and lead on, and no dead control is shown', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: '买家反馈未收到商品' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('买家反馈未收到商品');
    await expect(page.getByRole('button', { name: '复制' })).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '打开目录' }).click();
    await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
  });
});

test('an unknown address is helped on', async ({ page }) => {
  const response = await page.goto('/scenarios/nothing-here/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有这一页');
  await expect(
    page.getByRole('main').getByRole('link', { name: '买家反馈收到空包' }),
  ).toBeVisible();
});

test('previous and next follow the scenarios', async ({ page }) => {
  await page.goto('/scenarios/goods-not-received/');
  await page
    .getByRole('navigation', { name: '前后页' })
    .getByRole('link', { name: '差价' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('差价');
});

test('forced colours mark the room that one is in, and no other', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/proofs/');
  for (const width of [1200, 375]) {
    await page.setViewportSize({ width, height: 800 });
    if (width < 500) await page.getByRole('button', { name: '打开目录' }).click();
    const links = page.locator('.rooms a:visible, .tabs a:visible');
    const lined = await links.evaluateAll((all) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const isLined = (link: Element) => {
        const { borderTopColor, borderBottomColor, borderTopWidth } = getComputedStyle(link);
        return (
          borderBottomColor !== ground || (borderTopWidth !== '0px' && borderTopColor !== ground)
        );
      };
      return all.filter(isLined).map(({ textContent }) => textContent.trim());
    });
    expect(lined).toEqual(['凭证']);
  }
});

test('a scenario prints in dark ink from a dark screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/scenarios/goods-not-received/');
  const colour = await page
    .getByRole('heading', { level: 1 })
    .evaluate((node) => getComputedStyle(node).color);
  expect(colour).toBe('rgb(20, 23, 28)');
});

test.describe('on A4', () => {
  // The width between the margins of a sheet, at 96 dots an inch.
  const paper = { width: 680, height: 1032 };

  for (const path of scenarioPages) {
    test(`${path}: the first sheet holds routes side by side, voids, ticket, deadline and what to do`, async ({
      page,
    }) => {
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      const main = page.getByRole('main');
      const boxes = await Promise.all(
        (await main.locator('.route, .allof > li:not(.pluscol)').all()).map((part) =>
          part.boundingBox(),
        ),
      );
      expect(new Set(boxes.map((box) => box!.y)).size).toBe(1);
      for (const name of ['.clockb .clock', '.voids', '#ticket', '#deadline', '#actions']) {
        for (const part of await main.locator(name).all()) {
          const box = (await part.boundingBox())!;
          expect(box.y + box.height, name).toBeLessThan(paper.height);
        }
      }
      await expect(main.locator('#drill')).toBeHidden();
      await expect(main.locator('.btns, copy-button').filter({ visible: true })).toHaveCount(0);
      const pdf = await PDFDocument.load(await page.pdf({ format: 'A4' }));
      expect(pdf.getPageCount()).toBeLessThanOrEqual(4);
    });
  }
});

for (const width of [390, 1440]) {
  test(`names of facts are not broken at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/scenarios/empty-parcel/');
    const lines = await page.locator('.facts dt').evaluateAll((all) =>
      all.map((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return `${each.textContent} ${new Set([...range.getClientRects()].map(({ top }) => top)).size}`;
      }),
    );
    expect(lines.filter((line) => !line.endsWith(' 1'))).toEqual([]);
  });
}
