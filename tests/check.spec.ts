import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { content } from './site.ts';
import {
  answer,
  data,
  headline,
  holdGood,
  openScenario,
  proofGroup,
  scenarioOf,
  tick,
} from './fixtures/self-check.ts';
import { expect, test } from './test.ts';

const first = content.scenarios[0]!.data;
const box = '粘贴平台工单原文，或打几个字';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page is the checklist of every scenario', async ({ page }) => {
    await page.goto('/check/');
    for (const { name, uses, slug } of data.scenarios) {
      const sheet = page.locator(`section[aria-labelledby="sheet-${slug}"]`);
      await expect(sheet.getByRole('heading', { level: 2 })).toContainText(name);
      for (const { proof, checks } of uses) {
        await expect(sheet.getByRole('heading', { name: data.proofs[proof]!.name })).toBeVisible();
        for (const { ask } of checks) await expect(sheet.getByText(ask).first()).toBeVisible();
      }
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: '逐项核对表' })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
  });
});

test('where the script does not arrive, the checklists stand in', async ({ page }) => {
  await page.route(/SelfCheckPage.*\.js$/, (route) => route.abort());
  await page.goto('/check/');
  await expect(page.getByRole('heading', { name: '逐项核对表' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: first.name })).toBeVisible();
});

test('from a pasted ticket to a copied statement in three actions', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/check/');
  // 1: paste. 2: Enter.
  await page.getByRole('textbox', { name: box }).fill(first.ticket);
  await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
  await page.getByRole('textbox', { name: box }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first.name);
  await expect(page.getByRole('button', { name: '复制说明' })).toBeDisabled();
  await holdGood(page, 'goods-not-received', 'chat-record');
  await expect(headline(page)).toHaveText(/^成立/);
  // 3: copy.
  await page.getByRole('button', { name: '复制说明' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('平台聊天');
  await expect(
    page.getByRole('complementary').getByText(copied.split('\n')[0]!).first(),
  ).toBeVisible();
});

test('a limit that the platform changed goes along from the pasted ticket', async ({ page }) => {
  const pasted = first.ticket.replace('48小时', '24小时');
  await page.goto('/');
  await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill(pasted);
  await expect(page.getByText('有 1 句和我们的不一样')).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  const limit = page.getByRole('spinbutton', { name: '时限，小时' });
  await expect(limit).toHaveValue('24');
  await expect(page.getByRole('note').filter({ hasText: '24 小时' })).toBeVisible();
  await page.goto('/check/?new');
  await page.getByRole('textbox', { name: box }).fill(pasted);
  await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
  await page.getByRole('textbox', { name: box }).press('Enter');
  await expect(limit).toHaveValue('24');
  await page.goto('/check/?new');
  await page.getByRole('textbox', { name: box }).fill(first.ticket);
  await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
  await page.getByRole('textbox', { name: box }).press('Enter');
  await expect(limit).toHaveValue('');
});

test('the whole way with the keyboard alone', async ({ page }) => {
  await page.goto('/check/');
  await page.keyboard.press('Tab');
  while (
    !(await page
      .getByRole('textbox', { name: box })
      .evaluate((field) => field === document.activeElement))
  )
    await page.keyboard.press('Tab');
  await page.keyboard.insertText('大家电坏了要检测报告');
  await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const uses = scenarioOf('appliance-quality').uses;
  const reach = async (find: () => Promise<boolean>) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await find()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  };
  const focusedName = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (const { proof, checks } of uses) {
    await reach(() => focusedName(`#held-${proof}`));
    await page.keyboard.press('Space');
    for (const { id } of checks) {
      await reach(() => focusedName(`input[name="${proof}.${id}"]`));
      // From 没核, the last of three, onwards to the first.
      await page.keyboard.press('ArrowRight');
    }
  }
  await expect(headline(page)).toHaveText(/^成立/);
  await reach(() =>
    page.evaluate(() => document.activeElement?.textContent.includes('复制说明') ?? false),
  );
  await expect(page.getByRole('button', { name: '复制说明' })).toBeFocused();
});

