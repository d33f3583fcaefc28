import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import {
  formatOf,
  papers,
  turns,
  typeSizes,
  writeCustom,
  type CustomPoster,
} from '../src/poster/custom.ts';
import { random as randomFrom } from '../src/search/random.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const slugs = content.scenarios.map(({ slug }) => slug);
const desk: CustomPoster = {
  scenarios: slugs,
  paper: 'a4',
  turn: 'landscape',
  type: 'normal',
};
const rare = '𠮷䶮珺叕㵘旮旯';
const shops = [
  '',
  '老王百货',
  '特别特别长的店铺名称一二三四五六七八九十一二三四五六七八九十',
  `${rare}🍎👨‍👩‍👧旗舰店`,
  'An unbreakable_shop_name_of_30ch',
];
const notes = [
  '',
  '红章找城南网点小李，上午打电话。',
  `退货地址写${rare}路 88 号🚚`,
  '收到工单先截图，再在群里说一声；四十八小时的那几种当天办完，没写时限的看后台倒计时，别等到第二天再问。',
];

async function open(page: Page, custom: CustomPoster, words: Partial<OwnWords> = {}) {
  await page.goto(`/poster/custom/${writeCustom(custom, slugs)}`);
  await settled(page);
  await fill(page, words);
}

interface OwnWords {
  店铺名: string;
  电话: string;
  备注一: string;
  备注二: string;
  备注三: string;
}

async function fill(page: Page, words: Partial<OwnWords>) {
  for (const [label, text] of Object.entries(words)) {
    if (text !== '') await page.getByLabel(label, { exact: true }).fill(text);
  }
  await settled(page);
}

const settled = (page: Page) =>
  expect(page.locator('custom-poster')).toHaveAttribute('data-settled', '', { timeout: 30_000 });
const says = (page: Page) => page.getByRole('region', { name: '预览' }).getByRole('status');

async function print(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return (await PDFDocument.load(bytes)).getPages().map((each) => each.getSize());
}

/** What of the sheet, as it is printed, reaches out of it or over something else. */
async function outside(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => {
    const sheet = document.querySelector('.sheet')!;
    const all = (selector: string) => [...sheet.querySelectorAll<HTMLElement>(selector)];
    const { left, top, right, bottom } = sheet.getBoundingClientRect();
    const named = (part: HTMLElement) => `${part.className} ${part.textContent!.slice(0, 12)}`;
    const out = all('*').filter((part) => {
      const box = part.getBoundingClientRect();
      const isSeen = box.width > 0 && box.height > 0 && part.closest('.picons') === null;
      return (
        isSeen &&
        (box.left < left - 1 ||
          box.top < top - 1 ||
          box.right > right + 1 ||
          box.bottom > bottom + 1)
      );
    });
    const blocks = all('.phead, .pcard, .pmatrix, .pnotes, .pversion, .pfoot').filter(
      (part) => part.getBoundingClientRect().height > 0,
    );
    const over = blocks.filter((one, index) =>
      blocks.slice(index + 1).some((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        return (
          a.left < b.right - 1 &&
          b.left < a.right - 1 &&
          a.top < b.bottom - 1 &&
          b.top < a.bottom - 1
        );
      }),
    );
    const wide = all('.pcard, .phead, .pnotes, .pown li').filter(
      (part) => part.scrollWidth > part.clientWidth + 1,
    );
    return [...out, ...over, ...wide].map(named);
  });
  await page.emulateMedia({ media: 'screen' });
  return found;
}

/** A poster and its words, drawn from a seed. */
function drawn(seed: number) {
  const random = randomFrom(seed);
  const pick = <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)]!;
  const scenarios = slugs.filter(() => random() < 0.7);
  const custom: CustomPoster = {
    scenarios: scenarios.length > 0 ? scenarios : [pick(slugs)],
    paper: pick(papers),
    turn: pick(turns),
    type: pick(typeSizes),
  };
  const words: OwnWords = {
    店铺名: pick(shops),
    电话: pick(['', '138 0000 0000', '0571-88888888 转 801']),
    备注一: pick(notes),
    备注二: pick(notes),
    备注三: pick(notes),
  };
  return { custom, words };
}

for (let seed = 1; seed <= 20; seed++) {
  const { custom, words } = drawn(seed);
  test(`random poster ${seed}, ${custom.scenarios.length} on ${custom.paper} ${custom.turn} in ${custom.type} type, is one page or refused with the reason`, async ({
    page,
  }) => {
    await open(page, custom, words);
    const { width, height, floor } = formatOf(custom);
    const pages = await print(page);
    expect(pages).toHaveLength(1);
    const button = page.getByRole('button', { name: '打印这一张' });
    if (await button.isEnabled()) {
      await expect(says(page)).toContainText(`一页，${custom.scenarios.length} 个场景`);
      expect(pages[0]!.width).toBeCloseTo((width / 25.4) * 72, -1);
      expect(pages[0]!.height).toBeCloseTo((height / 25.4) * 72, -1);
      const size = Number(/正文 ([\d.]+) 磅/.exec((await says(page).textContent())!)![1]);
      expect(size).toBeGreaterThanOrEqual(floor);
      expect(await outside(page)).toEqual([]);
      await expect(page.locator('.sheet .pcard')).toHaveCount(custom.scenarios.length);
      const text = await page.locator('.sheet').innerText();
      for (const word of [words.店铺名.slice(0, 12), words.电话, words.备注一, words.备注三])
        expect(text).toContain(word);
    } else {
      await expect(says(page)).toContainText(`字要小到 ${floor} 磅以下`);
      await expect(says(page)).toContainText(/「.+」|只留一个场景也不行/);
    }
  });
}

