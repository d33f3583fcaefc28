import { isRecord } from '../storage/envelope.ts';
import { kinds, type ItemRef, type Response } from './item.ts';

export const modes = ['placement', 'learn', 'mixed', 'review', 'exam', 'free'] as const;
/** What somebody was doing when they answered. */
export type Mode = (typeof modes)[number];

/**
 * One item answered: what was asked and what was picked, never a verdict. Verdicts are computed from this whenever
 * they are needed, so a mended typo loses nothing and a changed rule is noticed.
 */
export interface Attempt {
  /** Unique on every device: `<session>.<place in it>`. */
  id: string;
  /** Milliseconds since 1970 by the device's clock, which may have been set back since. */
  at: number;
  /** The sitting that it belongs to. */
  session: string;
  mode: Mode;
  ref: ItemRef;
  /** For each rule that it trains, the rule's hash when it was answered. A rule that is missing here doesn't count. */
  hashes: Record<string, string>;
  response: Response;
  /** Time on the item, in milliseconds, as far as the page was in front. */
  ms: number;
}

/** An attempt, or undefined for what is none. What a device or a file holds is outside data. */
export function readAttempt(value: unknown): Attempt | undefined {
  if (!isRecord(value)) return undefined;
  const { id, at, session, mode, ref, hashes, response, ms } = value;
  const known = modes.find((each) => each === mode);
  const item = readRef(ref);
  const answer = readResponse(response);
  if (!isText(id) || !isCount(at) || !isText(session) || !known || !item || !answer || !isCount(ms))
    return undefined;
  if (!isRecord(hashes) || !Object.values(hashes).every(isText)) return undefined;
  return {
    id,
    at,
    session,
    mode: known,
    ref: item,
    hashes: hashes as Record<string, string>,
    response: answer,
    ms,
  };
}

export function readRef(value: unknown): ItemRef | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, ruleIds, seed, key } = value;
  const known = kinds.find((each) => each === kind);
  if (!known || !Number.isInteger(seed) || !isTexts(ruleIds) || ruleIds.length === 0)
    return undefined;
  if (key !== undefined && (!isRecord(key) || !Object.values(key).every(isTexts))) return undefined;
  return {
    kind: known,
    ruleIds,
    seed: seed as number,
    ...(key ? { key: key as Record<string, string[]> } : {}),
  };
}

export function readResponse(value: unknown): Response | undefined {
  if (!isRecord(value) || !isRecord(value.picks)) return undefined;
  const { picks, unsure } = value;
  if (!Object.values(picks).every(isTexts)) return undefined;
  return {
    picks: picks as Record<string, string[]>,
    ...(unsure === true ? { unsure: true as const } : {}),
  };
}

/** Long enough for every id of ours, short enough that a hostile file stays small. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 40 && value.every(isText);
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
