import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { realScenarios } from './fixtures/real-content.ts';
import { realBook } from './fixtures/real-specimens.ts';
import { content } from './site.ts';
import { expect, test } from './test.ts';

const scenario = realScenarios.find(({ slug }) => slug === 'goods-not-received')!;
const [certificate] = scenario.uses;
const path = `/scenarios/${scenario.slug}/`;
const use = (page: Page, proof = certificate!.proof) => page.locator(`#use-${proof}`);

/** Brings a use into view and waits for its callouts. */
async function near(page: Page, proof?: string) {
  const spec = use(page, proof);
  await spec.locator('specimen-view').scrollIntoViewIfNeeded();
  await expect(spec.locator('.callouts')).toBeAttached();
  return spec;
}

for (const { slug, uses } of realScenarios) {
  test(`/scenarios/${slug}/ shows each use's specimen, and none before it is near`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/scenarios/${slug}/`, { waitUntil: 'networkidle' });
    expect(asked.filter((each) => each.includes('specimen'))).toEqual([]);

    for (const { proof, checks } of uses) {
      const spec = use(page, proof);
      const image = spec.locator('specimen-view img');
      const specimen = realBook.specimenOf(proof, slug);
      await spec.locator('specimen-view').scrollIntoViewIfNeeded();
      await expect(image).toHaveJSProperty('naturalWidth', specimen.width);
      await expect(image).toHaveAttribute('src', specimen.file);
      await expect(image).toHaveAttribute('loading', 'lazy');
      await expect(image).toHaveAttribute('alt', specimen.alt);
      // Callouts, legend and the checks of the content are one list.
      const n = checks.map((_, at) => String(at + 1));
      await expect(spec.locator('.mark')).toHaveText(n);
      await expect(spec.locator('.checks > li').getByRole('button')).toHaveText(n);
      await expect(spec.locator('.checks > li')).toContainText(checks.map(({ ask }) => ask));
      const labels = await spec
        .locator('.mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
      expect(labels).toEqual(specimen.legend.map(({ look }, at) => `${n[at]} ${look}`));
    }
  });
}

for (const { slug } of content.proofs) {
  test(`/proofs/${slug}/ shows its specimens and every wrong one`, async ({ page }) => {
    await page.goto(`/proofs/${slug}/`);
    const asking = realScenarios.filter(({ uses }) => uses.some(({ proof }) => proof === slug));
    const shown =
      asking.length > 0 ? asking.map((each) => each.slug as string | undefined) : [undefined];
    const specs = page.locator('#specimen .spec');
    await expect(specs).toHaveCount(shown.length);
    for (const [at, asked] of shown.entries()) {
      const spec = specs.nth(at);
      if (at > 0) await spec.locator('summary').click();
      const image = spec.locator('specimen-view img');
      await spec.locator('specimen-view').scrollIntoViewIfNeeded();
      await expect(image).toHaveJSProperty('naturalWidth', 480);
      await expect(image).toHaveAttribute('alt', realBook.specimenOf(slug, asked).alt);
      const defects = realBook.defectsOf(slug, asked);
      await expect(spec.locator('.twins > li')).toContainText(defects.map(({ words }) => words));
      const last = spec.locator('.twins img').last();
      if (defects.length === 0) continue;
      await last.scrollIntoViewIfNeeded();
      await expect(last).not.toHaveJSProperty('naturalWidth', 0);
    }
  });
}

test('number and check point at each other, by pointer and by focus', async ({ page }) => {
  await page.goto(path);
  const spec = await near(page);
  const item = spec.locator('.checks > li').nth(4);
  const mark = spec.locator('.mark').nth(4);
  const frame = spec.locator('.frame').nth(4);
  await expect(frame).toBeHidden();

  await item.hover();
  await expect(frame).toBeVisible();
  await expect(mark).toHaveAttribute('data-on', '');
  await mark.hover();
  await expect(item).toHaveAttribute('data-on', '');
  await page.mouse.move(0, 0);
  await expect(frame).toBeHidden();

  await item.getByRole('button').focus();
  await expect(frame).toBeVisible();
  // One stop for all numbers of a picture; the arrows go from one to the next, Enter to its check.
  await spec.locator('.mark').first().focus();
  await expect(spec.locator('.checks > li').first()).toHaveAttribute('data-on', '');
  await page.keyboard.press('ArrowDown');
  await expect(spec.locator('.checks > li').nth(1)).toHaveAttribute('data-on', '');
  await page.keyboard.press('Enter');
  await expect(spec.locator('.checks > li').nth(1).getByRole('button')).toBeFocused();
  await expect(spec.locator('.mark[tabindex="0"]')).toHaveCount(1);
});

test('Enter opens right beside wrong with the reason, arrows change it, Esc closes', async ({
  page,
}) => {
  await page.goto(path);
  const spec = await near(page);
  const link = spec.locator('specimen-view a');
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '快递红章证明样张，对照着看' });
  await expect(dialog.getByRole('img')).toHaveCount(2);
  const defects = realBook.defectsOf(certificate!.proof, scenario.slug);
  await expect(dialog.getByRole('radio')).toHaveCount(defects.length);

  await dialog.getByRole('radio').first().focus();
  for (const { check, words, effect, defect } of defects) {
    const { fail, fix } = certificate!.checks.find(({ id }) => id === check)!;
    await expect(dialog.getByRole('radio', { name: words })).toBeChecked();
    await expect(dialog.locator('.bad')).toContainText(effect === 'void' ? '作废' : '不够稳');
    await expect(dialog.locator('.reason')).toContainText(fail);
    if (fix) await expect(dialog.locator('.reason')).toContainText(fix);
    const twin = realBook.specimenOf(certificate!.proof, scenario.slug, defect);
    await expect(dialog.getByRole('img', { name: twin.alt })).toHaveJSProperty('naturalWidth', 480);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a press that begins within the dialog does not close it, a click beside it does', async ({
  page,
}) => {
  await page.goto(path);
  await (await near(page)).locator('specimen-view a').click();
  const dialog = page.getByRole('dialog');
  const { x, y, height } = (await dialog.boundingBox())!;
  await page.mouse.move(x + 200, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(2, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.click(x + 4, y + height / 2);
  await expect(dialog).toBeVisible();
  await page.mouse.click(2, y + height / 2);
  await expect(dialog).toHaveCount(0);
});

test('a wrong one on the proof page opens at itself', async ({ page }) => {
  await page.goto(`/proofs/${certificate!.proof}/`);
  const spec = page.locator('#specimen .spec').first();
  await spec.locator('specimen-view').scrollIntoViewIfNeeded();
  await expect(spec.locator('.callouts')).toBeAttached();
  const twin = spec.locator('.twins li', { hasText: '财务专用章' });
  await twin.getByRole('link').click();
  await expect(page.getByRole('dialog').getByRole('radio', { name: /财务专用章/ })).toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`dressed and opened there is no violation, and 320 px suffice, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const at of [path, `/proofs/${certificate!.proof}/`]) {
      await page.goto(at);
      const spec = page.locator('.spec').first();
      await spec.locator('specimen-view').scrollIntoViewIfNeeded();
      await expect(spec.locator('.callouts')).toBeAttached();
      await fits(page, '.spec');
      await spec.locator('specimen-view a').click({ position: { x: 100, y: 100 } });
      await expect(page.getByRole('dialog')).toBeVisible();
      await fits(page, 'dialog[open].specimen');
    }
  });
}

