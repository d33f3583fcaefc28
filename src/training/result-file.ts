import { isRecord } from '../storage/envelope.ts';
import { readAttempt, type Attempt } from './attempt.ts';
import { sha256 } from './sha256.ts';

/**
 * What a learner hands to the trainer: the answers, never a verdict. The hash shows that nothing was lost on the way;
 * it is no seal, since everything it takes to make one is in the page.
 */
export interface ResultFile {
  format: 'evidence-training-result';
  version: 1;
  /** Version of the rules under which the file was written. */
  dataVersion: string;
  /** As the learner gave it; empty when they gave none. */
  name: string;
  /** ISO 8601. */
  createdAt: string;
  attempts: Attempt[];
  /** SHA-256 of all of the above. */
  hash: string;
}

const format = 'evidence-training-result';
const longestName = 40;
export const mostBytes = 8_000_000;
const mostAttempts = 20_000;

export function resultText(file: Omit<ResultFile, 'format' | 'version' | 'hash'>): string {
  const content = { ...head, ...file, name: cleanName(file.name) };
  return JSON.stringify({ ...content, hash: hashOf(content) }, null, 1);
}

/** Why a file isn't taken. */
export const refusals = {
  'too-big': '文件太大，不是成绩文件。',
  'not-ours': '不是成绩文件，请对方从训练页下载。',
  newer: '是更新版本的网站存的，先刷新本页再试。',
  changed: '内容和校验值对不上，可能没传完整，请对方重新下载一份。',
  empty: '里面没有一题作答。',
} as const;
export type Refusal = keyof typeof refusals;

export type Read = { file: ResultFile; damaged: number } | { refused: Refusal };

/** Reads what somebody dropped on the page. Whatever it is, nothing is thrown and nothing unchecked comes out. */
export function readResultFile(text: string): Read {
  if (text.length > mostBytes) return { refused: 'too-big' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'not-ours' };
  }
  if (!isRecord(value) || value.format !== format) return { refused: 'not-ours' };
  if (typeof value.version === 'number' && value.version > 1) return { refused: 'newer' };
  const { version, dataVersion, name, createdAt, attempts, hash } = value;
  if (
    version !== 1 ||
    typeof dataVersion !== 'string' ||
    dataVersion.length > 64 ||
    typeof name !== 'string' ||
    typeof createdAt !== 'string' ||
    Number.isNaN(Date.parse(createdAt)) ||
    !Array.isArray(attempts) ||
    attempts.length > mostAttempts
  )
    return { refused: 'not-ours' };
  const content = { ...head, dataVersion, name, createdAt, attempts: attempts as Attempt[] };
  if (hash !== hashOf(content)) return { refused: 'changed' };
  const readable = attempts.flatMap((each) => readAttempt(each) ?? []);
  if (readable.length === 0) return { refused: 'empty' };
  return {
    file: { ...content, name: cleanName(name), attempts: readable, hash },
    damaged: attempts.length - readable.length,
  };
}

const head = { format, version: 1 } as const;

function hashOf({
  dataVersion,
  name,
  createdAt,
  attempts,
}: Pick<ResultFile, 'dataVersion' | 'name' | 'createdAt' | 'attempts'>): string {
  return sha256(
    JSON.stringify([head.format, head.version, dataVersion, name, createdAt, attempts]),
  );
}

/** Control characters and direction marks have no place in a name that is shown beside others. */
function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, longestName);
}
