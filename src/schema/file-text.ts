import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import type { Fault } from './faults.ts';
import { codeName, unseen } from './text.ts';

export const wholeFile = '（整个文件）';

/**
 * What a folder holds; nothing where it is missing, is no folder, or can't be looked into. Hidden files are an editor's
 * or the system's own (.DS_Store, swap and lock files); Astro passes over them, too.
 */
export function readFolder(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  } catch {
    return undefined;
  }
}

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
  const fault = garbled(text) ?? conflict(text) ?? invisible(text);
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

/** Git leaves both sides in the file: each alone may read well, and would be said twice. */
function conflict(text: string): Omit<Fault, 'file'> | undefined {
  const at = text.split('\n').findIndex((line) => /^(<{7}|>{7})(\s|$)/.test(line));
  if (at < 0) return undefined;
  return {
    field: wholeFile,
    found: `第 ${at + 1} 行是没有解决的合并冲突`,
    write: '留下要的一边，另一边连同 <<<<<<<、=======、>>>>>>> 三行一起删掉',
  };
}

/** Astro reads over it; whoever takes the file as it is would not. */
export function markedText(text: string): Omit<Fault, 'file'> | undefined {
  if (!text.startsWith('\u{FEFF}')) return undefined;
  return {
    field: wholeFile,
    found: '开头有字节顺序标记（BOM），第一行会读错',
    write: '在编辑器里选「另存为 UTF-8（不带 BOM）」',
  };
}

/** Tabs part the columns of what people say; YAML itself refuses them where they do harm. */
function invisible(text: string): Omit<Fault, 'file'> | undefined {
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r?\n/);
  const found = lines.map((line) => unseen.exec(line.replaceAll('\t', ' '))?.[0]);
  const at = found.findIndex((each) => each !== undefined);
  if (at < 0) return undefined;
  return {
    field: wholeFile,
    found: `第 ${at + 1} 行有看不见的字符（${codeName(found[at]!)}）`,
    write: '把这一行重新打一遍，不要复制',
  };
}
