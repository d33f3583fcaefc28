import { base } from '../settings.mjs';
import { browser as chromiumPath } from '../browser.mjs';
import { launch } from './browser-run.ts';
import { keyPresses, pause, slowdown, type Press } from './key-presses.ts';
import { keyWork, type Work } from './key-work.ts';
import { serveBench } from './server.ts';
import { ms, quantile, table } from './table.ts';

/** Part (c). */
export async function printKeys(): Promise<void> {
  const server = await serveBench();
  const browser = await launch(await chromiumPath());
  try {
    const presses = await keyPresses(browser, server.url);
    const row = (name: string, list: readonly Press[]) => {
      const at = (share: number) =>
        ms(
          quantile(
            list.map(({ duration }) => duration),
            share,
          ),
        );
      return [name, String(list.length), at(0.75), at(0.95), at(1)];
    };
    console.log(`
(c) A key press until the next paint, milliseconds at ${slowdown} times CPU throttle
${table(
  ['', 'presses', 'p75', 'p95', 'most'],
  [
    row(
      'drew another answer',
      presses.filter(({ drew }) => drew),
    ),
    row(
      'left the list as it was',
      presses.filter(({ drew }) => !drew),
    ),
    row('all', presses),
  ],
)}
  On the built home page, everything loaded, ${pause} ms from one press to the next, as a quick typist; letters as keys, Han as an
  input method puts them in. The longest of a press's Event Timing entries, which the browser rounds to 8 ms and leaves out
  below 16: such a press counts as 16. It ends with the paint, so up to a frame of waiting for the screen is in it.`);
    const home = server.url + base;
    const bare = '<!doctype html><title>bare</title><textarea rows="1"></textarea>';
    const works: [string, Work[]][] = [
      ['this site', await keyWork(browser, home)],
      ['a page with a text area and nothing else', await keyWork(browser, home, bare)],
    ];
    const cells = (list: readonly Work[], part: keyof Work) =>
      [0.5, 0.95].map((share) =>
        ms(
          quantile(
            list.map((work) => work[part]),
            share,
          ),
        ),
      );
    console.log(`
    The main thread's work for a press, from a trace, milliseconds at ${slowdown} times CPU throttle
${table(
  ['', 'to first paint', 'p95', 'all tasks', 'p95', 'longest', 'p95', 'script', 'p95'],
  works.map(([name, list]) => [
    name,
    ...(['first', 'all', 'longest', 'script'] as const).flatMap((part) => cells(list, part)),
  ]),
)}
  The bare page is what this browser asks for an edit and its paint by itself: the floor of the first
  columns. What was typed is painted before the list is drawn: the first paint shows the letter, the next the answers.`);
  } finally {
    await browser.close();
    server.close();
  }
}
