import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  data,
  headline,
  holdGood,
  keep,
  kept,
  openScenario,
  proofGroup,
  sampleCase,
  tick,
} from './fixtures/self-check.ts';
import { expect, test } from './test.ts';

const list = (page: Page, name: string) => page.getByRole('list', { name });
const importing = (page: Page) => page.getByLabel('选导出的 .json 文件');

test('what is ticked and typed survives a tab that is killed', async ({ page, context }) => {
  await openScenario(page, 'goods-not-received');
  await tick(page, 'chat-record');
  await page.getByRole('textbox', { name: /^名字/ }).fill('甲单');
  await page.getByRole('textbox', { name: /^备注/ }).fill('网点说六点前');
  await page.getByLabel('工单到达').fill('2026-11-22T09:14');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto('/check/');
  await again.getByRole('link', { name: /买家反馈未收到商品，甲单/ }).click();
  await expect(proofGroup(again, 'chat-record').getByRole('checkbox').first()).toBeChecked();
  await expect(again.getByRole('textbox', { name: /^备注/ })).toHaveValue('网点说六点前');
  await expect(again.getByLabel('工单到达')).toHaveValue('2026-11-22T09:14');
});

test('two tabs on one ticket: each sees what the other did, neither overwrites it', async ({
  page,
  context,
}) => {
  await openScenario(page, 'goods-not-received');
  await tick(page, 'chat-record');
  await expect(page).toHaveURL(/case=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await tick(other, 'dispatch-slip');
  await page.getByRole('textbox', { name: /^名字/ }).fill('这边写的');
  await other.getByRole('textbox', { name: /^备注/ }).fill('那边写的');
  for (const tab of [page, other]) {
    await expect(tab.getByRole('textbox', { name: /^名字/ })).toHaveValue('这边写的');
    await expect(tab.getByRole('textbox', { name: /^备注/ })).toHaveValue('那边写的');
    for (const proof of ['chat-record', 'dispatch-slip'])
      await expect(proofGroup(tab, proof).getByRole('checkbox').first()).toBeChecked();
  }
  expect(await kept(page)).toHaveLength(1);
});

test('a field that only has the cursor takes what another tab wrote into it', async ({
  page,
  context,
}) => {
  const note = (tab: Page) => tab.getByRole('textbox', { name: /^备注/ });
  await openScenario(page, 'goods-not-received');
  await note(page).fill('甲');
  await expect(page).toHaveURL(/case=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(note(other)).toHaveValue('甲');
  await note(other).pressSequentially('乙');
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toHaveValue(/乙/);
  await note(page).press('End');
  await page.keyboard.type('丙');
  await expect(note(other)).toHaveValue(/乙.*丙|丙.*乙/);
});

test('tickets are sorted by time left, named, closed, reopened, deleted and brought back', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
  await keep(page, {
    later: sampleCase('later', { name: '晚', times: { ticket: '2026-11-22T09:00' } }),
    over: sampleCase('over', { name: '过', times: { ticket: '2026-11-20T09:00' } }),
    soon: sampleCase('soon', { name: '急', times: { ticket: '2026-11-20T11:00' } }),
    none: sampleCase('none', { name: '无', scenario: 'empty-parcel' }),
  });
  await page.goto('/check/');
  const rows = list(page, '没交').getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.locator('.wh small')).toHaveText(['过', '急', '晚', '无']);
  await expect(page.getByText('4 张没交，按剩余时间排。1 张已超时。')).toBeVisible();
  await rows.filter({ hasText: '急' }).getByRole('link').click();
  await page.getByRole('button', { name: '交了，收起' }).click();
  await expect(rows).toHaveCount(3);
  await list(page, '已收起').getByRole('button', { name: '重新打开' }).click();
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: /^删掉：.*晚$/ }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows).toHaveCount(4);
  await page.reload();
  await expect(rows).toHaveCount(4);
});

