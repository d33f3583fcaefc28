import { fitSheet, fittedByBuild } from './fit.ts';

/** Fits a sheet that the build has not fitted, or that fonts other than the build's have made too large. */
async function settle(sheet: HTMLElement): Promise<void> {
  await document.fonts.ready;
  if (fittedByBuild(sheet) === undefined) {
    const fit = fitSheet(sheet, {
      floor: Number(sheet.dataset['floor']),
      ceiling: Number(sheet.dataset['ceiling']),
    });
    sheet.dataset['fit'] = JSON.stringify(fit);
  }
  sheet.dataset['settled'] = '';
}

for (const sheet of document.querySelectorAll<HTMLElement>('.sheet')) void settle(sheet);
