// Where one was on a page, kept in its entry of the history: a browser that keeps it itself opens every page that is
// followed to where the last one was left, as to it they are all one. No page has a state of its own.
let timer: number | undefined;

/** Notes places from now on. */
export function keepPlaces() {
  window.history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(notePlace, 100);
  });
  // Whoever is quicker than that leaves by a link.
  addEventListener('click', notePlace, { capture: true });
}

export function notePlace() {
  forgetPlace();
  window.history.replaceState({ top: scrollY }, '');
}

/** The entry is another one by now: what is still to be noted was the place in the one before. */
export function forgetPlace() {
  clearTimeout(timer);
}

/** Goes back to where one was. @returns false on a page that one has just come to */
export function toPlace(): boolean {
  const { top } = (window.history.state ?? {}) as { top?: number };
  if (top === undefined) return false;
  const go = () => scrollTo({ top, behavior: 'instant' });
  go();
  // Elements fill the page after this; whoever moves meanwhile is not pulled back.
  const filled = new ResizeObserver(go);
  filled.observe(document.body);
  const done = () => filled.disconnect();
  for (const moved of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'hashchange'])
    addEventListener(moved, done, { once: true });
  setTimeout(done, 1000);
  return true;
}
