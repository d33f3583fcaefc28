import { PDFDocument } from '@cantoo/pdf-lib';
import { requestForms } from '../src/evidence/request-form.ts';
import { realProofs, realScenarios } from './fixtures/real-content.ts';
import { expect, test } from './test.ts';

const forms = requestForms(realScenarios, (slug) => realProofs.find((each) => each.slug === slug)!);
const pathOf = ({ proof, scenario }: (typeof forms)[number]) =>
  `/proofs/${proof}/form/${scenario}/`;
/** Millimetres to PDF's points. */
const points = (length: number) => (length * 72) / 25.4;

for (const form of forms) {
  test(`the form for ${form.scenario} is one A5 page, blank`, async ({ page }) => {
    await page.goto(pathOf(form));
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText('只能由承运快递的网点填写盖章');
    await expect(sheet).toContainText('不要代填、代签、代盖');
    await expect(sheet).toContainText('网点盖章处');
    await expect(sheet.locator('dt')).toHaveText(form.lines.map(({ name }) => name));
    // Nothing is written on the lines, nothing stamped in the box.
    for (const line of await sheet.locator('.line').all()) await expect(line).toBeEmpty();
    await expect(sheet.locator('img, svg, input, [contenteditable]')).toHaveCount(0);
    await expect(sheet).not.toContainText(/顺丰|圆通|中通|申通|韵达|极兔|邮政|京东|德邦/);
    for (const words of form.voids) await expect(sheet).toContainText(words);

    const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    expect(Math.abs(width - points(148))).toBeLessThan(2);
    expect(Math.abs(height - points(210))).toBeLessThan(2);

    // Only the sheet is printed, and it has the lines' full height to write on.
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    const line = await sheet.locator('.line').first().boundingBox();
    expect(line!.height).toBeGreaterThanOrEqual((8 * 96) / 25.4);
    const box = await sheet.locator('.stamp').boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual((42 * 96) / 25.4);
  });
}

test('the forms are found from the scenario, the proof and the guide', async ({ page }) => {
  for (const form of forms) {
    await page.goto(`/scenarios/${form.scenario}/`);
    const link = page.locator(`#use-${form.proof}`).getByRole('link', { name: /空白表/ });
    await expect(link).toHaveAttribute('href', pathOf(form));
  }
  for (const from of ['/proofs/red-stamp-certificate/', '/guides/red-stamp-in-time/']) {
    await page.goto(from);
    const links = page.getByRole('link', { name: /空白表/ });
    await expect(links).toHaveCount(forms.length);
    for (const [at, form] of forms.entries())
      await expect(links.nth(at)).toHaveAttribute('href', pathOf(form));
  }
});
