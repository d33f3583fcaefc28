import type { Page } from '@playwright/test';
import { generate } from '../src/training/generate.ts';
import { kinds, kindWords } from '../src/training/item.ts';
import { newSession } from '../src/training/session.ts';
import {
  answer,
  data,
  keep,
  openTraining,
  place,
  shownItem,
  verdict,
} from './fixtures/training-page.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const status = (page: Page) => page.getByRole('status').filter({ hasText: '结论' });

test('a new hire is told what to do, and every rule leads to where it stands', async ({ page }) => {
  await openTraining(page);
  await expect(page.getByRole('button', { name: '开始摸底' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '摸底' }).first()).toHaveAttribute(
    'aria-current',
    'step',
  );
  const board = page.getByRole('table');
  for (const { rules } of data.scenarios) {
    for (const { id } of rules) {
      const [slug, name] = id.split('#');
      await expect(board.locator(`a[href="/scenarios/${slug}/#${name}"]`)).toHaveAccessibleName(
        /：未练$/,
      );
    }
  }
  await expect(board.getByRole('row')).toHaveCount(content.scenarios.length + 1);
});

for (const kind of kinds) {
  test(`${kindWords[kind]} is answered, explained and left by keyboard alone`, async ({ page }) => {
    await openTraining(page, `?kind=${kind}`);
    for (const rightly of [true, false]) {
      const item = await shownItem(page);
      expect(item.kind).toBe(kind);
      // The focus is on the question itself, and every option is a native input with its words for a name.
      await expect(page.getByRole('heading', { level: 2, name: item.stem })).toBeFocused();
      const role = item.questions[0]!.mode === 'one' ? 'radio' : 'checkbox';
      const group = page
        .getByRole('group')
        .filter({ has: page.getByRole(role) })
        .first();
      await expect(group.getByRole(role)).toHaveCount(item.questions[0]!.options.length);
      await answer(page, item, rightly);
      await expect(verdict(page)).toBeFocused();
      await expect(verdict(page)).toHaveText(rightly ? /^答对了。/ : /^没答对。/);
      for (const term of ['结论', '原因', '原文'])
        await expect(status(page).getByRole('term').filter({ hasText: term })).toBeVisible();
      await expect(status(page).getByRole('link').last()).toHaveAttribute('href', /\/scenarios\//);
      const before = await place(page);
      await page.keyboard.press('Enter');
      await expect.poll(() => place(page)).toBe(before + 1);
    }
  });
}

test('a miss names the repair, draws the packet, and brings the rule back three to six items on', async ({
  page,
}) => {
  await openTraining(page, '?kind=pick-set');
  const item = await shownItem(page);
  const total = async () =>
    Number(/共 (\d+) 题/.exec(await page.getByText(/^第 \d+ 题，共/).innerText())![1]);
  const before = await total();
  await answer(page, item, false);
  await expect(verdict(page)).toContainText('没答对');
  await expect(status(page).getByRole('term').filter({ hasText: '怎么补' })).toBeVisible();
  const { requirement } = data.scenarios.find(({ slug }) => slug === item.scenario)!;
  const list = 'anyOf' in requirement ? /任选其一，共/ : '同时提供，缺一不可';
  await expect(page.getByRole('list', { name: list })).toBeVisible();
  const soon = await page.getByText(/^这条规则 \d 题后换一种问法再考$/).innerText();
  const distance = Number(/\d/.exec(soon)![0]);
  expect(distance).toBeGreaterThanOrEqual(3);
  expect(distance).toBeLessThanOrEqual(6);
  expect(await total()).toBe(before + 1);
  for (let step = 0; step < distance; step++) {
    await page.keyboard.press('Enter');
    if (step === distance - 1) break;
    await answer(page, await shownItem(page));
    await expect(verdict(page)).toBeVisible();
  }
  const again = await shownItem(page);
  expect(again.ruleIds[0]).toBe(item.ruleIds[0]);
  expect(again.seed).not.toBe(item.seed);
});

for (const slug of ['compensation-not-received', 'return-damaged-refused']) {
  test(`${slug}: a route that a reading refuses is drawn with the mark, and the safe one first`, async ({
    page,
  }) => {
    const scenario = data.scenarios.find((each) => each.slug === slug)!;
    const { short, note } = scenario.readings[0]!;
    // As the worked packet before the first question.
    await openTraining(page, `?scenario=${slug}`);
    const marked = async () => {
      const routes = page.getByRole('list', { name: /^任选其一，共/ }).locator('.route');
      await expect(routes.first()).toContainText('一样就够');
      await expect(routes.first()).not.toContainText('说法不一');
      for (const route of (await routes.all()).slice(1)) {
        await expect(route).toContainText('说法不一');
        await expect(route).not.toContainText('一样就够');
      }
      await expect(page.getByText(note)).toBeVisible();
    };
    await marked();
    // As the feedback on a miss, in its one line, too.
    const rule = `${slug}#combination`;
    const item = generate(data, 'judge-packet', [rule], 4)!;
    const { kind, ruleIds, seed } = item;
    const queue = [{ kind, ruleIds, seed }];
    const session = newSession({ name: 'free', mode: 'free', title: '练习', queue }, 'x');
    await keep(page, 'settings', { 'training-session:free': session });
    await openTraining(page, '#practice=free');
    await answer(page, await shownItem(page), false);
    await expect(verdict(page)).toContainText('没答对');
    await expect(page.locator('.fb .fx').getByText(short!)).toBeVisible();
    await marked();
  });
}

test('nothing chosen is no answer', async ({ page }) => {
  await openTraining(page, '?kind=clock');
  await shownItem(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('先选一项。')).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
});

test('the picture and the list say the same', async ({ page }) => {
  await openTraining(page, '?kind=spot-defect');
  const item = await shownItem(page);
  await expect(page.getByRole('img', { name: /样张/ })).toBeVisible();
  // Once, above the picture on any screen: an impossible date is no fault to be found.
  const note = page.getByText('样张里的日期、号码都是编的，不算毛病。');
  await expect(note).toHaveCount(1);
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(note).toBeInViewport();
  }
  const [first] = item.questions[0]!.options;
  const region = page.getByRole('button', { name: new RegExp(`^图上\\s*1\\s*，${first!.label}`) });
  const row = page.getByRole('checkbox', { name: first!.label, exact: true });
  await region.focus();
  await page.keyboard.press('Enter');
  await expect(row).toBeChecked();
  await expect(region).toHaveAttribute('aria-pressed', 'true');
  // 没有毛病 is chosen alone.
  await page.getByRole('checkbox', { name: '没有毛病，可以交' }).check();
  await expect(row).not.toBeChecked();
  await expect(region).toHaveAttribute('aria-pressed', 'false');
});

