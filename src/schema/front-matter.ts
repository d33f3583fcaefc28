import yaml from 'js-yaml';
import type { Fault } from './faults.ts';

export const wholeHeader = '（整个文件头）';

export interface FrontMatter {
  /** What the header says, or nothing where it says nothing that could be looked into. */
  raw?: Record<string, unknown>;
  body: string;
  /** Lines of the file above the body's first. */
  linesAbove: number;
  fault?: Omit<Fault, 'file'>;
}

/**
 * Splits a content file into the data of its header and its body. Never throws; what is wrong comes as a fault. `fields`
 * are those that may stand at the header's left edge.
 */
export function readFrontMatter(source: string, fields: ReadonlySet<string>): FrontMatter {
  // Windows editors put a byte order mark before the first line; Astro reads over it, and so does this.
  const text = source.replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  if (!match) return { body: '', linesAbove: 0, fault: noHeader(text) };
  const [, header = '', body = ''] = match;
  const linesAbove = text.slice(0, text.length - body.length).split('\n').length - 1;
  const size = tooLong(header);
  if (size) return { body, linesAbove, fault: size };
  const { value, reason } = load(header);
  if (reason !== undefined) return { body, linesAbove, fault: unreadable(header, reason, fields) };
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return {
      body,
      linesAbove,
      fault: {
        field: wholeHeader,
        found: '文件头是空的，或不是「字段: 值」',
        write: '按「字段: 值」一行一个写',
      },
    };
  }
  return { raw: value as Record<string, unknown>, body, linesAbove };
}

function noHeader(text: string): Omit<Fault, 'file'> {
  return {
    field: wholeHeader,
    found: text.trim() === '' ? '文件是空的' : '开头没有成对的 --- 文件头',
    write: '第一行写 ---，字段写完再写一行 ---，正文跟在后面',
  };
}

/** Ten times the longest scenario. A slip is looked for line by line, which takes minutes in a header without end. */
const longest = 50_000;
const mostLines = 1_000;

function tooLong(header: string): Omit<Fault, 'file'> | undefined {
  const lines = header.split('\n').length;
  if (header.length <= longest && lines <= mostLines) return undefined;
  return {
    field: wholeHeader,
    found: `有 ${header.length} 个字、${lines} 行，不像一份文件头`,
    write: `最多 ${longest} 个字、${mostLines} 行；多半粘错了东西，删到只剩字段`,
  };
}

/** As Astro reads it, but for 2026-02-30: by itself YAML makes the 2nd of March of it, and nobody would ever know. */
const schema = yaml.DEFAULT_SCHEMA.extend({
  implicit: [
    new yaml.Type('tag:yaml.org,2002:timestamp', {
      kind: 'scalar',
      resolve: (text: unknown) => typeof text === 'string' && isDay(text),
      construct: (text: string) => new Date(text),
    }),
  ],
});

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** Anchors can make data that contains itself, or a few lines that mean millions: either brings down whoever walks it. */
function load(header: string): { value?: unknown; reason?: string } {
  try {
    const value: unknown = yaml.load(header, { schema });
    return isEndless(value) ? { reason: 'circular' } : { value };
  } catch (error) {
    // Anything else is a stack that ran out: brackets within brackets, thousands deep.
    return { reason: error instanceof yaml.YAMLException ? error.reason : 'too deep' };
  }
}

function isEndless(value: unknown): boolean {
  const open = [value];
  for (let seen = 0; open.length > 0; seen++) {
    if (seen > mostValues) return true;
    const next = open.pop();
    if (next !== null && typeof next === 'object') open.push(...Object.values(next));
  }
  return false;
}

/** A hundred times what the longest scenario says. */
const mostValues = 100_000;

/** YAML notices an unclosed quote only far below it. The line to look at is the first that can't be read any more. */
function unreadable(
  header: string,
  reason: string,
  fields: ReadonlySet<string>,
): Omit<Fault, 'file'> {
  const lines = header.split(/\r?\n/);
  let readable = lines.length - 1;
  while (readable > 0 && load(lines.slice(0, readable).join('\n')).reason !== undefined) readable--;
  const line = lines[readable] ?? '';
  return {
    field: pushedIn(line, fields) ?? fieldAt(lines.slice(0, readable + 1)),
    found: `第 ${readable + 2} 行读不懂：${inChinese(load(lines.slice(0, readable + 1).join('\n')).reason ?? reason)}。这一行是「${line.trim().slice(0, 60)}」`,
    write: '检查缩进、冒号后的空格、引号和括号是否成对；含冒号的文字用引号括起来',
  };
}

/** A field that a tab has pushed away from the edge is what is wrong, not the one above it. */
function pushedIn(line: string, fields: ReadonlySet<string>): string | undefined {
  const key = /^\t+(\w+):/.exec(line)?.[1];
  return key !== undefined && fields.has(key) ? key : undefined;
}

/** The last top-level key, with its colon or without. */
function fieldAt(lines: string[]): string {
  const keys = lines.map((line) => /^[A-Za-z]\w*/.exec(line)?.[0]);
  return keys.findLast((key) => key !== undefined) ?? wholeHeader;
}

const reasons: [RegExp, string][] = [
  [/^duplicated mapping key/, '同一个字段写了两遍'],
  [/tab characters/, '缩进用了制表符，要用空格'],
  [/quoted scalar/, '引号没有收尾'],
  [/flow collection/, '方括号或花括号没有收尾，或两项之间少了逗号'],
  [/implicit mapping pair|multiline key|separator/, '少了冒号，或冒号后面少了空格'],
  [/mapping entry/, '缩进不对，或文字里有冒号加空格、以 @ 之类的记号开头，却没加引号'],
  [/indentation/, '缩进不对'],
  [/alias|anchor|tag|circular/, '用了 YAML 的 *、&、! 记号，文字以它们开头时要加引号'],
  [/too deep/, '括号套了太多层'],
  [/document/, '文件头里只能有一份数据，不要写 ... 或再写 ---'],
];

function inChinese(reason: string): string {
  return reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? '写法不合 YAML';
}
