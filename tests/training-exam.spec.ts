import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { examOf, examSize } from '../src/training/exam.ts';
import { isBegun, newExam, readExam, withDraft } from '../src/training/exam-draft.ts';
import type { Item } from '../src/training/item.ts';
import { namedRule, ruleTitle } from '../src/training/rule-titles.ts';
import { refOf } from '../src/training/regrade.ts';
import { fingerprint } from '../src/training/variants.ts';
import { answer, data, keep, kept, responseTo, shownItem } from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

const code = 'ABC23';
const items = examOf(data, code);

async function open(page: Page, query = '') {
  await page.goto(`/training/exam/${query}`);
  await expect(page.locator('exam-room[ready]')).toBeAttached();
}

async function begin(page: Page, typed = code) {
  await open(page);
  await page.getByLabel('考核码').fill(typed);
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page.getByText(`第 1 题，共 ${examSize} 题`)).toBeVisible();
}

/** Answers from the first to the last; `wrong` says which are answered wrongly. */
async function sit(page: Page, wrong: (item: Item, at: number) => boolean) {
  for (const [at, item] of items.entries()) {
    await expect(page.getByText(`第 ${at + 1} 题，共 ${examSize} 题`)).toBeVisible();
    await answer(page, item, !wrong(item, at));
  }
  await expect(page.getByRole('button', { name: '交卷' })).toBeFocused();
}

async function handIn(page: Page) {
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click();
}

test('one code is one exam, however it is typed; another is none', async ({ page }) => {
  await begin(page, ' abc-23 ');
  await expect(page).toHaveURL(/\?code=ABC23$/);
  await expect(page.getByRole('heading', { level: 2, name: items[0]!.stem })).toBeVisible();
  await open(page, '?code=XYZ23');
  await expect(page.getByLabel('考核码')).toHaveValue('XYZ23');
  await page.getByLabel('考核码').fill('O0I1');
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page.getByText('看一下有没有抄错')).toBeVisible();
});

test('all right by keyboard: passed, with a certificate whose code says so', async ({ page }) => {
  test.setTimeout(90_000);
  await begin(page);
  await sit(page, () => false);
  await expect(page.getByText('都答了，可以交卷。')).toBeVisible();
  await handIn(page);
  await expect(page.getByRole('heading', { level: 2, name: '通过' })).toBeFocused();
  const result = page.getByRole('region', { name: '考核结果' });
  await expect(result).toContainText(`${examSize}题答对，共 ${examSize} 题`);
  const sheet = page.getByRole('region', { name: '证书' });
  await sheet.getByLabel('证书上的姓名，可不填').fill('示例甲');
  await expect(sheet).toContainText(data.version);
  await expect(sheet).toContainText('训练记录，不是资格证明');
  const words = await scanned(page);
  expect(words).toContain('示例甲');
  expect(words).toContain(`考核码 ${code}`);
  expect(words).toContain(`规则版本 ${data.version}`);
  expect(words).toContain('仅为训练记录');
  // On paper only the sheet is left.
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(result).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  // The name and the result are still there after a reload.
  await page.reload();
  await expect(page.getByLabel('证书上的姓名，可不填')).toHaveValue('示例甲');
});

test('one critical miss is enough not to pass, and every miss is gone through', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const critical = items.findIndex((item) => item.critical);
  await begin(page);
  await sit(page, (_, at) => at === critical);
  await handIn(page);
  const result = page.getByRole('region', { name: '考核结果' });
  await expect(page.getByRole('heading', { level: 2, name: '没通过' })).toBeVisible();
  await expect(result).toContainText('关键题错 1 道');
  await expect(result.getByRole('heading', { name: '要回头看的 1 题' })).toBeVisible();
  const row = result.getByRole('listitem').filter({ hasText: items[critical]!.stem }).first();
  await expect(row).toContainText('正确');
  await expect(row.getByRole('link', { name: /场景 \d/ }).first()).toHaveAttribute(
    'href',
    /\/scenarios\//,
  );
  await expect(page.getByRole('region', { name: '证书' })).toHaveCount(0);
  // Another question about the rule that was missed, and it says so.
  await row.getByRole('link', { name: /再练一题/ }).click();
  await expect(page.getByText('第 1 题，共 1 题')).toBeVisible();
  const again = await shownItem(page);
  expect(again.ruleIds[0]).toBe(items[critical]!.ruleIds[0]);
  expect(fingerprint(again)).not.toBe(fingerprint(items[critical]!));
  const rule = ruleTitle(namedRule(data, items[critical]!.ruleIds[0]!)!);
  await expect(page.getByRole('status').filter({ hasText: `换个问法：${rule}` })).toBeVisible();
});

