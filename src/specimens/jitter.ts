/**
 * An unsteady hand that is unsteady the same way every time: a number from -1 to 1 that depends on the key alone. A
 * right drawing and its wrong twin ask with the same keys, so what stands in both is drawn alike.
 */
export function jitter(key: string): number {
  // FNV-1a, then murmur3's last mixing step: neighbouring keys must land far apart.
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x7fffffff - 1;
}