test('the desk sheet with all scenarios fits, and so does every paper', async ({ page }) => {
  for (const paper of papers) {
    for (const turn of turns) {
      await open(page, { ...desk, paper, turn });
      await expect(says(page)).toContainText(`一页，${slugs.length} 个场景`);
    }
  }
});

test('a narrow window sets what a wide one does, and without wishes what the build has set', async ({
  page,
}) => {
  const told: Record<string, string[]> = {};
  for (const [window, size] of Object.entries({
    wide: { width: 1440, height: 900 },
    narrow: { width: 390, height: 844 },
  })) {
    await page.setViewportSize(size);
    await open(page, desk);
    // Nothing was set on the page itself: the build's sheet has room as it is.
    expect(await page.locator('.sheet').getAttribute('style')).toBeNull();
    told[window] = [(await says(page).textContent())!];
    for (const custom of [
      { ...desk, scenarios: slugs.slice(0, 5) },
      { ...desk, paper: 'a3', turn: 'portrait' } as const,
    ]) {
      await open(page, custom);
      told[window].push((await says(page).textContent())!);
    }
  }
  expect(told['narrow']).toEqual(told['wide']);
});

test('a name of 30 characters, rare ones and pictures are set in whatever font has them, and nothing is asked for', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  await open(page, desk);
  page.on('request', (request) => asked.push(request.url()));
  const name = `${rare}🍎👨‍👩‍👧${'店'.repeat(21)}`;
  await fill(page, { 店铺名: `${name}多出来的`, 备注一: `${rare}🚚` });
  await expect(page.locator('[data-slot=shop]')).toHaveText(name);
  await expect(page.getByText('只印前 30 个字')).toBeVisible();
  await expect(page.locator('.pown li').first()).toHaveText(`${rare}🚚`);
  expect(await print(page)).toHaveLength(1);
  expect(await outside(page)).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(asked.filter((url) => decodeURIComponent(url).includes('店'))).toEqual([]);
});

test('choices stand in the address, own words stay on the device', async ({ page, browser }) => {
  await open(page, desk, { 店铺名: '老王百货', 备注二: '<b>不是标记</b>' });
  await page.getByRole('checkbox', { name: content.scenarios[0]!.data.nav }).uncheck();
  await page.getByRole('radio', { name: /A3 竖/ }).check();
  await page.getByRole('radio', { name: /大字/ }).check();
  await settled(page);
  const address = decodeURIComponent(page.url());
  expect(address).toContain(`s=${slugs.slice(1).join(',')}`);
  expect(address).not.toContain('老王');
  await expect(page.locator('.pown li').nth(1)).toHaveText('<b>不是标记</b>');

  await page.reload();
  await settled(page);
  await expect(page.getByLabel('店铺名')).toHaveValue('老王百货');
  await expect(page.locator('[data-slot=shop]')).toHaveText('老王百货');
  await expect(page.getByRole('radio', { name: /A3 竖/ })).toBeChecked();

  const other = await browser.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(other.getByRole('radio', { name: /大字/ })).toBeChecked();
  await expect(
    other.getByRole('checkbox', { name: content.scenarios[0]!.data.nav }),
  ).not.toBeChecked();
  await expect(other.getByLabel('店铺名')).toHaveValue('');
  await other.close();
});

test('what does not fit is refused, with what to leave out, and leaving it out helps', async ({
  page,
}) => {
  await open(page, { ...desk, type: 'huge' });
  await expect(says(page)).toContainText('一页放不下：字要小到 15 磅以下');
  await expect(page.getByRole('button', { name: '打印这一张' })).toBeDisabled();
  const [paper] = await print(page);
  expect(paper!.width).not.toBeCloseTo(842, 0);
  await page.emulateMedia({ media: 'print' });
  await expect(says(page)).toBeVisible();
  await expect(page.locator('.sheet')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '去掉再看' }).click();
  await settled(page);
  await expect(says(page)).toContainText('一页，');
  await expect(page.getByRole('button', { name: '打印这一张' })).toBeEnabled();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
});

test('no scenario is no poster', async ({ page }) => {
  await open(page, { ...desk, scenarios: [slugs[0]!] });
  await page.getByRole('checkbox', { checked: true }).uncheck();
  await settled(page);
  await expect(says(page)).toHaveText('一个场景也没选。至少选一个。');
  await expect(page.getByRole('button', { name: '打印这一张' })).toBeDisabled();
  await page.getByRole('button', { name: '全选' }).click();
  await settled(page);
  await expect(says(page)).toContainText(`${slugs.length} 个场景`);
});

test('a table keeps the rows of the scenarios that are shown, and goes with the last of them', async ({
  page,
}) => {
  const stamped = content.scenarios.filter(({ data }) =>
    data.uses.some(({ proof }) => proof === 'red-stamp-certificate'),
  );
  const [one] = stamped;
  await open(page, { ...desk, scenarios: [one!.slug] });
  const rows = page.locator('.pmatrix tbody tr:visible');
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('rowheader')).toHaveText(String(one!.data.number));
  const others = slugs.filter((slug) => !stamped.some((each) => each.slug === slug));
  await open(page, { ...desk, scenarios: others });
  await expect(page.locator('.sheet .pmatrix')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the sheets that need none', async ({ page }) => {
    await page.goto('/poster/custom/');
    await expect(page.getByText('自己配要开 JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '现成的四种' })).toBeVisible();
    await expect(page.getByRole('button', { name: '打印这一张' })).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const type of ['normal', 'huge'] as const) {
    test(`in ${type} type it has no violation, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, { ...desk, type }, { 店铺名: '老王百货', 备注一: '一句话' });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
  }
}
