import { readFileSync } from 'node:fs';
import type { Fault } from './faults.ts';

const wholeFile = '（整个文件）';

/** A content file's text, or what makes it unfit before anybody looks into it. Never throws. */
export function readText(path: string): { text: string; fault?: Omit<Fault, 'file'> } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {
      text: '',
      fault: { field: wholeFile, found: '打不开', write: '放真正的文件，并给它读取的权限' },
    };
  }
  const fault = garbled(text) ?? invisible(text);
  return fault ? { text, fault } : { text };
}

/** What Node puts where bytes are no UTF-8: every word of the file would reach the reader as these. */
function garbled(text: string): Omit<Fault, 'file'> | undefined {
  if (!text.includes('\u{FFFD}')) return undefined;
  return {
    field: wholeFile,
    found: '有乱码，多半不是用 UTF-8 存的',
    write: '在编辑器里选「另存为 UTF-8」；乱码的字重新打一遍',
  };
}

/**
 * Copied from a chat or a web page, a character that nobody sees makes two equal words differ: a ticket is no longer
 * found, a slug names nothing. Joiners are left alone, emoji are made with them.
 */
function invisible(text: string): Omit<Fault, 'file'> | undefined {
  const lines = text.replace(/^\u{FEFF}/u, '').split('\n');
  const at = lines.findIndex((line) => unseen.test(line));
  if (at < 0) return undefined;
  const code = unseen.exec(lines[at]!)![0].codePointAt(0)!;
  return {
    field: wholeFile,
    found: `第 ${at + 1} 行有看不见的字符（U+${code.toString(16).toUpperCase().padStart(4, '0')}）`,
    write: '把这一行重新打一遍，不要复制',
  };
}

const unseen = /(?![\t\r\u{200C}\u{200D}])[\p{Cc}\p{Cf}]/u;