test('every question is gone through with what lay on the table', async ({ page }) => {
  test.setTimeout(90_000);
  await begin(page);
  await handIn(page);
  const result = page.getByRole('region', { name: '考核结果' });
  const rows = result.locator('.review').first().locator('> li');
  await expect(rows).toHaveCount(examSize);
  for (const [at, item] of items.entries()) {
    const row = rows.nth(at);
    if (item.kind === 'pick-set')
      await expect(row.getByRole('list', { name: '手上的凭证' }).getByRole('listitem')).toHaveCount(
        item.questions[0]!.options.length,
      );
    for (const part of item.material) {
      if (part.type === 'packet')
        for (const { label, detail } of part.pieces) {
          const piece = row.getByRole('list', { name: '手上的凭证' }).getByRole('listitem');
          await expect(piece.filter({ hasText: label }).filter({ hasText: detail })).toBeVisible();
        }
      else if (part.type === 'times')
        for (const { value } of part.rows) await expect(row).toContainText(value);
      else if (part.type === 'paper')
        for (const line of part.lines) await expect(row).toContainText(line);
      else if (part.type === 'specimen')
        await expect(row.getByRole('img', { name: part.alt })).toBeVisible();
      else await expect(row).toContainText(part.text);
    }
  }
});

test('another code leaves the exam under way as it is, and says where it is', async ({ page }) => {
  await begin(page);
  await answer(page, items[0]!);
  await expect(page.getByText('已答 1 题')).toBeVisible();
  await open(page, '?code=XYZ23');
  await expect(page.getByLabel('考核码')).toHaveValue('XYZ23');
  await expect(
    page.getByText(`考核 ${code} 还没交卷，答完 1 题，共 ${examSize} 题，答案都留着。`),
  ).toBeVisible();
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page.getByText(`第 1 题，共 ${examSize} 题`)).toBeVisible();
  await expect(page.getByText('已答 0 题')).toBeVisible();
  await page.keyboard.press('1');
  await open(page, `?code=${code}`);
  await expect(page.getByText('已答 1 题')).toBeVisible();
  await expect(page.getByText(`第 2 题，共 ${examSize} 题`)).toBeVisible();
  // Typed in where the other one is offered, it goes on, too; so does the button.
  await open(page, '?code=ABCDE');
  await page.getByLabel('考核码').fill(code);
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page.getByText('已答 1 题')).toBeVisible();
  await open(page, '?code=ABCDE');
  await page.getByRole('button', { name: '接着答 XYZ23' }).click();
  await expect(page).toHaveURL(/\?code=XYZ23$/);
  await expect(page.getByText(`第 1 题，共 ${examSize} 题`)).toBeVisible();
  await expect(page.getByRole('radio').first()).toBeChecked();
});

test('a link whose code is damaged opens no other exam, and says which code it was', async ({
  page,
}) => {
  const fault = page.getByText('链接里的考核码「ABC20」不对');
  await open(page, '?code=ABC20');
  await expect(fault).toBeVisible();
  await expect(page.getByLabel('考核码')).toHaveValue('ABC20');
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page.getByText('看一下有没有抄错')).toBeVisible();
  await page.getByLabel('考核码').fill(code);
  await page.getByRole('button', { name: '开始考核' }).click();
  await expect(page).toHaveURL(/\?code=ABC23$/);
  await expect(fault).toBeHidden();
  await expect(page.getByText(`第 1 题，共 ${examSize} 题`)).toBeVisible();
  await page.keyboard.press('1');
  // With an exam under way it is offered, not opened in the other's place.
  await open(page, '?code=ABC20');
  await expect(fault).toBeVisible();
  await expect(page).toHaveURL(/\?code=ABC20$/);
  await page.getByRole('button', { name: `接着答 ${code}` }).click();
  await expect(page.getByRole('radio').or(page.getByRole('checkbox')).first()).toBeChecked();
});

test('two exams in two tabs: neither overwrites the other', async ({ page, context }) => {
  await begin(page);
  await page.keyboard.press('1');
  const other = await context.newPage();
  await open(other, '?code=XYZ23');
  await other.getByRole('button', { name: '开始考核' }).click();
  await expect(other.getByText(`第 1 题，共 ${examSize} 题`)).toBeVisible();
  await other.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.close();
  await other.close();
  const again = await context.newPage();
  for (const each of [code, 'XYZ23']) {
    await open(again, `?code=${each}`);
    await expect(again.getByRole('button', { name: /题，(已答|答了一半)$/ })).toHaveCount(1);
  }
});

