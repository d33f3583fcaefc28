import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { fitCss } from '../../src/poster/fit-css.ts';
import type { Fit } from '../../src/poster/fit.ts';
import { sheets, type Sheet } from '../../src/poster/sheets.ts';
import { withMetadata } from './pdf.ts';
import { inSixteenInks } from './png.ts';
import { address, openSite, type Site } from './site.ts';

/** A file made of a sheet, under `poster/files/` of the site. */
export interface Made {
  sheet: Sheet;
  kind: 'pdf' | 'png';
  name: string;
  bytes: Uint8Array;
}

/** Of a file below `poster/files/`. */
export const nameOf = ({ id }: Pick<Sheet, 'id'>, kind: Made['kind']): string =>
  `poster-${id}.${kind}`;

/** A sheet that does not fit even at its floor, in words for whoever changed the content. */
export class Overfull extends Error {}

/**
 * Fits every sheet of a built site in a browser, writes how it was set into the site, and makes its PDF and picture
 * from the page as a reader gets it. Throws Overfull where a sheet has more to say than room.
 */
export async function makePosters(browser: Browser, site: Site): Promise<Made[]> {
  const files: Made[] = [];
  await mkdir(join(site.folder, 'poster', 'files'), { recursive: true });
  for (const sheet of sheets) {
    const fit = await fitOf(browser, site, sheet);
    await writeFile(join(site.folder, 'poster', 'fit', `${sheet.id}.css`), fitCss(sheet, fit));
    files.push(...(await printed(browser, site, sheet)));
  }
  for (const { name, bytes } of files) {
    await writeFile(join(site.folder, 'poster', 'files', name), bytes);
  }
  return files;
}

/** How a sheet is set, found anew whatever an earlier run has written. */
export async function fitOf(browser: Browser, site: Site, sheet: Sheet): Promise<Fit> {
  const instead = new Map([[`/poster/fit/${sheet.id}.css`, fitCss(sheet)]]);
  const context = await openSite(browser, site, { instead });
  const page = await openSheet(await context.newPage(), site, sheet);
  const found = await page.locator('.sheet').getAttribute('data-fit');
  await context.close();
  const fit = JSON.parse(found ?? 'null') as Fit | null;
  if (!fit) throw new Error(`海报「${sheet.name}」没有排出来。`);
  if (!fit.fits) {
    throw new Overfull(
      `海报「${sheet.name}」在最小的 ${sheet.floor} 磅上也排不下。最占地方的是场景 ${fit.costliest}：` +
        '把它的 shortAsk、short、readingShort 写短，或去掉可以不写的 short。',
    );
  }
  return fit;
}

async function printed(browser: Browser, site: Site, sheet: Sheet): Promise<Made[]> {
  const context = await openSite(browser, site, { scale: sheet.scale });
  const page = await openSheet(await context.newPage(), site, sheet);
  const shot = await page.locator('.sheet').screenshot({ animations: 'disabled' });
  const bytes = inSixteenInks(shot);
  const files: Made[] = [{ sheet, kind: 'png', name: nameOf(sheet, 'png'), bytes }];
  if (sheet.height) files.unshift(await printedPdf(page, sheet));
  await context.close();
  return files;
}

/** The PDF of a page that shows a sheet and is open. */
export async function printedPdf(page: Page, sheet: Sheet): Promise<Made> {
  const raw = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const date = (await page.locator('.sheet').getAttribute('data-date')) ?? '';
  const bytes = await withMetadata(raw, {
    title: await page.title(),
    date,
    width: sheet.width,
    height: sheet.height ?? 0,
  });
  return { sheet, kind: 'pdf', name: nameOf(sheet, 'pdf'), bytes };
}

/** Opens the page of a sheet and waits until it is set. */
export async function openSheet(page: Page, site: Site, sheet: Pick<Sheet, 'id'>): Promise<Page> {
  await page.goto(address(site, `/poster/sheet/${sheet.id}/`));
  await page.locator('.sheet[data-settled]').waitFor();
  return page;
}
