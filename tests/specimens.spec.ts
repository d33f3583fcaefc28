import { realBook } from './fixtures/real-specimens.ts';
import { expect, test } from './test.ts';

const specimens = realBook.all();
const twins = specimens.filter(({ defect }) => defect);

test('every specimen is served, byte for byte what the generator draws', async ({ request }) => {
  for (const { file, svg } of specimens) {
    const response = await request.get(file);
    expect(response.headers()['content-type'], file).toContain('image/svg+xml');
    expect(await response.text(), file).toBe(svg);
  }
});

test('every specimen is a picture that a browser can draw', async ({ page }) => {
  await page.goto('/404.html');
  const sizes = await page.evaluate(
    async (files) =>
      Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = file;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }),
      ),
    specimens.map(({ file }) => file),
  );
  expect(sizes).toEqual(specimens.map(({ width, height }) => [width, height]));
});

test('at 320 px a twin is seen to differ, and only in the region of its check', async ({
  page,
}) => {
  await page.goto('/404.html');
  const wanted = twins.map(({ proof, scenario, defect, file, width, height, regions }) => ({
    file,
    right: realBook.specimenOf(proof, scenario).file,
    scale: 320 / width,
    height: Math.round((height * 320) / width),
    region: regions.find(({ check }) => check === defect!.split('.')[0])!,
  }));
  const seen = await page.evaluate(async (list) => {
    async function pixels(file: string, height: number) {
      const image = new Image();
      image.src = file;
      await image.decode();
      const canvas = new OffscreenCanvas(320, height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, 320, height);
      return context.getImageData(0, 0, 320, height).data;
    }
    const found: { file: string; inside: number; outside: number }[] = [];
    for (const { file, right, scale, height, region } of list) {
      const [one, other] = [await pixels(right, height), await pixels(file, height)];
      let [inside, outside] = [0, 0];
      for (let at = 0; at < one.length; at += 4) {
        const difference = Math.max(
          ...[0, 1, 2].map((part) => Math.abs(one[at + part]! - other[at + part]!)),
        );
        if (difference < 48) continue;
        const [x, y] = [(at / 4) % 320, Math.floor(at / 4 / 320)];
        const within =
          x >= region.x * scale - 1 &&
          x <= (region.x + region.width) * scale + 1 &&
          y >= region.y * scale - 1 &&
          y <= (region.y + region.height) * scale + 1;
        if (within) inside += 1;
        else outside += 1;
      }
      found.push({ file, inside, outside });
    }
    return found;
  }, wanted);
  expect(seen.filter(({ outside }) => outside > 0)).toEqual([]);
  // Half a character of the smallest text, in clearly different pixels.
  expect(seen.filter(({ inside }) => inside < 40)).toEqual([]);
});
