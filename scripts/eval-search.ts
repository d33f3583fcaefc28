// How good search is. On a file of lines class⇥query⇥expected it reads the data that ships (dist/data) and asks the
// matcher that ships. With --curve it trains on growing shares of the utterances and shows what each doubling brings.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/schema/check-content.ts';
import { curve } from '../src/search/build/curve.ts';
import type { Core } from '../src/search/data.ts';
import { evaluate, summary } from '../src/search/evaluation.ts';
import { matcherOf } from '../src/search/match.ts';
import { fromSent, type SentMore } from '../src/search/sent.ts';

const root = join(import.meta.dirname, '..');
const options = process.argv.slice(2);
const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(join(root, 'dist', 'data', name), 'utf8'));
const core = shipped('search-core.json') as Core;
const more = fromSent(shipped('search-more.json') as SentMore);
const file = options.find((option) => !option.startsWith('--'));

if (options.includes('--curve')) {
  const { scenarios } = checkContent(root).content;
  const worded = scenarios.map(({ slug, data }) => ({ slug, ...data }));
  console.log('训练用的说法    盲测 @1 %   换一种口气 @1 %');
  const test = readFileSync(join(root, 'tests', 'fixtures', 'search-blind-1.tsv'), 'utf8');
  for (const step of curve(root, worded, (model) =>
    evaluate(test, matcherOf({ ...core, model }, more), core.cards),
  )) {
    const percent = (value: number) => (value * 100).toFixed(1).padStart(6);
    console.log(
      `${String(step.utterances).padStart(8)}      ${percent(step.blind)}      ${percent(step.otherVoices)}`,
    );
  }
} else if (!file || !existsSync(file)) {
  console.error(
    '用法：npm run eval:search -- 文件.tsv [--json]，一行是「类⇥问⇥场景编号」，几个编号用 | 隔开，0 是不在收录里；--curve 画学习曲线。',
  );
  process.exitCode = 1;
} else {
  const result = evaluate(readFileSync(file, 'utf8'), matcherOf(core, more), core.cards);
  console.log(options.includes('--json') ? JSON.stringify(result) : summary(result));
}
