import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.ts';
import { slugSchema } from './text.ts';

const folder = 'content/utterances';

/** Two utterances that differ in punctuation, width or case alone are one. */
export const utteranceKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What is wrong in content/utterances: lines that are no utterance, files that belong to nothing, repeats. */
export function utteranceFaults(root: string, scenarioSlugs: ReadonlySet<string>): Fault[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const name of readdirSync(path).sort()) {
    if (name.startsWith('.')) continue;
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
    const lines = readFileSync(join(path, name), 'utf8').split(/\r?\n/);
    lines.forEach((line, index) => {
      if (line.trim() === '') return;
      const field = `第 ${index + 1} 行`;
      const [voice = '', text = '', ...rest] = line.split('\t');
      if (rest.length > 0 || !slugSchema.safeParse(voice).success || utteranceKey(text) === '') {
        faults.push({
          file,
          field,
          found: `「${line.slice(0, 40)}」不是一句说法`,
          write: '写成：说话人代号，一个制表符，一句话。句中的换行写 \\n',
        });
        return;
      }
      const key = utteranceKey(text);
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
