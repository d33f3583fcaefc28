/** Sites below two paths of one host share its locks. */
const lock = `evidence:busy:${import.meta.env.BASE_URL}`;

/** Calls back now, and whenever somebody here begins or ends being in the middle of something: `data-busy` on any element. */
export function followBusy(tell: (busy: boolean) => void) {
  let last: boolean | undefined;
  const look = () => {
    const busy = document.querySelector('[data-busy]') !== null;
    if (busy !== last) tell((last = busy));
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-busy'],
  });
  look();
}

/** Tells other tabs that somebody here is in the middle of something, until what it returns is called or the page closed. */
export function holdBusy(): () => void {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  void navigator.locks?.request(lock, { mode: 'shared' }, () => held);
  return release;
}

/** Is another tab in the middle of something? False where the browser can't say. */
export async function busyElsewhere(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === lock);
}
