import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { examOf, examSize } from '../src/training/exam.ts';
import { resultText } from '../src/training/result-file.ts';
import { data, sampleAttempt } from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

const now = Date.parse('2026-11-22T02:00:00Z');
const rules = data.scenarios.flatMap((scenario) => scenario.rules.map(({ id }) => id));

async function open(page: Page) {
  await page.goto('/training/trainer/');
  await expect(page.locator('trainer-room[ready]')).toBeAttached();
}

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

/** A learner's file: rules answered, the first `missed` of them wrongly. */
const resultOf = (name: string, missed: number, dataVersion = data.version) =>
  resultText({
    dataVersion,
    name,
    createdAt: new Date(now).toISOString(),
    attempts: rules
      .slice(0, 6)
      .map((rule, at) =>
        sampleAttempt(`${name}.${at}`, rule, { at: now + at, rightly: at >= missed, seed: at }),
      ),
  });

const take = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.getByLabel('成绩文件', { exact: true }).setInputFiles(files);

test('files become a class: who lacks what, what all misread, what to practise', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByText('还没有成绩文件')).toBeVisible();
  await take(
    page,
    file('甲.json', resultOf('示例甲', 0)),
    file('乙.json', resultOf('示例乙', 2, 'older')),
    file('丙.json', resultOf('示例丙', 1)),
  );
  await expect(page.getByText('收来 3 个人的成绩')).toBeVisible();
  const table = page.getByRole('table', { name: '每个人对每条规则的掌握' });
  const row = table.getByRole('row', { name: /示例乙/ });
  await expect(row.getByRole('img', { name: /答错$/ })).toHaveCount(2);
  await expect(
    table.getByRole('row', { name: /示例甲/ }).getByRole('img', { name: /答错$/ }),
  ).toHaveCount(0);
  await expect(table.getByRole('row', { name: /上次答错/ })).toContainText('2');
  await expect(page.getByText('旧规则版本，已按现行规则重判')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /\d 人 \d 次/ })).not.toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('示例乙');
  await page.getByRole('link', { name: '用这几条出一份练习' }).click();
  await expect(page.getByText(/^第 1 题，共 \d 题/)).toBeVisible();
});

test('hostile files are refused with a reason, and the rest is read', async ({ page }) => {
  await open(page);
  const good = resultOf('示例甲', 1);
  const changed = good.replace('"示例甲"', '"示例乙"');
  const formula = resultOf('=HYPERLINK("http://example.invalid")', 1);
  await take(
    page,
    file('截图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])),
    file('别的.json', '{"format":"other"}'),
    file('改过.json', changed),
    file(
      '空.json',
      resultText({
        dataVersion: 'x',
        name: '',
        createdAt: new Date(now).toISOString(),
        attempts: [],
      }),
    ),
    file('深.json', '['.repeat(100_000)),
    file('大.json', Buffer.alloc(9_000_000, 32)),
    file('标签.json', resultOf('<img src=x onerror=alert(1)>', 1)),
    file('公式.json', formula),
    file('好.json', good),
    file('好 (1).json', good),
  );
  const files = page.getByRole('complementary').getByRole('list');
  for (const [name, why] of [
    ['截图.png 没读', '不是成绩文件，请对方从训练页下载'],
    ['别的.json 没读', '不是成绩文件'],
    ['改过.json 没读', '内容和校验值对不上'],
    ['空.json 没读', '里面没有一题作答'],
    ['深.json 没读', '不是成绩文件'],
    ['大.json 没读', '文件太大'],
    ['好 (1).json 没读', '已经读过了'],
  ])
    await expect(files.getByRole('listitem').filter({ hasText: name! })).toContainText(why!);
  await expect(page.getByText('收来 3 个人的成绩')).toBeVisible();
  // A name is text, never markup, and never a formula.
  await expect(page.getByRole('row', { name: /<img src=x/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const table = readFileSync(await download.path(), 'utf8');
  expect(table.startsWith('\uFEFF')).toBe(true);
  expect(table).not.toMatch(/(^|,|\n)"?=/);
});

test('files can be dropped, and one that misses the box leaves the page alone', async ({
  page,
}) => {
  await open(page);
  const text = resultOf('示例甲', 1);
  const drop = (target: string) =>
    page.evaluate(
      ([selector, content]) => {
        const moved = new DataTransfer();
        moved.items.add(new File([content], '甲.json', { type: 'application/json' }));
        const event = new DragEvent('drop', {
          bubbles: true,
          cancelable: true,
          dataTransfer: moved,
        });
        document.querySelector(selector)!.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [target, text] as const,
    );
  expect(await drop('body')).toBe(true);
  await expect(page.getByText('还没有成绩文件')).toBeVisible();
  await drop('.drop');
  await expect(page.getByText('收来 1 个人的成绩')).toBeVisible();
});

test('a paper has the items of its code, and its key on a sheet of its own', async ({ page }) => {
  await open(page);
  await page.getByLabel('考核码').fill('abc23');
  await page.getByRole('button', { name: '排一份纸卷' }).click();
  const paper = page.getByRole('article');
  const questions = paper.locator('ol').first().locator('> li');
  const items = examOf(data, 'ABC23');
  await expect(questions).toHaveCount(examSize);
  for (const [at, { stem }] of items.entries()) await expect(questions.nth(at)).toContainText(stem);
  const key = paper.locator('section').last();
  await expect(key.getByRole('heading')).toContainText('答案');
  await expect(key.getByRole('listitem')).toHaveCount(examSize);
  // No letter of the key stands among the questions.
  await expect(questions.filter({ hasText: '关键题' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(key).toHaveCSS('break-before', 'page');
  await expect(page.getByRole('button', { name: '选择文件' })).toBeHidden();
});
