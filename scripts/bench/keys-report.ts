import { browser as chromiumPath } from '../browser.mjs';
import { launch } from './browser-run.ts';
import { keyPresses, pause, slowdown, type Press } from './key-presses.ts';
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
  } finally {
    await browser.close();
    server.close();
  }
}
