import type { Page } from 'playwright';

/** Where a site's search is worked and read, as selectors. */
export interface SearchBox {
  /** To be pressed before there is a box. */
  open?: string;
  input: string;
  /** Holds the answers. */
  list: string;
  /** One answer: a link, or with `titles` something that names its page. */
  hit: string;
  /** Where a hit that is no link has its page's title: the first of these that it has. */
  titles?: readonly string[];
}

export interface Answer {
  /** Milliseconds from the key until the first hit, or the word that there is none, stood on the screen. */
  ms: number;
  /** Addresses or titles, best first. */
  hits: string[];
}

/** Milliseconds without a change after which a list is taken to be finished: a site waits up to 300 before it searches. */
const quiet = 1000;
/** After which it is taken that nothing will come. */
const longest = 4000;
/** The same two after the box was emptied: at most a list goes away, and where it had none nothing changes. */
const quietEmpty = 400;
const longestEmpty = 800;

interface Seen {
  at: number;
  first: string;
}

interface Watch {
  pressed: number;
  seen: Seen[];
  hits: () => string[];
}

export async function openBox(page: Page, box: SearchBox): Promise<void> {
  if (box.open) await page.locator(`${box.open}:visible`).first().click();
  await page.locator(box.input).first().click();
  await page.evaluate(watch, box);
}

/** In the page: notes what the list says first, each time that a change of it has been painted. */
function watch({ list, hit, titles }: SearchBox): void {
  const shown = (selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  const nameOf = (each: HTMLElement): string => {
    const title = titles?.map((part) => each.querySelector(part)?.textContent).find(Boolean);
    return title?.trim() ?? new URL((each as HTMLAnchorElement).href).pathname;
  };
  const hits = () =>
    shown(list).flatMap((each) => shown(hit, each).map((element) => nameOf(element)));
  // Without a hit it is the words that count: "searching", "nothing found".
  const first = () => hits()[0] ?? shown(list)[0]?.innerText ?? '';
  const state: Watch = { pressed: 0, seen: [], hits };
  Object.assign(globalThis, { searchWatch: state });
  addEventListener('input', ({ timeStamp }) => Object.assign(state, { pressed: timeStamp }), true);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => state.seen.push({ at: performance.now(), first: first() });
  const within = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(list) ||
    (node instanceof Element && node.querySelector(list));
  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => within(target))) return;
    // A message posted from a frame is handled when the frame has been drawn.
    requestAnimationFrame(() => port2.postMessage(null));
  }).observe(document.documentElement, {
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
    subtree: true,
  });
}

/** Puts a query into the empty box at once, as an input method or a paste does, and reads what comes. */
export async function ask(page: Page, box: SearchBox, query: string): Promise<Answer> {
  const input = page.locator(box.input).first();
  await input.focus();
  await page.keyboard.insertText(query);
  const answer = await settled(page, quiet, longest);
  await input.fill('');
  await settled(page, quietEmpty, longestEmpty);
  return answer;
}

async function settled(page: Page, quiet: number, longest: number): Promise<Answer> {
  return page.evaluate(
    async ([quiet, longest]) => {
      const watch = (globalThis as unknown as { searchWatch: Watch }).searchWatch;
      const since = (at: number) => performance.now() - at;
      const start = watch.pressed;
      const done = () => {
        const last = watch.seen.at(-1);
        return since(start) > longest || (last && since(Math.max(last.at, start)) > quiet);
      };
      while (!done()) await new Promise((resolve) => setTimeout(resolve, 50));
      const { seen } = watch;
      watch.seen = [];
      const final = seen.at(-1)?.first;
      const before = seen.findLastIndex(({ first }) => first !== final);
      return { ms: (seen[before + 1]?.at ?? Infinity) - start, hits: watch.hits() };
    },
    [quiet, longest] as const,
  );
}
