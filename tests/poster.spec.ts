import type { Browser, Page } from '@playwright/test';
import { makePosters, openSheet, printedPdf, type Made } from '../scripts/poster/make.ts';
import { openSite, type Site } from '../scripts/poster/site.ts';
import type { Poster } from '../src/poster/model.ts';
import { sheetOf, sheets, type Sheet } from '../src/poster/sheets.ts';
import { pageFaults } from './poster/page-faults.ts';
import { pdfFaults } from './poster/pdf-faults.ts';
import { posterData, posterSite, wantedOf } from './poster/site.ts';
import { expect, test } from './test.ts';

// One site, one set of files, made once and then taken apart.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const printed = sheets.filter(({ height }) => height);
let site: Site;
let poster: Poster;
let made: Made[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  site = await posterSite();
  poster = await posterData(site);
  made = await makePosters(browser, site);
});

/** The page of a sheet with the browser around it, for as long as a check takes. */
async function withSheet<Result>(
  browser: Browser,
  sheet: Sheet,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await openSite(browser, site);
  try {
    const page = await context.newPage();
    // Hit tests see what is in the window, and the picture for a phone is long.
    await page.setViewportSize({ width: 1700, height: sheet.height ? 1200 : 4000 });
    return await use(await openSheet(page, site, sheet));
  } finally {
    await context.close();
  }
}

/** All seven checks on a sheet as it stands on a page, in its file, and in the file's raster. */
async function faultsOf(page: Page, sheet: Sheet): Promise<string[]> {
  const onPage = await pageFaults(page);
  if (!sheet.height) return onPage;
  const { bytes } = await printedPdf(page, sheet);
  return [...onPage, ...(await pdfFaults(bytes, await wantedOf(page, poster, sheet)))];
}

for (const sheet of sheets) {
  test(`${sheet.id} passes every check`, async ({ browser }) => {
    expect(await withSheet(browser, sheet, (page) => faultsOf(page, sheet))).toEqual([]);
  });
}

test('every sheet has its files, the same to the byte when they are made again', async ({
  browser,
}) => {
  const again = await makePosters(browser, site);
  expect(made.map(({ name }) => name)).toEqual([
    ...printed.flatMap(({ id }) => [`poster-${id}.pdf`, `poster-${id}.png`]),
    'poster-phone.png',
  ]);
  const digests = (files: Made[]) =>
    files.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  expect(digests(again).map((bytes, index) => bytes === digests(made)[index])).toEqual(
    made.map(() => true),
  );
});

test('the scenarios are read in order, 1 to the last', async ({ browser }) => {
  for (const sheet of sheets) {
    const order = await withSheet(browser, sheet, (page) =>
      page
        .locator('.pcard')
        .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['scenario'])),
    );
    expect(order).toEqual(poster.cards.map(({ slug }) => slug));
  }
});

/** What each of these breaks is seen on the page, or in the file only; printing is the slow part. */
const mutations: { name: string; inFile?: boolean; fault: RegExp; mutate: () => void }[] = [
  {
    name: 'type 1.5 points larger',
    fault: /盒子装不下|出了纸|压在一起|字压着字/,
    mutate: () => {
      const sheet = document.querySelector<HTMLElement>('.sheet')!;
      const size = parseFloat(getComputedStyle(sheet).getPropertyValue('--fs')) + 1.5;
      sheet.style.setProperty('--fs', `${size}pt`);
    },
  },
  {
    name: 'larger type, cut off where its box ends',
    fault: /会剪掉字/,
    mutate: () => {
      const sheet = document.querySelector<HTMLElement>('.sheet')!;
      sheet.style.setProperty('--fs', '11.5pt');
      sheet.style.overflow = 'hidden';
      for (const card of document.querySelectorAll<HTMLElement>('.pcard')) {
        card.style.cssText = 'flex: 1 1 0; min-height: 0; overflow: hidden';
      }
    },
  },
  {
    name: 'a picture over words',
    fault: /字被盖住/,
    mutate: () => {
      const code = document.querySelector('.pversion svg')!.cloneNode(true) as SVGElement;
      code.style.cssText = 'position: absolute; left: 60mm; top: 60mm; width: 15mm; z-index: 1';
      document.querySelector('.sheet')!.append(code);
    },
  },
  {
    name: 'a code where words are, under them',
    inFile: true,
    fault: /二维码读不出/,
    mutate: () => {
      const code = document.querySelector<SVGElement>('.pversion svg')!;
      code.style.cssText = 'position: absolute; left: 60mm; top: 60mm; z-index: -1';
    },
  },
  {
    name: 'a character that the fonts lack',
    inFile: true,
    fault: /字体不是两个/,
    mutate: () => {
      document.querySelector('.pcard .pasks')!.append('龘');
    },
  },
  {
    name: 'a fifth more text',
    fault: /盒子装不下|出了纸|压在一起|字压着字/,
    mutate: () => {
      for (const line of document.querySelectorAll('.pcard p, .pnotes li')) {
        const words = line.textContent!.trim();
        line.append(words.slice(0, Math.ceil(words.length / 5)));
      }
    },
  },
  {
    name: 'a proof that is not named',
    inFile: true,
    fault: /少了/,
    mutate: () => {
      for (const name of document.querySelectorAll('.pproof b')) name.textContent = '凭证';
    },
  },
  {
    name: 'a line too small to read',
    fault: /只有 6\.\d\d 磅/,
    mutate: () => {
      document.querySelector<HTMLElement>('.pfoot')!.style.fontSize = '6.5pt';
    },
  },
  {
    name: 'body type below the floor',
    fault: /正文 8\.\d\d 磅/,
    mutate: () => {
      document.querySelector<HTMLElement>('.pvoid')!.style.fontSize = '8.5pt';
    },
  },
];

for (const { name, inFile, fault, mutate } of mutations) {
  test(`the checks refuse ${name}`, async ({ browser }) => {
    const sheet = sheetOf('desk');
    const faults = await withSheet(browser, sheet, async (page) => {
      await page.evaluate(mutate);
      return inFile ? faultsOf(page, sheet) : pageFaults(page);
    });
    expect(faults.join('\n')).toMatch(fault);
  });
}