test('an exam that an older version of the site kept is gone on with', async ({ page }) => {
  const draft = { picks: { answer: [items[0]!.questions[0]!.options[0]!.id] }, settled: 0 };
  const old = withDraft(newExam(code, 'old', items.map(refOf)), 0, draft);
  await keep(page, 'settings', { 'training-exam': old });
  await open(page);
  await expect(page.getByRole('button', { name: '第 1 题，答了一半' })).toBeVisible();
  await handIn(page);
  await page.getByRole('button', { name: '换一个码再考' }).click();
  await expect(page.getByRole('button', { name: '开始考核' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '开始考核' })).toBeVisible();
});

test('what content has changed is asked anew, and said; all else stays answered', async ({
  page,
}) => {
  const exam = items.reduce(
    (before, { questions }, at) => {
      const picks = Object.fromEntries(questions.map(({ id, options }) => [id, [options[0]!.id]]));
      return withDraft(before, at, { picks, settled: 0 });
    },
    newExam(code, 'x', items.map(refOf)),
  );
  const refs = exam.refs.map((ref, at) =>
    at === 4 ? { ...ref, ruleIds: ['no-such-scenario#combination'] } : ref,
  );
  await open(page);
  await keep(page, 'settings', { [`training-exam:${code}`]: { ...exam, refs, at: 4 } });
  await open(page, `?code=${code}`);
  await expect(page.getByText('内容更新了，第 5 题换了题，重新答；其他答案都在。')).toBeVisible();
  await expect(page.getByText(`第 5 题，共 ${examSize} 题`)).toBeVisible();
  await expect(page.getByText(`已答 ${examSize - 1} 题`)).toBeVisible();
  // Once said, it is today's exam.
  await page.reload();
  await expect(page.getByText(`已答 ${examSize - 1} 题`)).toBeVisible();
  await expect(page.getByText('内容更新了')).toBeHidden();
});

test('half an answer is no answer: the card, the dialog and the reason say so', async ({
  page,
}) => {
  const half = items.findIndex(({ kind }) => kind === 'judge-packet');
  await begin(page);
  await page.getByRole('button', { name: `第 ${half + 1} 题，没答` }).click();
  await expect(page.getByRole('button', { name: '下一题' })).toBeVisible();
  await page.keyboard.press('1');
  // The button says where it leads: to the second question, and only then to the next item.
  await page.getByRole('button', { name: '接着答：怎么补？' }).click();
  await expect(page.getByText(`第 ${half + 1} 题，共 ${examSize} 题`)).toBeVisible();
  await expect(page.getByRole('group', { name: '怎么补？' })).toBeVisible();
  await page.getByRole('button', { name: '下一题' }).click();
  const cell = page.getByRole('button', { name: `第 ${half + 1} 题，答了一半` });
  await expect(cell).toBeVisible();
  await expect(cell.locator('.g-half')).toBeVisible();
  await expect(page.getByText('已答 0 题')).toBeVisible();
  await page.getByRole('button', { name: '交卷' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`还有 ${examSize - 1} 题没答，1 题只答了一半，都算错。`);
  await dialog.getByRole('button', { name: `去答第 ${half + 1} 题` }).click();
  await expect(page.getByText(`第 ${half + 1} 题，共 ${examSize} 题`)).toBeVisible();
  await handIn(page);
  const row = page.getByRole('region', { name: '考核结果' }).getByRole('listitem');
  const shown = row
    .filter({ hasText: items[half]!.stem })
    .filter({ hasText: '只答了一半' })
    .first();
  await expect(shown).toContainText('「怎么补？」没答，应当选');
});

test('a first question that the second gives away says that it is settled, and looks it', async ({
  page,
}) => {
  const at = items.findIndex(({ kind }) => kind === 'judge-packet');
  const [first] = items[at]!.questions;
  await begin(page);
  await page.getByRole('button', { name: `第 ${at + 1} 题，没答` }).click();
  const group = page.getByRole('group', { name: first!.prompt });
  const row = (place: number) => group.locator('label').nth(place);
  // Before it is settled: it can be changed, and the line is there in time.
  await expect(group).toHaveAccessibleDescription('这一问答过就定了，不能改。');
  await row(0).click();
  await row(1).click();
  await expect(group.getByRole('radio').nth(1)).toBeChecked();
  const open = await row(0).evaluate((each) => getComputedStyle(each).color);
  await page.getByRole('button', { name: '接着答：怎么补？' }).click();
  await expect(group.getByText('这一问答过就定了，不能改。')).toBeVisible();
  await expect(group.getByRole('radio').first()).toBeDisabled();
  await expect(row(0)).toHaveCSS('cursor', 'default');
  await expect(row(0)).not.toHaveCSS('color', open);
  // The last question of an item, and one that stands alone, can be changed until the end.
  await expect(page.getByRole('group', { name: '怎么补？' })).toHaveAccessibleDescription('');
  await page.reload();
  await expect(group.getByText('这一问答过就定了，不能改。')).toBeVisible();
  await expect(group.getByRole('radio').nth(1)).toBeChecked();
});

test('a killed exam goes on where it was, flags and all; handing in asks first', async ({
  page,
  context,
}) => {
  await begin(page);
  await answer(page, items[0]!);
  await page.getByRole('checkbox', { name: '回头再看' }).check();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: '第 2 题，回头再看' })).toBeVisible();
  const picked = async () => {
    const exam = readExam(new Map(await kept(page, 'settings')).get(`training-exam:${code}`));
    return exam?.drafts.filter(isBegun).length;
  };
  await expect.poll(picked).toBe(2);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await open(again);
  await expect(again.getByText(`第 2 题，共 ${examSize} 题`)).toBeVisible();
  await expect(again.getByRole('button', { name: '第 1 题，已答' })).toBeVisible();
  await expect(again.getByRole('button', { name: '第 2 题，回头再看' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await again.getByRole('button', { name: '交卷' }).click();
  await expect(again.getByRole('dialog')).toContainText(`还有 ${examSize - 2} 题没答`);
  await again.getByRole('button', { name: '再看看' }).click();
  await again.getByRole('button', { name: '第 1 题，已答' }).click();
  await expect(again.getByRole('heading', { level: 2, name: items[0]!.stem })).toBeVisible();
});

test('nothing is told before it is handed in, and the files are whole', async ({ page }) => {
  test.setTimeout(90_000);
  await begin(page);
  await answer(page, items[0]!, false);
  await expect(page.getByText('结论')).toHaveCount(0);
  await handIn(page);
  await expect(page.getByRole('heading', { level: 2, name: '没通过' })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '成绩文件' }).click(),
  ]);
  const result = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    dataVersion: string;
    attempts: unknown[];
    hash: string;
  };
  expect(result.dataVersion).toBe(data.version);
  expect(result.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(result.attempts).toHaveLength(examSize);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const text = readFileSync(await table.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(examSize + 1);
});