test('the headline is announced once, politely, when it changes and not before', async ({
  page,
}) => {
  await openScenario(page, 'goods-not-received');
  await headline(page).waitFor();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const region = document.querySelector('[data-announcer]')!;
    new MutationObserver(() => said.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await expect(page.locator('[data-announcer]')).toHaveText('');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await expect(page.locator('[data-announcer]')).toHaveText(/^成立/);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.filter((words) => words.startsWith('成立'))).toHaveLength(1);
  expect(await page.locator('[data-announcer]').getAttribute('role')).toBe('status');
});

test('a failed check voids, says why, where it is written and how to mend it; advice does not', async ({
  page,
}) => {
  const slug = 'goods-not-received';
  await openScenario(page, slug);
  await holdGood(page, slug, 'red-stamp-certificate');
  await holdGood(page, slug, 'dispatch-slip');
  await expect(headline(page)).toHaveText(/^成立/);
  const { checks } = scenarioOf(slug).uses[0]!;
  const advice = checks.find(({ effect }) => effect === 'advice')!;
  await answer(page, slug, `red-stamp-certificate.${advice.id}`, '不符');
  await expect(headline(page)).toHaveText(/^成立/);
  await expect(page.getByRole('complementary').getByText('建议，不影响结论')).toBeVisible();
  const { fail, fix } = checks.find(({ id }) => id === 'seal-kind')!;
  await answer(page, slug, 'red-stamp-certificate.seal-kind', '不符');
  const group = proofGroup(page, 'red-stamp-certificate');
  await expect(group.getByText('作废', { exact: true })).toBeVisible();
  await expect(group.getByText(`作废：${fail}。${fix ?? ''}`)).toBeVisible();
  await expect(group.getByRole('link', { name: '出处' })).toHaveAttribute(
    'href',
    `/scenarios/${slug}/#voids`,
  );
  await expect(
    page.getByRole('region', { name: '路线 A' }).getByText('作废').first(),
  ).toBeVisible();
  await expect(headline(page)).not.toHaveText(/成立/);
});

test('what came too late is not to be got again, in no word of the page', async ({ page }) => {
  for (const [held, fail] of [
    ['aftersales-message', 'aftersales-message.within-72h'],
    ['inspection-report', 'inspection-report.within-72h'],
  ]) {
    await page.goto(`/check/?scenario=appliance-quality&held=${held}&fail=${fail}`);
    const name = data.proofs[held!]!.short;
    await expect(headline(page)).toHaveText(`作废，${name}已超时`);
    const aside = page.getByRole('complementary', { name: '结论和时间' });
    await expect(aside.getByText('时间过了，重拿也没用')).toBeVisible();
    await expect(aside.getByText('手上有的照交，写清原因，可能还是不够。')).toBeVisible();
    await expect(page.getByText(`重拿${name}`)).toHaveCount(0);
    await expect(aside.getByText(/来得及|最快：/)).toHaveCount(0);
  }
});

test('what to do instead of getting proofs stands beside what is missing, until nothing is', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const slug = 'compensation-not-received';
  const { first: when, say } = scenarioOf(slug).actions.find((each) => each.first)!;
  await openScenario(page, slug);
  const aside = page.getByRole('complementary', { name: '结论和时间' });
  await expect(aside.getByText(`${when}的，不用补凭证`)).toBeVisible();
  await aside.getByRole('button', { name: `复制回复（${when}）` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(say);
  await holdGood(page, slug, 'transfer-record');
  await expect(headline(page)).toHaveText(/^成立/);
  await expect(aside.getByText(`${when}的，不用补凭证`)).toHaveCount(0);
});

test('a lookalike says why it does not count here and where it does', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  const before = await headline(page).textContent();
  await page.getByRole('checkbox', { name: '快递官网物流流转记录' }).check();
  await expect(page.getByText('不是有效的签收凭证')).toBeVisible();
  await expect(page.getByRole('link', { name: '看场景 6' })).toHaveAttribute(
    'href',
    '/scenarios/tracking-unverifiable/',
  );
  await expect(headline(page)).toHaveText(before!);
});

