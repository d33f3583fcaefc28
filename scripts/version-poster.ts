// npm run version:poster -- "改了什么": records the version of the rules that the content now says.
import { existsSync, writeFileSync } from 'node:fs';
import { sayable } from '../src/evidence/said.ts';
import { recordReminder, withVersion } from '../src/poster/record.ts';
import { checkContent } from '../src/schema/check-content.ts';
import { faultReport } from '../src/schema/faults.ts';
import { readVersions, versionsFile, versionsSchema } from '../src/schema/versions.ts';
import { source } from '../src/source.ts';

const why = process.argv.slice(2).join(' ').trim();
const root = process.cwd();
// Without a record this starts one; in a project that has history the tests do not let the old one go.
const isFirst = !existsSync(versionsFile);
const { content: files, faults } = checkContent(root);
const wrong = faults.filter(({ file }) => !(isFirst && file === versionsFile));

if (wrong.length > 0) fail(faultReport(wrong));
else record();

function record(): void {
  const content = sayable(files, source);
  const old = isFirst ? [] : readVersions(root);
  const reminder = recordReminder(old, content);
  if (!isFirst && !reminder) {
    console.log(`没有要登记的：规则和 ${old.at(-1)!.hash} 一样。`);
    return;
  }
  if (why === '') {
    fail(reminder ?? '写一句话：npm run version:poster -- "首次收录"');
    return;
  }
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
  const { data, error } = versionsSchema.safeParse(withVersion(old, content, { date, why }));
  if (!data) {
    fail(`没有登记：${error.issues.map(({ message }) => message).join('；')}`);
    return;
  }
  writeFileSync(versionsFile, `${JSON.stringify(data, null, 2)}\n`);
  const { hash, changes } = data.at(-1)!;
  console.log(
    [`登记好了：${hash}，${date}`, ...changes.map(({ words }) => `  · ${words}`)].join('\n'),
  );
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
