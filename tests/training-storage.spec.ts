import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { kindWords } from '../src/training/item.ts';
import { newSession } from '../src/training/session.ts';
import {
  answer,
  data,
  keep,
  kept,
  line,
  openTraining,
  place,
  sampleAttempt,
  shownItem,
  verdict,
} from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-22T02:00:00Z');
const rules = data.scenarios.flatMap((scenario) => scenario.rules.map(({ id }) => id));
const cell = (page: Page, rule: string) => {
  const [slug, name] = rule.split('#');
  return page.getByRole('table').locator(`a[href="/scenarios/${slug}/#${name}"]`);
};
const notices = (page: Page) => page.locator('.trouble');

async function logOf(page: Page, attempts: ReturnType<typeof sampleAttempt>[]) {
  await keep(
    page,
    'attempts',
    Object.fromEntries(attempts.map((attempt, at) => [attempt.id, line(attempt, attempt.at + at)])),
  );
}

test('a reload in the middle of an item keeps what was picked', async ({ page }) => {
  await openTraining(page, '?kind=pick-set');
  const item = await shownItem(page);
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await page.getByRole('checkbox', { name: '选了，但没把握' }).check();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: item.stem })).toBeVisible();
  const options = page.getByRole('group').first().getByRole('checkbox');
  for (const [at, checked] of [false, true, true].entries())
    await expect(options.nth(at)).toBeChecked({ checked });
  await expect(page.getByRole('checkbox', { name: '选了，但没把握' })).toBeChecked();
});

test('a reload after the answer shows the answer', async ({ page }) => {
  await openTraining(page, '?kind=clock');
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toContainText('答对了');
  await page.reload();
  await expect(verdict(page)).toContainText('答对了');
  await expect(page.getByRole('radio').first()).toBeDisabled();
});

test('a tab that is killed is gone on with in the next one', async ({ page, context }) => {
  await openTraining(page, '?kind=clock');
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press('Enter');
  const second = await shownItem(page);
  await page.keyboard.press('1');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await openTraining(again);
  await expect(again.getByText('停在第 2 题')).toBeVisible();
  await again.getByRole('button', { name: '接着练' }).click();
  await expect(again.getByRole('heading', { level: 2, name: second.stem })).toBeVisible();
  await expect(again.getByRole('radio').first()).toBeChecked();
  expect(await kept(again, 'attempts')).toHaveLength(1);
});

test('a second tab goes along, and an item counts once', async ({ page, context }) => {
  await openTraining(page, '?kind=clock');
  const item = await shownItem(page);
  const other = await context.newPage();
  await openTraining(other, '#practice');
  await expect(other.getByRole('heading', { level: 2, name: item.stem })).toBeVisible();
  await answer(page, item);
  await expect(verdict(page)).toBeVisible();
  await expect(verdict(other)).toBeVisible();
  await expect(other.getByText('另一个标签页里接着做了，这里跟上了。')).toBeVisible();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect.poll(() => place(other)).toBe(1);
  expect(await kept(page, 'attempts')).toHaveLength(1);
});

test('one sitting put aside for another is still there, and placement is not done before it is', async ({
  page,
}) => {
  const count = data.scenarios.length;
  const placement = page.getByRole('list', { name: '训练的五步' }).getByRole('listitem').first();
  const leave = page.getByRole('button', { name: '退出' });
  await openTraining(page);
  await page.getByRole('button', { name: '开始摸底' }).click();
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press('Enter');
  const second = await shownItem(page);
  await page.keyboard.press('1');
  await leave.click();
  await expect(page.getByText('摸底，停在第 2 题')).toBeVisible();
  await page.getByRole('link', { name: kindWords.clock }).click();
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  await leave.click();
  await expect(page.getByText(`${kindWords.clock}，停在第 1 题`)).toBeVisible();
  await expect(placement).toContainText(`1 / ${count}`);
  await expect(placement).toHaveAttribute('aria-current', 'step');
  // The path's own step can be taken without ending either.
  await expect(page.getByRole('button', { name: /^学这个场景：/ })).toBeVisible();
  await page.getByRole('button', { name: '接着练：摸底，停在第 2 题' }).click();
  await expect(page.getByRole('heading', { level: 2, name: second.stem })).toBeVisible();
  await expect(page.getByRole('radio').or(page.getByRole('checkbox')).first()).toBeChecked();
});

