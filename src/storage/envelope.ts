/**
 * The one file format in which this site hands over what a device keeps: cases and attempts, in one JSON file.
 * What stands in `cases` and `attempts` is checked by the rooms that own them.
 */
export interface Envelope {
  format: 'evidence-handbook';
  version: 1;
  /** Version of the rules when the file was written, as in `/data/scenarios.json`. */
  dataVersion: string;
  /** ISO 8601 instant. */
  exportedAt: string;
  cases: readonly unknown[];
  attempts: readonly unknown[];
}

/** Characters: far more than any shop's cases and a year of practice, far less than what makes a phone stall. */
const longest = 8_000_000;
/** Levels of nesting: ours has five. */
const deepest = 24;

export function writeEnvelope(
  content: Pick<Envelope, 'dataVersion' | 'cases' | 'attempts'>,
  now: Date,
): string {
  const envelope: Envelope = {
    format: 'evidence-handbook',
    version: 1,
    dataVersion: content.dataVersion,
    exportedAt: now.toISOString(),
    cases: content.cases,
    attempts: content.attempts,
  };
  return JSON.stringify(envelope, null, 1);
}

export type Opened = { envelope: Envelope } | { refused: string };

/**
 * Reads a file that somebody chose. Never throws: what is wrong is told in Chinese.
 *
 * @param size of the file in bytes, looked at before the text is read
 */
export async function openEnvelope(file: {
  size: number;
  text(): Promise<string>;
}): Promise<Opened> {
  if (file.size > longest * 3)
    return { refused: '文件太大，不像本站导出的。选导出时存下的那个 .json 文件。' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { refused: '文件读不出来：可能已被移走，或没有权限。重新选一次。' };
  }
  return readEnvelope(text);
}

/** The same for a text. */
export function readEnvelope(text: string): Opened {
  if (text.length > longest)
    return { refused: '文件太大，不像本站导出的。选导出时存下的那个 .json 文件。' };
  if (depth(text) > deepest) return { refused: '文件里一层套一层，不像本站导出的，没有导入。' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), (key, inner: unknown) =>
      key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : inner,
    );
  } catch {
    return {
      refused: '这不是完整的 JSON 文件：可能没下载完，或被别的软件改过。重新导出一份再试。',
    };
  }
  if (!isRecord(value) || value.format !== 'evidence-handbook')
    return { refused: '这不是本站导出的文件。选导出时存下的那个 .json 文件。' };
  if (value.version !== 1) return { refused: '这个文件是更新的版本导出的。刷新本站，再导入一次。' };
  const { dataVersion, exportedAt, cases, attempts } = value;
  if (
    typeof dataVersion !== 'string' ||
    typeof exportedAt !== 'string' ||
    !Array.isArray(cases) ||
    !Array.isArray(attempts)
  )
    return { refused: '文件缺了一部分，像是被改过。重新导出一份再试。' };
  return {
    envelope: { format: 'evidence-handbook', version: 1, dataVersion, exportedAt, cases, attempts },
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Greatest nesting, counted on the text: JSON.parse itself overflows the stack on a hostile one. */
function depth(text: string): number {
  let now = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') most = Math.max(most, (now += 1));
    else if (sign === '}' || sign === ']') now -= 1;
  }
  return most;
}
