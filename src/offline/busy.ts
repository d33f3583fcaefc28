const lock = 'evidence:busy';

/** Tells other tabs, for as long as this page is open, that somebody here is in the middle of something. */
export function holdsCase() {
  void navigator.locks?.request(lock, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** Is another tab in the middle of something? False where the browser can't say. */
export async function casesOpenElsewhere(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === lock);
}
