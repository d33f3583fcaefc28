import { digest, shortHash } from '../digest.ts';
import { saidParts, type Sayable } from '../evidence/said.ts';

/** The hash of each part of the content, by part id. */
export type PartHashes = Record<string, string>;

export const partHashes = (content: Sayable): PartHashes =>
  Object.fromEntries(Object.entries(saidParts(content)).map(([id, data]) => [id, digest(data)]));

/**
 * The version of the rules: 8 characters over all parts, the same on every machine. Rules, tickets, notes and the words
 * of a sheet change it; style, markup, prose bodies, aliases and dates of checking do not. A page takes it from
 * `getLibrary().version`, so that the sheet, the version page and the public JSON cannot differ.
 */
export const contentHash = (content: Sayable): string => shortHash(partHashes(content));
