import { gzipSync } from 'node:zlib';
import { expect, test } from './test.ts';

test('the first question takes at most 45 kB of script', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  await page.goto('/training/');
  await page.getByRole('button', { name: '开始摸底' }).click();
  await expect(page.getByText(/^第 1 题，共/)).toBeVisible();
  const sizes = await Promise.all(
    [...scripts].map(async (url) => {
      const response = await page.request.get(url);
      return gzipSync(await response.body()).length;
    }),
  );
  const script = sizes.reduce((sum, size) => sum + size, 0);
  const data = gzipSync((await page.locator('#training-data').textContent()) ?? '').length;
  test.info().annotations.push({ type: 'gzip', description: `script ${script}, data ${data}` });
  expect(script).toBeLessThanOrEqual(45_000);
  expect(data).toBeLessThanOrEqual(16_500);
});
