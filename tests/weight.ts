import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { inlined } from '../src/integrations/content-security.ts';
import { expect } from './test.ts';

export interface Weight {
  /** Bytes as a host with brotli sends them; what is packed already goes as it is. */
  bytes: number;
  /** Of them files that are scripts, and scripts in the page as if each were sent alone. */
  script: number;
  requests: number;
  fonts: string[];
}

/** Counts what a page asks for from now on, until it is asked for the sum. */
export function weighing(page: Page): () => Promise<Weight> {
  // The addresses are noted while the page loads and fetched again afterwards: the browser may have let go of a body
  // by the time it is asked for.
  const requests: { type: string; url: string }[] = [];
  const note = (request: Request) => {
    if (request.url().startsWith('http'))
      requests.push({ type: request.resourceType(), url: request.url() });
  };
  page.on('request', note);
  return async () => {
    page.off('request', note);
    const loaded = await Promise.all(
      requests.map(async ({ type, url }) => {
        const response = await page.request.get(url);
        expect(response.ok(), url).toBe(true);
        const body = await response.body();
        const within = type === 'document' ? inlined(body.toString()).scripts : [];
        return {
          type,
          url,
          size: packed(url, body),
          script: within.map(compressed).reduce(plus, 0),
        };
      }),
    );
    const sum = (list: typeof loaded) => list.map(({ size }) => size).reduce(plus, 0);
    return {
      bytes: sum(loaded),
      script:
        sum(loaded.filter(({ type }) => type === 'script')) +
        loaded.map(({ script }) => script).reduce(plus, 0),
      requests: loaded.length,
      fonts: loaded.flatMap(({ type, url }) => (type === 'font' ? [url] : [])),
    };
  };
}

const packed = (url: string, body: Buffer): number =>
  /\.(?:png|woff2|pdf)$/.test(new URL(url).pathname) ? body.length : compressed(body);
const compressed = (body: Buffer | string): number => brotliCompressSync(body).length;
const plus = (one: number, other: number) => one + other;

/** Starts to add up how far what is already drawn moves; to be called before the page is opened. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
}
