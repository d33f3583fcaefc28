import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import type { BrotliHost, Sent } from './brotli-host.ts';
import { ask, openBox, type SearchBox } from './search-box.ts';

export interface Sum {
  bytes: number;
  requests: number;
  /** Of the bytes, files that are scripts, and scripts in the page as if each were sent alone. */
  script: number;
}

export interface PageView {
  /** Opening the page without touching it. */
  view: Sum;
  /** That and a first search. */
  withSearch: Sum;
  /** What a service worker fetches afterwards, for use without a network. */
  ahead: Sum;
}

/** Finds something everywhere. */
const query = '空包';

export async function pageView(
  browser: Browser,
  host: BrotliHost,
  address: string,
  box: SearchBox,
): Promise<PageView> {
  host.sent.length = 0;
  // What a worker fetches ahead comes in idle time, and would run into the search.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(host.url + address, { waitUntil: 'networkidle' });
  const within = await scriptsWithin(page);
  const view = sum(host.sent, within);
  await openBox(page, box);
  await ask(page, box, query);
  await page.waitForLoadState('networkidle');
  const withSearch = sum(host.sent, within);
  await context.close();
  return { view, withSearch, ahead: await fetchedAhead(browser, host, address, view) };
}

async function fetchedAhead(
  browser: Browser,
  host: BrotliHost,
  address: string,
  view: Sum,
): Promise<Sum> {
  host.sent.length = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.url + address, { waitUntil: 'networkidle' });
  await quiet(page, host);
  const worker = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration()) !== undefined,
  );
  await context.close();
  if (!worker) return sum([]);
  const all = sum(host.sent);
  return {
    bytes: all.bytes - view.bytes,
    requests: all.requests - view.requests,
    script: all.script - view.script,
  };
}

async function quiet(page: Page, host: BrotliHost): Promise<void> {
  for (let before = -1; before !== host.sent.length; await page.waitForTimeout(3000))
    before = host.sent.length;
}

async function scriptsWithin(page: Page): Promise<number> {
  const texts = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => !src && /^(?:|module|text\/javascript)$/.test(type))
      .map(({ text }) => text),
  );
  return texts.map((text) => brotliCompressSync(text).length).reduce((all, each) => all + each, 0);
}

const sum = (sent: readonly Sent[], within = 0): Sum => ({
  bytes: total(sent),
  requests: sent.length,
  script: within + total(sent.filter(({ path }) => path.endsWith('.js'))),
});
const total = (sent: readonly Sent[]) => sent.reduce((all, { bytes }) => all + bytes, 0);