test('a packet that only one reading accepts says which, and what is safe', async ({ page }) => {
  await openScenario(page, 'return-damaged-refused');
  await holdGood(page, 'return-damaged-refused', 'unboxing-video');
  await expect(headline(page)).toHaveText(/^看读法/);
  const panel = page.getByRole('complementary', { name: '结论和时间' });
  await expect(panel.getByText(/^不认：/)).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '补' }).first()).toBeVisible();
});

test('the wrong scenario is put right without losing what was ticked', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  await tick(page, 'red-stamp-certificate');
  await page.getByRole('textbox', { name: /^名字/ }).fill('甲');
  await page.getByRole('link', { name: '换场景' }).click();
  await page.getByRole('link', { name: /买家退货的商品未收到/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('买家退货的商品未收到');
  await expect(page.getByRole('textbox', { name: /^名字/ })).toHaveValue('甲');
  await expect(
    proofGroup(page, 'red-stamp-certificate').getByRole('checkbox').first(),
  ).toBeChecked();
});

test('the link shows a colleague the same, and holds no typed text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openScenario(page, 'goods-not-received');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await page.getByRole('textbox', { name: /^名字/ }).fill('机密名');
  const title = await headline(page).textContent();
  await page.getByRole('button', { name: '复制分享链接' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeURIComponent(link)).not.toContain('机密');
  const other = await context.browser()!.newPage();
  await other.goto(link);
  await expect(headline(other)).toHaveText(title!);
  await expect(other.getByText('这是链接里带来的勾选')).toBeVisible();
  await other.close();
});

test('a link with unknown parts is read as far as it is known', async ({ page }) => {
  await page.goto('/check/?scenario=goods-not-received&held=chat-record,nonsense');
  await expect(page.getByText('链接里有 1 处认不出来')).toBeVisible();
  await page.goto('/check/?scenario=<img%20src=x>');
  await expect(page.getByText('链接里的场景认不出来')).toBeVisible();
});

test('search, home and scenario pages lead here with the scenario set', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link', { name: /自查凭证/ })).toHaveAttribute(
    'href',
    '/check/',
  );
  await page.getByRole('textbox', { name: '搜场景，或粘贴平台工单原文' }).fill('空包');
  await expect(page.getByRole('group', { name: '答案' })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page).toHaveURL(/\/check\/\?scenario=empty-parcel$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('空包');
  await page.goto('/scenarios/empty-parcel/');
  await page.getByRole('link', { name: '拿着凭证，逐项自查' }).click();
  await expect(page).toHaveURL(/\/check\/\?scenario=empty-parcel$/);
});

test('slots, last look and words follow the route', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  const packet = page.getByRole('region', { name: '一次交齐，图怎么放' });
  await packet.getByLabel('按哪条交').selectOption({ label: '路线 A：红章证明＋发货底单' });
  await expect(packet.getByText('第 1 张 快递红章证明')).toBeVisible();
  await expect(packet.getByText('第 2 张 发货底单')).toBeVisible();
  await expect(packet.getByText(/商家经验/)).toBeVisible();
  await packet.getByLabel('能传几张图').fill('1');
  await expect(packet.getByText(/发货底单放不下/)).toBeVisible();
  await packet.getByRole('checkbox', { name: /每张图都放大看过/ }).check();
  const words = page.getByRole('region', { name: '要发出去的话' });
  await words.getByLabel('快递单号').fill('SF1234567890');
  await expect(words.getByText('SF1234567890')).toBeVisible();
  await page.reload();
  await expect(packet.getByLabel('能传几张图')).toHaveValue('1');
  await expect(packet.getByRole('checkbox', { name: /每张图都放大看过/ })).toBeChecked();
  await expect(words.getByLabel('快递单号')).toHaveValue('SF1234567890');
});

