import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { posterPath, sheets } from '../src/poster/sheets.ts';
import { pageFaults } from './poster/page-faults.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const files = join(import.meta.dirname, '../dist/poster/files');

for (const sheet of sheets) {
  test(`${posterPath(sheet.id)} shows its sheet with every scenario, and leads to the others`, async ({
    page,
  }) => {
    await page.goto(posterPath(sheet.id));
    const paper = page.getByRole('region', { name: `${sheet.name}海报` });
    await expect(paper.getByRole('article')).toHaveCount(content.scenarios.length);
    const papers = page.getByRole('navigation', { name: '纸张和版本' });
    await expect(papers.getByRole('link')).toHaveCount(sheets.length);
    await expect(papers.locator('[aria-current="page"]')).toHaveText(new RegExp(`^${sheet.name}`));
  });
}

test('the caption promises QR codes exactly where there are any', async ({ page }) => {
  for (const sheet of sheets) {
    await page.goto(posterPath(sheet.id));
    const codes = await page
      .getByRole('article')
      .getByRole('img', { name: /^二维码/ })
      .count();
    await expect(page.getByText('二维码')).toHaveCount(codes > 0 ? 1 : 0);
  }
});

test('a poster is offered for download exactly where its file exists', async ({
  page,
  request,
}) => {
  for (const sheet of sheets) {
    await page.goto(posterPath(sheet.id));
    const links = page.locator('.pfiles a');
    const made = ['pdf', 'png'].filter((kind) =>
      existsSync(join(files, `poster-${sheet.id}.${kind}`)),
    );
    await expect(links).toHaveCount(made.length);
    for (const link of await links.all()) {
      const answer = await request.get((await link.getAttribute('href'))!);
      expect(answer.status()).toBe(200);
      const body = await answer.body();
      expect(await link.textContent()).toContain(`${Math.round(body.length / 1000)} kB`);
    }
  }
});

test('printing the page prints the sheet: one page of its paper', async ({ page }) => {
  for (const sheet of sheets.filter(({ height }) => height)) {
    await page.goto(posterPath(sheet.id));
    await page.locator('.sheet[data-settled]').waitFor();
    const pdf = await PDFDocument.load(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    const mm = [width, height].map((points) => Math.round((points / 72) * 25.4));
    expect(mm).toEqual([sheet.width, sheet.height]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1700, height: 1200 });
    expect(await pageFaults(page)).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('codes stand where the site has an address, and the version in words wherever', async ({
  page,
}) => {
  await page.goto('/poster/sheet/wall/');
  const codes = process.env['SITE'] ? content.scenarios.length + 1 : 0;
  await expect(page.locator('[data-qr]')).toHaveCount(codes);
  await expect(page.locator('.pversion')).toContainText(/版本\s*[0-9a-z]{8}/);
});

test('the preview is as wide as there is room, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/poster/');
  await page.locator('.sheet[data-settled]').waitFor();
  await expect
    .poll(async () => {
      const box = await page.locator('.ppaper').boundingBox();
      return box!.x >= 0 && box!.x + box!.width <= 390 && box!.width > 300;
    })
    .toBe(true);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