test('the path: placement, then a scenario with its worked packet and two items', async ({
  page,
}) => {
  await openTraining(page);
  await page.getByRole('button', { name: '开始摸底' }).click();
  for (const _ of data.scenarios) {
    await answer(page, await shownItem(page));
    await expect(verdict(page)).toContainText('答对了');
    await page.keyboard.press('Enter');
  }
  const count = data.scenarios.length;
  await expect(
    page.getByRole('heading', { name: `这一组做完了：${count} 题答对 ${count} 题` }),
  ).toBeFocused();
  await page.getByRole('button', { name: '回到训练' }).click();
  const board = page.getByRole('table');
  await expect(board.getByRole('link', { name: /组合：(练过|熟悉)$/ })).toHaveCount(count);
  const [{ slug, number, title }] = data.scenarios as [(typeof data.scenarios)[number]];
  await page.getByRole('button', { name: '学这个场景' }).click();
  await expect(page.getByRole('heading', { name: `备齐的样子：${title}` })).toBeFocused();
  await expect(page.locator(`[data-proof]`).first()).toBeVisible();
  await page.getByRole('button', { name: '看好了，做两题' }).click();
  for (let turn = 0; turn < 2; turn++) {
    const item = await shownItem(page);
    expect(item.ruleIds[0]).toContain(slug);
    await answer(page, item);
    await expect(verdict(page)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: '回到训练' }).click();
  await expect(page.getByText(`1 / ${count}`)).toBeVisible();
  expect(number).toBe(1);
});

test('a scenario page ends with two questions of its own, which lead to more', async ({ page }) => {
  for (const { slug, title } of data.scenarios.slice(0, 2)) {
    await page.goto(`/scenarios/${slug}/`);
    const drill = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '练两题' }) });
    const questions = drill.getByRole('group');
    await expect(questions).toHaveCount(2);
    await questions.first().locator('summary').click();
    await expect(questions.first().getByRole('paragraph')).toBeVisible();
    await drill.getByRole('link', { name: '接着练这个场景' }).click();
    await expect(page.getByRole('heading', { name: `备齐的样子：${title}` })).toBeVisible();
  }
});

test('back leaves the sitting, forward returns to it', async ({ page }) => {
  await openTraining(page);
  await page.getByRole('button', { name: '开始摸底' }).click();
  const { stem } = await shownItem(page);
  await page.goBack();
  await expect(page.getByRole('button', { name: '接着练' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2, name: stem })).toBeVisible();
});

for (const [name, begin] of [
  ['the button', (page: Page) => page.getByRole('button', { name: '开始摸底' }).click()],
  ['a link of the page', (page: Page) => page.getByRole('link', { name: kindWords.clock }).click()],
] as const) {
  test(`begun by ${name}, left by its own button: one step back is where one came from`, async ({
    page,
  }) => {
    await page.goto('/guides/');
    await openTraining(page);
    await begin(page);
    await shownItem(page);
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page.getByRole('button', { name: '接着练' })).toBeFocused();
    await expect(page).toHaveURL(/\/training\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/guides\/$/);
  });
}

test('a drill that is finished leaves one step back, and forward to it is home', async ({
  page,
}) => {
  const rule = data.scenarios[0]!.rules[0]!.id;
  await page.goto('/guides/');
  await openTraining(page, `?rules=${encodeURIComponent(rule)}`);
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '接着练' }).click();
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '回到训练' }).click();
  await expect(page.getByRole('button', { name: '接着练' })).toHaveCount(0);
  await page.goForward();
  await expect(page).toHaveURL(/\/training\/$/);
  await expect(page.getByRole('heading', { name: '每条规则的掌握' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/guides\/$/);
});

test('come by a link to a sitting, one step back leads to where the link was', async ({ page }) => {
  const [{ slug }] = data.scenarios as [(typeof data.scenarios)[number]];
  await page.goto(`/scenarios/${slug}/`);
  await page.getByRole('link', { name: '接着练这个场景' }).click();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/training\/$/);
  await expect(page.getByRole('heading', { name: '每条规则的掌握' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/scenarios/${slug}/$`));
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('every scenario has questions that open to their answers', async ({ page }) => {
    await page.goto('/training/');
    for (const { nav } of data.scenarios) {
      const part = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 2, name: nav }) });
      const questions = part.locator('details');
      expect(await questions.count()).toBeGreaterThanOrEqual(2);
      await questions.first().locator('summary').click();
      await expect(questions.first().locator('p')).toBeVisible();
    }
  });
});

test('nothing is asked of another host, from the first question to the last line', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(baseURL!) && !/^(?:data|blob):/.test(address)) asked.push(address);
  });
  await openTraining(page, '?kind=spot-defect');
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  expect(asked).toEqual([]);
});