/** An exam under way in which everything is answered rightly. */
const answered = items.reduce(
  (exam, item, at) => withDraft(exam, at, { ...responseTo(item, true), settled: 0 }),
  newExam(code, 'whole', items.map(refOf)),
);
const score = (page: Page) => page.getByRole('region', { name: '考核结果' });

test('handed in in one tab, the other shows the same result', async ({ page, context }) => {
  await keep(page, 'settings', { [`training-exam:${code}`]: answered });
  await open(page, `?code=${code}`);
  const other = await context.newPage();
  await open(other, `?code=${code}`);
  await expect(other.getByText('都答了，可以交卷。')).toBeVisible();
  await handIn(page);
  for (const each of [page, other]) {
    await expect(each.getByRole('heading', { level: 2, name: '通过', exact: true })).toBeVisible();
    await expect(score(each)).toContainText(`${examSize}题答对，共 ${examSize} 题`);
  }
  const [file] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: '成绩文件' }).click(),
  ]);
  const { attempts } = JSON.parse(readFileSync(await file.path(), 'utf8')) as {
    attempts: unknown[];
  };
  expect(attempts).toHaveLength(examSize);
});

test('a result outlasts the progress that is cleared', async ({ page }) => {
  await keep(page, 'settings', { [`training-exam:${code}`]: answered });
  await open(page, `?code=${code}`);
  await handIn(page);
  await expect(score(page)).toContainText(`${examSize}题答对`);
  await page.goto('/training/');
  await page.getByText('重新来过').click();
  await page.getByRole('button', { name: '清掉进度' }).click();
  await expect(page.getByText('还没有练习记录。')).toBeVisible();
  await open(page, `?code=${code}`);
  await expect(score(page)).toContainText(`${examSize}题答对`);
});

/** What a camera reads in the certificate's code. */
async function scanned(page: Page): Promise<string | undefined> {
  const { pixels, size } = await page.getByRole('img', { name: /^二维码/ }).evaluate((drawing) => {
    const grid = (drawing as SVGSVGElement).viewBox.baseVal.width;
    const unit = 8;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = grid * unit;
    const paint = canvas.getContext('2d')!;
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.scale(unit, unit);
    paint.fillStyle = '#000';
    paint.fill(new Path2D(drawing.querySelector('path')!.getAttribute('d')!));
    const { data: all } = paint.getImageData(0, 0, canvas.width, canvas.height);
    return { pixels: [...all], size: canvas.width };
  });
  return jsQR(Uint8ClampedArray.from(pixels), size, size)?.data;
}