test('with the keyboard, no minute and no deletion leads to another ticket’s 删掉', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T02:00:00Z') });
  await page.clock.pauseAt(new Date('2026-11-22T02:00:10Z'));
  await keep(page, {
    a: sampleCase('a', { name: '甲', times: { ticket: '2026-11-21T09:00' } }),
    b: sampleCase('b', { name: '乙', times: { ticket: '2026-11-22T08:00' } }),
    c: sampleCase('c', { name: '丙', status: 'closed' }),
    d: sampleCase('d', { name: '丁', status: 'closed' }),
    e: { id: 'e' },
    f: { id: 'f' },
  });
  await page.goto('/check/');
  const row = (name: string | RegExp) => page.getByRole('listitem').filter({ hasText: name });
  const button = (name: string, label: string) =>
    row(name).getByRole('button', { name: new RegExp(`^${label}`) });
  for (const [name, label] of [
    ['乙', '删掉'],
    ['丁', '重新打开'],
    ['丁', '删掉'],
    ['记录 f', '导出原样'],
    ['记录 f', '删掉'],
  ] as const) {
    await button(name, label).focus();
    await page.clock.runFor(60_000);
    await expect(button(name, label), `${label} ${name}`).toBeFocused();
  }
  await button('甲', '删掉').press('Enter');
  await expect(row('甲')).toHaveCount(0);
  await expect(row('乙').getByRole('link')).toBeFocused();
  await button('记录 f', '删掉').press('Enter');
  await expect(row('记录 f')).toHaveCount(0);
  await expect(button('记录 e', '导出原样')).toBeFocused();
  await button('丙', '重新打开').press('Enter');
  await expect(list(page, '没交').getByRole('listitem')).toHaveCount(2);
  await expect(row('丙').getByRole('link')).toBeFocused();
  await button('丁', '删掉').press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: '我的工单' });
  await expect(heading).toBeFocused();
  await page.clock.runFor(60_000);
  await expect(heading).toBeFocused();
});

test('with the keyboard, what closes, reopens, deletes and brings back leads on', async ({
  page,
}) => {
  await keep(page, {
    a: sampleCase('a', { name: '甲' }),
    b: sampleCase('b', { name: '乙' }),
  });
  await page.goto('/check/?case=a');
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
  await press('交了，收起');
  await expect(heading('我的工单')).toBeFocused();
  await expect(list(page, '已收起').getByRole('listitem')).toHaveCount(1);
  await list(page, '已收起').getByRole('link', { name: '看一眼' }).press('Enter');
  await press('重新打开');
  await expect(page.getByRole('button', { name: '交了，收起' })).toBeFocused();
  await press('删掉这一单');
  await expect(heading('我的工单')).toBeFocused();
  await press('撤销');
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('甲').getByRole('link')).toBeFocused();
  await press(/^删掉：.*甲$/);
  await press(/^删掉：.*乙$/);
  await expect(heading('我的工单')).toBeFocused();
  await press('撤销');
  await expect(row('乙').getByRole('link')).toBeFocused();
  await row('乙').getByRole('link').press('Enter');
  await press('删掉这一单');
  await expect(heading('自查凭证')).toBeFocused();
  await press('撤销');
  await expect(row('乙').getByRole('link')).toBeFocused();
});

test('all deadlines go into one calendar file', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
  await keep(page, {
    one: sampleCase('one', { times: { ticket: '2026-11-22T09:00' } }),
    two: sampleCase('two', { times: { ticket: '2026-11-22T08:00' } }),
    unconfirmed: sampleCase('unconfirmed'),
  });
  await page.goto('/check/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '全部存进日历 .ics' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('a changed rule is pointed out, and the verdict is today’s', async ({ page }) => {
  const each = sampleCase('old', { held: ['chat-record'] });
  const rule = 'goods-not-received#deadline';
  await keep(page, { old: { ...each, rules: { ...each.rules, [rule]: '0123456789ab' } } });
  await page.goto('/check/');
  await expect(page.getByText('规则改过，打开看看。')).toBeVisible();
  await page.goto('/check/?case=old');
  await expect(page.getByText('规则改过，结论已按新规则重算')).toBeVisible();
  await expect(page.getByRole('note').getByRole('link')).toHaveAttribute(
    'href',
    '/scenarios/goods-not-received/#deadline',
  );
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('规则改过')).toHaveCount(0);
  await page.reload();
  await expect(headline(page)).toBeVisible();
  await expect(page.getByText('规则改过')).toHaveCount(0);
});

