/**
 * Calls `tick` by the minute, and by the second while `close` says that an end is near. A tab may sleep for hours: it
 * is the time that counts, not the number of calls.
 */
export function runClock(tick: () => void, close: () => boolean) {
  let shown = Math.floor(Date.now() / 60_000);
  setInterval(() => {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute === shown && !close()) return;
    shown = minute;
    tick();
  }, 1000);
}
