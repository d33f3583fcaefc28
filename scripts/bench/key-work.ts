import type { Browser, CDPSession, Page } from 'playwright';
import { pause, slowdown, typed } from './key-presses.ts';

/** Milliseconds of the main thread that one press set off, tracing and throttling among them. */
export interface Work {
  /** All of the browser's tasks, the field's own editing and the painting among them. */
  all: number;
  /** Those up to the first paint, which shows what was typed; the list below it comes with the next. */
  first: number;
  /** The longest of them: what the next thing has to wait for. */
  longest: number;
  /** Of these our scripts. */
  script: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string; data?: { type?: string } };
}

/** From a press's first task to the end of what it sets off; the waits for full text and address come later. */
const before = 20_000;
const after = 100_000;

/** Types on a page letter by letter, and reads from a trace what each press cost. */
export async function keyWork(browser: Browser, url: string, html?: string): Promise<Work[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  if (html)
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(url, { waitUntil: 'networkidle' });
  const box = page.locator('textarea').first();
  await box.pressSequentially('kongbao');
  await page.waitForLoadState('networkidle');
  await box.fill('');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const works: Work[] = [];
  for (const query of typed) works.push(...worksOf(await traced(session, () => type(page, query))));
  await context.close();
  return works;
}

async function type(page: Page, query: string): Promise<void> {
  for (const letter of query) {
    if (/[a-z]/.test(letter)) await page.keyboard.press(letter);
    else await page.keyboard.insertText(letter);
    await page.waitForTimeout(pause);
  }
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  // Not a press: emptied outside the trace.
  await session.send('Runtime.evaluate', {
    expression:
      "{const box=document.querySelector('textarea');box.value='';box.dispatchEvent(new Event('input'))}",
  });
  return events;
}

function worksOf(events: readonly TraceEvent[]): Work[] {
  const isInput = ({ name, args }: TraceEvent) =>
    name === 'EventDispatch' && args?.data?.type === 'input';
  const first = events.find(isInput);
  if (!first) throw new Error('The trace has no key press in it.');
  const main = events.filter(
    ({ pid, tid, ph, dur }) => pid === first.pid && tid === first.tid && ph === 'X' && dur,
  );
  return main.filter(isInput).map(({ ts }) => {
    const within = (name: string, end = ts + after) =>
      main
        .filter((event) => event.name === name)
        .filter((event) => event.ts + event.dur! >= ts - before && event.ts < end)
        .map(({ dur }) => dur! / 1000);
    const task = 'ThreadControllerImpl::RunTask';
    const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
    const paint = main.find((event) => event.name === 'Layerize' && event.ts > ts);
    if (!paint) throw new Error('The trace has no paint after a key press.');
    return {
      all: sum(within(task)),
      first: sum(within(task, paint.ts)),
      longest: Math.max(...within(task)),
      script: sum(within('FunctionCall')),
    };
  });
}
