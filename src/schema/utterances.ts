import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.ts';
import { readFolder, readText } from './file-text.ts';
import { slugSchema, wordsKey } from './text.ts';

const folder = 'content/utterances';

/** More than the longest ticket; a text without end would hold up the training for minutes. */
const longest = 500;

/** What is wrong in content/utterances: lines that are no utterance, files that belong to nothing, repeats. */
export function utteranceFaults(root: string, scenarioSlugs: ReadonlySet<string>): Fault[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readFolder(path);
  if (!entries) {
    const found = '不是文件夹，或打不开';
    return [{ file: folder, field: '（文件夹）', found, write: '改成文件夹，一个场景一个 .tsv' }];
  }
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  const voices = new Set<string>();
  const isVoice = (name: string) => {
    if (!voices.has(name) && slugSchema.safeParse(name).success) voices.add(name);
    return voices.has(name);
  };
  for (const name of entries.map((entry) => entry.name).sort()) {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.tsv$/, '');
    if (!name.endsWith('.tsv') || (slug !== 'none' && !scenarioSlugs.has(slug))) {
      faults.push({
        file,
        field: '文件名',
        found: `没有「${slug}」这个场景，或不是 .tsv 文件`,
        write: `用场景代号命名，例如 ${[...scenarioSlugs][0] ?? 'empty-parcel'}.tsv；不在收录里的写进 none.tsv`,
      });
      continue;
    }
    const { text: whole, fault } = readText(join(path, name));
    if (fault) {
      faults.push({ file, ...fault });
      continue;
    }
    if (whole.startsWith('\u{FEFF}')) {
      faults.push({
        file,
        field: '（整个文件）',
        found: '开头有字节顺序标记（BOM），第一行会读错',
        write: '在编辑器里选「另存为 UTF-8（不带 BOM）」',
      });
      continue;
    }
    whole.split(/\r?\n/).forEach((line, index) => {
      if (line.trim() === '') return;
      const field = `第 ${index + 1} 行`;
      const [voice = '', text = '', ...rest] = line.split('\t');
      const key = wordsKey(text);
      if (rest.length > 0 || key === '' || !isVoice(voice)) {
        faults.push({
          file,
          field,
          found: `「${line.slice(0, 40)}」不是一句说法`,
          write: '写成：说话人代号，一个制表符，一句话。句中的换行写 \\n',
        });
        return;
      }
      if (text.length > longest) {
        faults.push({
          file,
          field,
          found: `有 ${text.length} 个字，不是一句话`,
          write: `拆成几句，一句最多 ${longest} 个字`,
        });
        return;
      }
      const first = seen.get(key);
      if (first === undefined) seen.set(key, `${file} ${field}`);
      else {
        faults.push({
          file,
          field,
          found: `「${text.slice(0, 30)}」在 ${first}写过了`,
          write: '删掉一处；两处意思不同的，换个能分清的说法',
        });
      }
    });
  }
  return faults;
}
