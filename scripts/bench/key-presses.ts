import { base } from '../settings.mjs';
import type { Browser, Page } from 'playwright';

/** Pinyin, words that narrow down, words that are none of ours: what makes the list change most often. */
export const typed = [
  'kongbao',
  'tuihuomeishoudao',
  '空包怎么举证',
  '买家说没收到货',
  '退货签收了才发现坏了',
  '少了一件衣服',
  '红章用财务章行不行',
];
export const slowdown = 4;
/** Milliseconds from one press to the next: what the one set off must not run into the other. */
export const pause = 160;
/** The browser tells of no event that took less. */
const least = 16;

export interface Press {
  /** Milliseconds until the next paint. */
  duration: number;
  /** Did the list below the box change? */
  drew: boolean;
}

/** Types on the site itself, letter by letter, and hears from the browser how long each press took. */
export async function keyPresses(browser: Browser, url: string): Promise<Press[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url + base, { waitUntil: 'networkidle' });
  const box = page.locator('search-box textarea').first();
  await box.pressSequentially('kongbao');
  await page.waitForLoadState('networkidle');
  await box.fill('');
  await listen(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const presses: Press[] = [];
  for (const query of typed) {
    for (const letter of query) {
      if (/[a-z]/.test(letter)) await page.keyboard.press(letter);
      else await page.keyboard.insertText(letter);
      await page.waitForTimeout(pause);
      presses.push(await heard(page));
    }
    await box.fill('');
    await page.waitForTimeout(2 * pause);
    await heard(page);
  }
  await context.close();
  return presses;
}

/** What the page notes of the press in hand. */
interface Noted {
  longest: number;
  drew: boolean;
}

async function listen(page: Page): Promise<void> {
  await page.evaluate((least) => {
    const noted: Noted = { longest: least, drew: false };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        noted.longest = Math.max(noted.longest, duration);
      // `durationThreshold` is newer than the types of the DOM.
    }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
    for (const list of document.querySelectorAll('search-box [data-results]'))
      new MutationObserver(() => (noted.drew = true)).observe(list, { childList: true });
  }, least);
}

async function heard(page: Page): Promise<Press> {
  return page.evaluate((least) => {
    const { noted } = globalThis as unknown as { noted: Noted };
    const press = { duration: noted.longest, drew: noted.drew };
    Object.assign(noted, { longest: least, drew: false });
    return press;
  }, least);
}
