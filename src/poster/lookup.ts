/** What a version page says about the hash that a sheet carries. */
export type Standing = 'current' | 'outdated' | 'unknown';

/**
 * The hash that somebody means who scanned it or typed it off paper: case, spaces and the letters that look like
 * digits forgiven. Undefined when it cannot be a hash.
 */
export function readHash(typed: string): string | undefined {
  const hash = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(hash) ? hash : undefined;
}

/** How a sheet stands, given all hashes, newest first. One that came back after a change is current again. */
export function standingOf(hash: string | undefined, hashes: readonly string[]): Standing {
  if (hash === undefined || !hashes.includes(hash)) return 'unknown';
  return hash === hashes[0] ? 'current' : 'outdated';
}