test('two sittings in two tabs: each is gone on with in its own', async ({ page, context }) => {
  await openTraining(page, '?kind=fields');
  const fields = await shownItem(page);
  const other = await context.newPage();
  await openTraining(other, '?kind=clock');
  const clock = await shownItem(other);
  await other.keyboard.press('1');
  await page.keyboard.press('1');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  for (const [tab, { stem }] of [
    [page, fields],
    [other, clock],
  ] as const) {
    await tab.reload();
    await expect(tab.getByRole('heading', { level: 2, name: stem })).toBeVisible();
    await expect(tab.getByRole('radio').or(tab.getByRole('checkbox')).first()).toBeChecked();
  }
});

test('a sitting that an older version kept is gone on with', async ({ page }) => {
  const queue = [1, 2].flatMap((seed) => sampleAttempt('x', rules[0]!, { at: now, seed }).ref);
  const { name: _, ...old } = newSession(
    { name: '', mode: 'placement', title: '摸底', queue },
    'old',
  );
  await keep(page, 'settings', { 'training-session': { ...old, at: 1 } });
  await openTraining(page);
  await page.getByRole('button', { name: '接着练' }).click();
  await expect(page.getByText('第 2 题，共 2 题')).toBeVisible();
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '回到训练' }).click();
  await expect(page.getByRole('button', { name: '接着练' })).toHaveCount(0);
});

test('where storage is blocked, practice goes on and says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openTraining(page);
  await expect(notices(page)).toContainText('浏览器不让本站存东西');
  await page.getByRole('button', { name: '开始摸底' }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByRole('button', { name: '接着练' })).toBeVisible();
});

