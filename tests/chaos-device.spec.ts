// Clocks that jump, 400 % zoom, forced colours, no script. Held elsewhere: without a script, most rooms (reading, check,
// training, poster-custom, poster-version, specimen-pages); a clock set back between two visits (training-storage.spec.ts);
// forced colours on a specimen (specimen-pages.spec.ts).
import { rooms } from './fixtures/rooms.ts';
import { openScenario, proofGroup, tick } from './fixtures/self-check.ts';
import * as training from './fixtures/training-page.ts';
import { expect, test } from './test.ts';

test.describe('the clock jumps', () => {
  const noon = new Date('2026-11-22T04:00:00Z');
  const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

  test('under an open case: what is left is said anew, and nothing ticked is lost', async ({
    page,
  }) => {
    await page.clock.install({ time: noon });
    await openScenario(page, 'goods-not-received');
    await page.getByLabel('工单到达').fill('2026-11-22T11:00');
    await tick(page, 'chat-record');
    const clock = page.getByRole('complementary', { name: '结论和时间' });
    await expect(clock).toContainText('距截止');
    await page.clock.setSystemTime(later(24 * 7));
    await expect(clock).toContainText('已超时');
    await page.clock.setSystemTime(later(-24));
    await expect(clock).not.toContainText('已超时');
    await tick(page, 'dispatch-slip');
    await page.reload();
    for (const proof of ['chat-record', 'dispatch-slip'])
      await expect(proofGroup(page, proof).getByRole('checkbox').first()).toBeChecked();
    await expect(page.getByText('填的时间还没到，看看日期是不是填错了。')).toBeVisible();
  });

  test('in the middle of a practice: every answer counts, in its order', async ({ page }) => {
    await page.clock.install({ time: noon });
    await training.openTraining(page, '?kind=clock');
    for (const hours of [0, 24 * 7, -24]) {
      await page.clock.setSystemTime(later(hours));
      await training.answer(page, await training.shownItem(page));
      await expect(training.verdict(page)).toContainText('答对了');
      await page.getByRole('button', { name: '下一题' }).click();
    }
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page.getByText('这台设备上记了 3 次作答。')).toBeVisible();
    const lines = (await training.kept(page, 'attempts')) as [string, { order: number }][];
    const inOrder = lines.map(([, { order }]) => order);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
  });
});

// 1280 x 1024 at 400 %. Width alone, on every page: accessibility.spec.ts.
test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });
  for (const [room, work] of Object.entries(rooms)) {
    test(`${room} scrolls one way, and Tab brings everything into sight`, async ({ page }) => {
      await work(page);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
      });
      const unseen: string[] = [];
      const steps = 60;
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press('Tab');
        const words = await page.evaluate(async () => {
          // What is far away is not laid out before a Tab leads to it: what counts is where it lies once it is drawn.
          for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
          const focused = document.activeElement as HTMLInputElement;
          if (focused === document.body) return '';
          // A box that is drawn by its label.
          const shown = focused.offsetWidth > 2 ? focused : (focused.labels?.[0] ?? focused);
          const { left, right, top, bottom } = shown.getBoundingClientRect();
          const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
          const [width, height] = [
            Math.min(right, innerWidth) - x,
            Math.min(bottom, innerHeight) - y,
          ];
          // Only what stays in its place covers: a header, a bar.
          const isBar = (part: Element) =>
            /fixed|sticky/.test(getComputedStyle(part).position) && !part.contains(shown);
          const isCovered = (across: number, down: number) => {
            let part = document.elementFromPoint(x + width * across, y + height * down);
            while (part && !isBar(part)) part = part.parentElement;
            return part !== null;
          };
          const isSeen = [0.1, 0.5, 0.9].some((down) => !isCovered(0.5, down));
          return width > 0 && height > 0 && isSeen ? '' : shown.outerHTML;
        });
        if (words) unseen.push(words.slice(0, 200));
      }
      expect(unseen).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  }
});

test.describe('forced colours', () => {
  test.use({ forcedColors: 'active' });
  for (const [room, work] of Object.entries(rooms)) {
    test(`${room} keeps its marks`, async ({ page }) => {
      await work(page);
      const lost = await page.evaluate(() => {
        const clear = 'rgba(0, 0, 0, 0)';
        /** The colour that is seen behind. */
        const ground = (part: Element | null): string => {
          if (!part) return getComputedStyle(document.documentElement).backgroundColor;
          const { backgroundColor } = getComputedStyle(part);
          return backgroundColor === clear ? ground(part.parentElement) : backgroundColor;
        };
        const shown = (selector: string) =>
          [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());
        const own = (part: Element) => getComputedStyle(part);
        // Masks and blocks are backgrounds; a dashed line is a border.
        const filled = shown('.g, .c-all, .c-plus, .num').filter((part) =>
          [clear, ground(part.parentElement)].includes(own(part).backgroundColor),
        );
        const written = shown('.c-all, .c-plus, .num').filter(
          (part) => own(part).color === own(part).backgroundColor,
        );
        const dashed = shown('.c-any').filter(
          (part) =>
            own(part).borderTopStyle !== 'dashed' || own(part).borderTopColor === ground(part),
        );
        const rings = shown('.c-or').filter(
          (part) => getComputedStyle(part, '::before').backgroundColor === ground(part),
        );
        return [...filled, ...written, ...dashed, ...rings].map((part) => part.outerHTML);
      });
      expect(lost).toEqual([]);
    });
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('what cannot do without says so and leads on', async ({ page }) => {
    await page.goto('/training/exam/');
    await expect(page.getByText('考核要开脚本才能用')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: '训练页' })).toBeVisible();
    await expect(page.getByText('正在打开……')).toBeHidden();
    await page.goto('/training/trainer/');
    await expect(page.getByText('这一页要开脚本才能用')).toBeVisible();
  });
});
