// npm test: everything, from an empty clone to the last browser test. Ends with the count of what ran.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { build, collect, install, root, run } from './lib.mjs';

await install();
const chromium = await browser();
const results = { vitest: 'reports/vitest.json', playwright: 'reports/playwright.json' };
// Not in test-results: Playwright empties that when it starts.
rmSync(join(root, 'reports'), { recursive: true, force: true });

/** They read the same files and write none, so they run beside each other. */
const looks = [
  ['Types', 'check'],
  ['Lint', 'lint'],
  ['Format', 'format:check'],
  ['Dead code', 'dead'],
];
const steps = [
  [
    'Unit tests',
    'npx',
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results.vitest}`,
    ],
  ],
  ['Build', build],
  ['Poster', 'npm', ['run', '--silent', 'build:poster'], { CHROMIUM_PATH: chromium }],
  [
    'Browser tests',
    'npx',
    ['playwright', 'test'],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: results.playwright },
  ],
];

const failed = [];
await Promise.all(
  looks.map(async ([name, script]) => {
    const { code, text } = await collect('npm', ['run', '--silent', script]);
    console.log(`\n── ${name}\n${text}`);
    if (code) failed.push(name);
  }),
);
for (const [name, command, args, extra] of steps) {
  console.log(`\n── ${name}`);
  const code = typeof command === 'function' ? await command() : await run(command, args, extra);
  if (code) failed.push(name);
}

const total = count();
const broken = failed.filter((name) => !['Unit tests', 'Browser tests'].includes(name));
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything passed.');
if (total.flaky > 0) console.log(`${total.flaky} passed only at the second try: see above.`);
console.log(`${total.passed} passed, ${total.failed + broken.length} failed`);
process.exitCode = failed.length > 0 || total.passed === 0 ? 1 : 0;

/** The runners' own counts, from their own reports. */
function count() {
  const report = (path) =>
    existsSync(join(root, path)) ? JSON.parse(readFileSync(join(root, path), 'utf8')) : undefined;
  const unit = report(results.vitest);
  const pages = report(results.playwright)?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 1) + (pages ? pages.unexpected : 1),
    flaky: pages?.flaky ?? 0,
  };
}
