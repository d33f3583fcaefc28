import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults.ts';
import { markedText, readFolder, readText, wholeFile } from './file-text.ts';
import { slugSchema, wordsKey } from './text.ts';

const folder = 'content/utterances';

/** More than the longest ticket; a text without end would hold up the training for minutes. */
const longest = 500;

/**
 * What is wrong in content/utterances: lines that are no utterance, files that belong to nothing, repeats; a scenario of
 * which nobody says anything, which search would never find. `sound` are the scenarios that can be read.
 */
export function utteranceFaults(
  root: string,
  scenarioSlugs: ReadonlySet<string>,
  sound: readonly string[],
): Fault[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [missing(folder, '（文件夹）', '搜索没有可学的')];
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
    const { text: whole, fault: unfit } = readText(join(path, name));
    const fault = unfit ?? markedText(whole);
    if (fault) {
      faults.push({ file, ...fault });
      continue;
    }
    if (whole.trim() === '') {
      faults.push(unsaid(file, '一句也没有'));
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
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('none.tsv'))
    faults.push(missing(`${folder}/none.tsv`, wholeFile, '搜索会把什么都当成收录里的'));
  for (const slug of sound) {
    if (!names.has(`${slug}.tsv`)) faults.push(unsaid(`${folder}/${slug}.tsv`, '不见了'));
  }
  return faults;
}

const missing = (file: string, field: string, why: string): Fault => ({
  file,
  field,
  found: `不见了，${why}`,
  write: `从版本库里取回 ${file}`,
});

const unsaid = (file: string, found: string): Fault => ({
  file,
  field: wholeFile,
  found: `${found}，搜索认不出这个场景`,
  write: '从版本库里取回；新加的场景，写上大家怎么说，再运行「npm run train:search」',
});