test('the sheet for a folder holds the case, and nothing else is printed', async ({ page }) => {
  await openScenario(page, 'goods-not-received');
  await holdGood(page, 'goods-not-received', 'chat-record');
  await page.getByRole('textbox', { name: /^名字/ }).fill('示例单');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('region', { name: '工单核对表' });
  await expect(sheet).toContainText('买家反馈未收到商品');
  await expect(sheet).toContainText('示例单');
  await expect(sheet).toContainText('成立');
  await expect(sheet.getByText('☑ 符合').first()).toBeVisible();
  await expect(sheet).toContainText('举证说明');
  await expect(page.getByRole('button', { name: '复制说明' })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(sheet).toHaveCount(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
});

test('nothing typed leaves the page: no request, no address', async ({ page }) => {
  const secret = '密语甲乙丙';
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')),
  );
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(decodeURIComponent(frame.url())));
  await page.goto('/check/');
  await page.getByRole('textbox', { name: box }).fill(first.ticket + secret);
  await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
  await page.getByRole('textbox', { name: box }).press('Enter');
  for (const label of [/^名字/, /^备注/, /^店铺名/, /^订单号/, /^快递单号/])
    await page.getByRole('textbox', { name: label }).fill(secret);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^名字/ })).toHaveValue(secret);
  addresses.push(decodeURIComponent(page.url()));
  expect([...sent, ...addresses].filter((each) => each.includes(secret))).toEqual([]);
});

test('the calendar file waits for a time, then holds the deadline and its alarms', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
  await openScenario(page, 'goods-not-received');
  const save = page.getByRole('button', { name: '存截止提醒 .ics' });
  await expect(save).toBeDisabled();
  await page.getByLabel('工单到达').fill('2026-11-22T09:14');
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  expect(text).toContain('DTEND:20261124T011400Z');
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(3);
});

for (const timezoneId of ['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test('the clock is Beijing’s', async ({ page }) => {
      // The day on which New York puts its clocks back lies between.
      await page.clock.setFixedTime(new Date('2026-11-01T01:30:00Z'));
      await openScenario(page, 'goods-not-received');
      const panel = page.getByRole('complementary', { name: '结论和时间' });
      await expect(panel.getByText('未确认，按现在起算')).toBeVisible();
      await page.getByLabel('工单到达').fill('2026-10-31T09:14');
      await expect(panel.getByText('11-02 09:14（周一）截止')).toBeVisible();
      await expect(panel.getByRole('timer')).toHaveAccessibleName('剩 23 小时 44 分');
    });
  });
}

test('the countdown runs, is silent, and says when it is over', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T23:59:00Z') });
  await page.clock.pauseAt(new Date('2026-11-24T00:00:00Z'));
  await openScenario(page, 'goods-not-received');
  await page.getByLabel('工单到达').fill('2026-11-22T09:14');
  const panel = page.getByRole('complementary', { name: '结论和时间' });
  await expect(panel.getByRole('timer')).toHaveAccessibleName('剩 1 小时 14 分');
  await page.clock.runFor(60_000);
  await expect(panel.getByRole('timer')).toHaveAccessibleName('剩 1 小时 13 分');
  await expect(page.locator('[data-announcer]')).toHaveText('');
  await page.clock.fastForward(74 * 60_000);
  await page.clock.runFor(2_000);
  await expect(panel.getByText('已超时', { exact: true })).toBeVisible();
  await expect(page.locator('[data-announcer]')).toHaveText(/^已超时/);
  await expect(panel.getByText('平台为客户办理退款')).toBeVisible();
});