test('where storage is full, nothing is lost while the page is open', async ({ page }) => {
  await openTraining(page, '?kind=clock');
  const item = await shownItem(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await answer(page, item);
  await expect(page.getByText('这台设备的存储满了')).toBeVisible();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(notices(page)).toContainText('这台设备的存储满了');
  await expect(page.getByText('这台设备上记了 1 次作答。')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出留底' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { attempts: unknown[] };
  expect(file.attempts).toHaveLength(1);
});

test('a damaged record is set aside in sight, and the rest counts', async ({ page }) => {
  const [good] = [sampleAttempt('good', rules[0]!, { at: now - day })];
  await keep(page, 'attempts', {
    good: line(good!),
    bad: { v: 1, order: 5, attempt: { id: 'bad', at: 'yesterday' } },
    worse: null,
  });
  await openTraining(page);
  await expect(notices(page)).toContainText('有 2 条练习记录读不出来');
  await expect(cell(page, good!.ref.ruleIds[0]!)).not.toHaveAccessibleName(/未练$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notices(page).getByRole('button', { name: '存下这几条' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('yesterday');
  await notices(page).getByRole('button', { name: '删掉这几条' }).click();
  await expect(notices(page)).toHaveCount(0);
  expect((await kept(page, 'attempts')).map(([key]) => key)).toEqual(['good']);
});

test('a rule that changed comes back alone, and is not shown as known', async ({ page }) => {
  const [one, other] = [
    rules[0]!,
    rules.find((rule) => !rule.startsWith(rules[0]!.split('#')[0]!))!,
  ];
  const attempts = [one, one, other, other].map((rule, at) =>
    sampleAttempt(`a${at}`, rule, { at: now - (9 - at) * day, seed: at }),
  );
  for (const attempt of attempts.slice(0, 2))
    attempt.hashes = Object.fromEntries(attempt.ref.ruleIds.map((id) => [id, 'before']));
  await logOf(page, attempts);
  await page.clock.setFixedTime(now);
  await openTraining(page);
  await expect(notices(page)).toContainText(/有 \d 条规则改了，各再练一次/);
  await expect(cell(page, one)).toHaveAccessibleName(/规则改了，这条再练一次$/);
  await expect(cell(page, other)).not.toHaveAccessibleName(/未练|改了/);
  await expect(page.getByText('规则改了，这条再练一次').first()).toBeVisible();
});

test('what an older version kept still counts', async ({ page }) => {
  const attempt = sampleAttempt('old', rules[0]!, { at: now - day });
  const { key: _, ...ref } = attempt.ref;
  await keep(page, 'attempts', { old: line({ ...attempt, ref }) });
  await keep(page, 'settings', { 'training-session': { v: 0, queue: 'of another shape' } });
  await openTraining(page);
  await expect(cell(page, ref.ruleIds[0]!)).not.toHaveAccessibleName(/未练$/);
  await expect(page.getByRole('button', { name: '接着练' })).toHaveCount(0);
});

test('a clock that was set back loses nothing and shows nothing stale as mastered', async ({
  page,
}) => {
  const rule = rules[0]!;
  // Practised by a clock that was a year ahead; missed last.
  await logOf(page, [
    sampleAttempt('a0', rule, { at: now + 365 * day, seed: 1 }),
    sampleAttempt('a1', rule, { at: now + 366 * day, seed: 2 }),
    sampleAttempt('a2', rule, { at: now + 367 * day, seed: 3, rightly: false }),
  ]);
  await page.clock.setFixedTime(now);
  await openTraining(page);
  await expect(cell(page, rule)).toHaveAccessibleName(/(练过|熟悉)，上次答错$/);
  await openTraining(page, `?rules=${encodeURIComponent(rule)}`);
  await answer(page, await shownItem(page));
  await expect(verdict(page)).toContainText('答对了');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(cell(page, rule)).not.toHaveAccessibleName(/上次答错/);
  await expect(cell(page, rule)).not.toHaveAccessibleName(/稳固/);
  expect(await kept(page, 'attempts')).toHaveLength(4);
});

test('out into a file, cleared, taken back, cleared, in again', async ({ page }) => {
  const attempts = rules
    .slice(0, 3)
    .map((rule, at) => sampleAttempt(`a${at}`, rule, { at: now + at }));
  await logOf(page, attempts);
  await openTraining(page);
  await expect(page.getByText('这台设备上记了 3 次作答。')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出留底' }).click(),
  ]);
  const path = await download.path();
  await page.getByText('重新来过').click();
  await page.getByRole('button', { name: '清掉进度' }).click();
  await expect(page.getByText('还没有练习记录。')).toBeVisible();
  await expect(cell(page, rules[0]!)).toHaveAccessibleName(/未练$/);
  // Taking it back still works after a reload.
  await page.reload();
  await notices(page).getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('这台设备上记了 3 次作答。')).toBeVisible();
  await page.getByText('重新来过').click();
  await page.getByRole('button', { name: '清掉进度' }).click();
  await page.getByLabel('选要导入的文件').setInputFiles(path);
  await expect(page.getByText('导入 3 次作答。')).toBeVisible();
  await expect(page.getByText('这台设备上记了 3 次作答。')).toBeVisible();
  await page.getByLabel('选要导入的文件').setInputFiles(path);
  await expect(page.getByText('导入 0 次作答；3 次本来就有。')).toBeVisible();
});

test('one rule is cleared alone', async ({ page }) => {
  const [one, other] = [rules[0]!, rules[1]!];
  await logOf(
    page,
    [one, other].map((rule, at) => sampleAttempt(`a${at}`, rule, { at: now + at })),
  );
  await openTraining(page);
  await page.getByText('重新来过').click();
  await page.getByLabel('清掉哪些').selectOption(one);
  await page.getByRole('button', { name: '清掉进度' }).click();
  await expect(cell(page, one)).toHaveAccessibleName(/未练$/);
  await expect(cell(page, other)).not.toHaveAccessibleName(/未练$/);
});

for (const [name, buffer] of [
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['somebody else’s JSON', Buffer.from('{"format":"x","attempts":[]}')],
  ['half a file', Buffer.from('{"format":"evidence-handbook","version":1,"atte')],
] as const) {
  test(`import refuses ${name} and says why`, async ({ page }) => {
    await openTraining(page);
    await page
      .getByLabel('选要导入的文件')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await expect(page.getByText(/^(这不是本站导出的文件|这不是完整的 JSON 文件)/)).toBeVisible();
  });
}

test('due rules come first, and at most twelve of them', async ({ page }) => {
  const attempts = rules
    .slice(0, 20)
    .map((rule, at) =>
      sampleAttempt(`a${at}`, rule, { at: now - 40 * day + at, rightly: at % 2 > 0 }),
    );
  await logOf(page, attempts);
  await page.clock.setFixedTime(now);
  await openTraining(page);
  await expect(page.getByText('条规则今天该复习')).toBeVisible();
  await expect(page.locator('.due .n')).toHaveText('12');
  await page.getByText('看全部 12 条').click();
  await expect(page.getByRole('complementary').getByText('今天', { exact: true })).toHaveCount(12);
  await page.getByRole('button', { name: '开始复习' }).click();
  await expect(page.getByText('第 1 题，共 12 题')).toBeVisible();
});
