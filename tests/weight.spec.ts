import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './test.ts';
import { scenarioPages } from './site.ts';

// Sizes as a host with brotli would send them. Everything that opening the page loads, without touching it.
for (const path of scenarioPages) {
  test(`${path} stays light`, async ({ page }) => {
    // The addresses are noted while the page loads and fetched again afterwards: the browser may have let go of a
    // body by the time it is asked for.
    const requests: { type: string; url: string }[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http'))
        requests.push({ type: request.resourceType(), url: request.url() });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const loaded = await Promise.all(
      requests.map(async ({ type, url }) => {
        const response = await page.request.get(url);
        expect(response.ok(), url).toBe(true);
        return { type, size: brotliCompressSync(await response.body()).length };
      }),
    );
    const sum = (type?: string) =>
      loaded
        .filter((each) => !type || each.type === type)
        .reduce((total, { size }) => total + size, 0);
    expect(loaded.length).toBeLessThanOrEqual(6);
    expect(sum()).toBeLessThanOrEqual(20_000);
    expect(sum('script')).toBeLessThanOrEqual(5_000);
    expect(loaded.filter(({ type }) => type === 'font')).toEqual([]);
  });
}