test('a damaged record is set aside, seen, handed over, and nothing else suffers', async ({
  page,
}) => {
  const broken = { id: 'broken', held: 'chat-record', note: '<img src=x onerror=alert(1)>' };
  await keep(page, { good: sampleCase('good', { name: '好的' }), broken });
  await page.goto('/check/');
  await expect(list(page, '没交').getByRole('listitem')).toHaveCount(1);
  const damaged = list(page, '读不出来的记录').getByRole('listitem');
  await expect(damaged).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    damaged.getByRole('button', { name: '导出原样' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(broken);
  expect(Object.fromEntries(await kept(page))['broken']).toEqual(broken);
});

test('export and import carry tickets from one device to another', async ({ page, browser }) => {
  await openScenario(page, 'goods-not-received');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await page.getByRole('textbox', { name: /^名字/ }).fill('带走的');
  await page.goto('/check/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出备份' }).click(),
  ]);
  const file = await download.path();
  const context = await browser.newContext({ locale: 'zh-CN' });
  const other = await context.newPage();
  await other.goto('/check/');
  await importing(other).setInputFiles(file);
  await expect(other.getByText('导入 1 张。')).toBeVisible();
  await other.getByRole('link', { name: /带走的/ }).click();
  await expect(headline(other)).toHaveText(/^成立/);
  await other.goto('/check/');
  await importing(other).setInputFiles(file);
  await expect(other.getByText('导入 0 张，1 张和这里的一样。')).toBeVisible();
  await other.getByRole('link', { name: /带走的/ }).click();
  await other.getByRole('textbox', { name: /^名字/ }).fill('改过的');
  await other.goto('/check/');
  await importing(other).setInputFiles(file);
  await expect(other.getByText('导入 0 张，1 张这里的更新，没动。')).toBeVisible();
  await context.close();
});