test('a time left can be typed instead, and a limit where none is stated', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
  await openScenario(page, 'empty-parcel');
  const panel = page.getByRole('complementary', { name: '结论和时间' });
  await expect(panel.getByText('文案未写时限')).toBeVisible();
  await page.getByLabel('时限，小时').fill('24');
  await page.getByLabel('工单到达').fill('2026-11-22T08:00');
  await expect(panel.getByText('11-23 08:00（周一）截止')).toBeVisible();
  await page.getByLabel('还剩的小时数').fill('5');
  await page.getByLabel('还剩的分钟数').fill('30');
  await expect(panel.getByText('11-22 15:30（周日）截止')).toBeVisible();
  await expect(page.getByLabel('工单到达')).toHaveValue('');
});

test('the time left is shown as it is by now, and mending its minutes leaves the deadline', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-22T02:00:00Z'));
  await openScenario(page, 'goods-not-received');
  const panel = page.getByRole('complementary', { name: '结论和时间' });
  const hours = page.getByLabel('还剩的小时数');
  const minutes = page.getByLabel('还剩的分钟数');
  await hours.fill('29');
  // A slow typist: hours and minutes are of one moment all the same.
  await page.clock.setFixedTime(new Date('2026-11-22T02:01:30Z'));
  await minutes.fill('6');
  await expect(panel.getByText('11-23 15:07（周一）截止')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-22T12:01:30Z'));
  await page.reload();
  await expect(hours).toHaveValue('19');
  await expect(minutes).toHaveValue('6');
  await minutes.fill('5');
  await expect(hours).toHaveValue('19');
  await expect(panel.getByText('11-23 15:06（周一）截止')).toBeVisible();
});

test('on a page that stays open the time left goes on, but not under whoever is typing', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T02:00:00Z') });
  await page.clock.pauseAt(new Date('2026-11-22T02:00:10Z'));
  await openScenario(page, 'goods-not-received');
  const hours = page.getByLabel('还剩的小时数');
  const minutes = page.getByLabel('还剩的分钟数');
  await hours.fill('29');
  await page.clock.runFor(120_000);
  await expect(hours).toHaveValue('29');
  await minutes.fill('6');
  await page.clock.fastForward(10 * 3_600_000);
  await expect(minutes).toBeFocused();
  await expect(hours).toHaveValue('19');
  await expect(minutes).toHaveValue('6');
});

test('steps run from the earlier of complaint and ticket, the report from the visit', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-30T02:00:00Z'));
  await openScenario(page, 'appliance-quality');
  await page.getByLabel('工单到达').fill('2026-12-30T09:00');
  await page.getByRole('textbox', { name: /^买家反馈/ }).fill('2026-12-29T20:00');
  await page.getByRole('textbox', { name: /^上门/ }).fill('2026-12-31T10:00');
  const panel = page.getByRole('complementary', { name: '结论和时间' });
  await expect(panel.getByText(/2027-01-01 20:00（周五）截止，剩/)).toBeVisible();
  await expect(panel.getByText(/2027-01-03 10:00（周日）截止，剩/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation in any state, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const violations = async () => {
      const result = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    };
    await openScenario(page, 'goods-not-received');
    await tick(page, 'red-stamp-certificate');
    await answer(page, 'goods-not-received', 'red-stamp-certificate.seal-kind', '不符');
    await page.getByLabel('工单到达').fill('2026-11-22T09:14');
    await page.getByRole('checkbox', { name: '快递官网物流流转记录' }).check();
    expect(await violations()).toEqual([]);
    await page.goto('/check/');
    await expect(page.getByRole('heading', { level: 1, name: '我的工单' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.goto('/check/?new');
    await page.getByRole('textbox', { name: box }).fill('空包');
    await expect(page.getByRole('status').filter({ hasText: '是这一种' })).toBeAttached();
    expect(await violations()).toEqual([]);
  });
}

test('a phone of 320 px holds form, verdict and list', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openScenario(page, 'goods-not-received');
  await tick(page, 'red-stamp-certificate');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: '看结论' }).click();
  await expect(headline(page)).toBeInViewport();
  await page.goto('/check/');
  await expect(page.getByRole('heading', { level: 1, name: '我的工单' })).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(320);
});
