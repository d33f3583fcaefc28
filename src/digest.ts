import { createHash } from 'node:crypto';

/** SHA-256 of data as JSON, 12 hex digits. Keys are sorted: the order in which a schema names them says nothing. */
export function digest(data: unknown): string {
  return sha256(data).toString('hex').slice(0, 12);
}

/** Crockford's: no i, l, o or u, so that a hash read aloud or copied from paper is read back right. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** SHA-256 of data as JSON, as 8 characters (40 bits) that can be told apart on paper. */
export function shortHash(data: unknown): string {
  const bytes = sha256(data);
  return Array.from({ length: 8 }, (_, index) => {
    const bit = index * 5;
    const pair = bytes.readUInt16BE(bit >> 3);
    return alphabet[(pair >> (11 - (bit & 7))) & 31];
  }).join('');
}

function sha256(data: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(data, sortKeys)).digest();
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