test('hostile files are refused with a reason, and what is here stays', async ({ page }) => {
  await keep(page, { mine: sampleCase('mine', { name: '我的' }) });
  await page.goto('/check/');
  const before = await kept(page);
  const envelope = (cases: unknown) =>
    JSON.stringify({
      format: 'evidence-handbook',
      version: 1,
      dataVersion: 'x',
      exportedAt: '2026-11-22T00:00:00.000Z',
      cases,
      attempts: [],
    });
  const hostile: [string, string, RegExp][] = [
    ['not json', 'hello', /JSON/],
    ['another shape', '[]', /不是本站/],
    ['deep', '['.repeat(100_000), /一层套一层/],
    ['cases no list', envelope({}), /缺了一部分/],
    [
      'a prototype',
      envelope([]).replace('[]', '[{"__proto__":{"held":[]},"id":"mine"}]'),
      /读不出来/,
    ],
    [
      'markup for an id',
      envelope([{ ...sampleCase('x'), id: '<img src=x onerror=alert(1)>' }]),
      /读不出来/,
    ],
    ['wrong types', envelope([{ ...sampleCase('mine'), held: 7 }]), /读不出来/],
  ];
  for (const [what, body, reason] of hostile) {
    await importing(page).setInputFiles({
      name: `${what}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(body),
    });
    await expect(page.getByRole('status').filter({ hasText: reason }), what).toBeVisible();
  }
  // 50 MB are made in the page: carried there they would take longer than all the rest.
  await importing(page).evaluate((field: HTMLInputElement) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_000)], 'big.json'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
  });
  await expect(page.getByRole('status').filter({ hasText: /太大/ })).toBeVisible();
  expect(await kept(page)).toEqual(before);
  await expect(list(page, '没交').getByRole('listitem')).toHaveCount(1);
});

test('markup in names stays text', async ({ page }) => {
  const name = '<b onmouseover=alert(1)>粗</b>';
  await keep(page, { one: sampleCase('one', { name, note: name }) });
  await page.goto('/check/');
  await expect(page.getByText(name).first()).toBeVisible();
  await page.goto('/check/?case=one');
  await expect(page.getByRole('textbox', { name: /^名字/ })).toHaveValue(name);
});

test('a blocked store is said, and everything works in memory', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openScenario(page, 'goods-not-received');
  await expect(page.getByRole('alert')).toContainText('浏览器不让本站存东西');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await expect(headline(page)).toHaveText(/^成立/);
  await page.getByRole('link', { name: '我的工单' }).click();
  await expect(list(page, '没交').getByRole('listitem')).toHaveCount(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: '导出备份' }).click(),
  ]);
  const { cases } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    cases: { scenario: string }[];
  };
  expect(cases.map(({ scenario }) => scenario)).toEqual(['goods-not-received']);
});

test('a full store is said, and writes again once there is room', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  await tick(page, 'chat-record');
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(globalThis, { put });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await tick(page, 'dispatch-slip');
  await expect(page.getByRole('alert')).toContainText('存储满了');
  await expect(proofGroup(page, 'dispatch-slip').getByRole('checkbox').first()).toBeChecked();
  await page.evaluate(() => {
    const { put } = globalThis as unknown as { put: typeof IDBObjectStore.prototype.put };
    IDBObjectStore.prototype.put = put;
  });
  await page.getByRole('textbox', { name: /^名字/ }).fill('有地方了');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(proofGroup(page, 'dispatch-slip').getByRole('checkbox').first()).toBeChecked();
  await expect(page.getByRole('textbox', { name: /^名字/ })).toHaveValue('有地方了');
});

test('what a link had ticked goes along to another scenario', async ({ page }) => {
  await page.goto(
    '/check/?scenario=goods-not-received&held=red-stamp-certificate&pass=red-stamp-certificate.seal-kind&limit=24',
  );
  await page.getByRole('link', { name: '换场景' }).click();
  await page.getByRole('link', { name: '买家退货的商品未收到' }).click();
  await expect(
    proofGroup(page, 'red-stamp-certificate').getByRole('checkbox').first(),
  ).toBeChecked();
  await expect(page.getByRole('spinbutton', { name: '时限，小时' })).toHaveValue('24');
  await page.reload();
  await expect(
    proofGroup(page, 'red-stamp-certificate').getByRole('checkbox').first(),
  ).toBeChecked();
});

test('a time that is none is not passed over in silence', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  await page.getByRole('spinbutton', { name: '还剩的小时数' }).fill('30');
  const minutes = page.getByRole('spinbutton', { name: '还剩的分钟数' });
  await minutes.fill('75');
  await minutes.press('Tab');
  // The browser leads back to it and says why, in a bubble that no page can read.
  await expect(minutes).toBeFocused();
  await minutes.fill('45');
  await minutes.press('Tab');
  await expect(minutes).not.toBeFocused();
});

test('a ticket whose scenario is gone is not lost', async ({ page }) => {
  await keep(page, { gone: sampleCase('gone', { scenario: 'no-longer' }) });
  await page.goto('/check/');
  await expect(page.getByText('它的场景已经不在收录里。')).toBeVisible();
});

test('a link to a ticket of another device says so beside the tickets of this one', async ({
  page,
}) => {
  await keep(page, { here: sampleCase('here', { name: '王女士' }) });
  await page.goto('/check/?case=elsewhere');
  await expect(page.getByText('这台设备上没有这张工单')).toBeVisible();
  await expect(page.getByText('王女士')).toBeVisible();
  await expect(page).toHaveURL(/\/check\/$/);
});

test('a ticket that is deleted from its own screen leaves one step to go back', async ({
  page,
}) => {
  await keep(page, { here: sampleCase('here', { name: '王女士' }), other: sampleCase('other') });
  await page.goto('/');
  await page.goto('/check/?case=here');
  await page.getByRole('button', { name: /^删/ }).click();
  await expect(page.getByText('已删掉一张。')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('a link to a ticket of another device says so', async ({ page }) => {
  await page.goto('/check/?case=elsewhere');
  await expect(page.getByText('这台设备上没有这张工单')).toBeVisible();
  await expect(page.getByRole('link', { name: data.scenarios[0]!.name })).toBeVisible();
});