async function fits(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}

test('printed from the top, a page has every picture, and no words to click', async ({ page }) => {
  await page.goto(path);
  const views = page.locator('specimen-view');
  await expect(views.getByRole('link', { name: '放大' }).first()).toBeVisible();
  const unscrolled = await page.pdf();
  await page.emulateMedia({ media: 'print' });
  for (const view of await views.all()) {
    await expect(view.getByRole('img')).toBeVisible();
    await expect(view.getByRole('img')).not.toHaveJSProperty('naturalWidth', 0);
    await expect(view.getByText('放大')).toBeHidden();
  }
  await page.emulateMedia({ media: null });
  for (const { proof } of scenario.uses) await near(page, proof);
  // What is drawn late is only the numbers on the pictures.
  expect(unscrolled.length).toBeGreaterThan(0.95 * (await page.pdf()).length);
});

test('forced colours keep number, frame and the check that is meant', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(path);
  const spec = await near(page);
  const item = spec.locator('.checks > li').first();
  await item.getByRole('button').focus();
  await expect(spec.locator('.frame').first()).toBeVisible();
  await expect(item).toHaveCSS('outline-style', 'solid');
  await expect(spec.locator('.frame rect').first()).toHaveCSS('stroke', 'rgb(29, 78, 160)');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture, its text and the list are there, and it opens alone', async ({ page }) => {
    await page.goto(path);
    const spec = use(page);
    const image = spec.getByRole('img', { name: '快递红章证明样张' });
    await image.scrollIntoViewIfNeeded();
    await expect(image).toBeVisible();
    await spec.locator('specimen-view a').click();
    await expect(page).toHaveURL(/\/specimens\/red-stamp-certificate\.svg$/);
  });
});
