import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that somebody typed or pasted, and which scenario it means; '' means none of ours. */
export interface Utterance {
  voice: string;
  text: string;
  slug: string;
}

/** content/utterances: a file a scenario and none.tsv, lines of voice⇥text, a line break inside a text written \n. */
export function readUtterances(root: string): Utterance[] {
  const folder = join(root, 'content', 'utterances');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const slug = name === 'none.tsv' ? '' : name.replace('.tsv', '');
      return readFileSync(join(folder, name), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [voice = '', text = ''] = line.split('\t');
          return { voice, text: text.replaceAll('\\n', '\n'), slug };
        });
    });
}
