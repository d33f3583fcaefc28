// npm run bench:scale -- [--sizes 8,100,1000,5000] [--alone]: the site at sizes that nobody has, beside stock Starlight
// with the same words in the same run. The numbers are this machine's; the ratios and the growth are the result.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { env, install, root, run } from './lib.mjs';
import { pagesOf } from './bench/peers/pages.mjs';
import { writeStockStarlight } from './bench/peers/stock-starlight.mjs';

await install();
const sizes = (argument('--sizes') ?? '8,100,1000,5000').split(',').map(Number);
const alone = process.argv.includes('--alone');
const own = readdirSync(join(root, 'content/scenarios')).filter((name) => name.endsWith('.mdx'));
/** Measured at every size: its own content is the same in all of them. */
const page = `scenarios/${own[0].replace('.mdx', '')}/index.html`;
const folder = (size, name) => join(root, '.cache', 'scale', String(size), name);

const rows = [];
for (const size of sizes) {
  const site = folder(size, 'site');
  await copySite(site, size);
  const ours = await timedBuild(site);
  const row = { size, ours, ...weights(join(site, 'dist')) };
  if (!alone) {
    const stock = folder(size, 'stock');
    writeStockStarlight(stock, pagesOf(join(site, 'dist')));
    row.stock = await timedBuild(stock);
  }
  rows.push(row);
  console.error(JSON.stringify(row));
}
print();

function argument(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The project without what is built or installed, with scenarios added up to a size. */
async function copySite(target, size) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of [
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'content',
    'public',
    'src',
    'scripts/lib.mjs',
    'scripts/settings.mjs',
  ])
    cpSync(join(root, name), join(target, name), { recursive: true });
  // Packages one by one: Astro keeps what it has read beside them, and that is to stay this size's own.
  const packages = join(target, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  ))
    symlinkSync(join(root, 'node_modules', name), join(packages, name), 'junction');
  const code = await run('node', [
    'scripts/bench/write-synthetic.ts',
    target,
    String(size - own.length),
    String(own.length + 1),
  ]);
  if (code !== 0) process.exit(code);
}

/** Seconds, seconds of the processor in the build's own process, and megabytes at its largest. */
function timedBuild(folder) {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(
      'node',
      [
        '--max-old-space-size=8192',
        '--import',
        pathToFileURL(join(root, 'scripts/bench/usage.mjs')).href,
        join(root, 'node_modules/astro/bin/astro.mjs'),
        'build',
        '--silent',
      ],
      { cwd: folder, env: env({ BENCH_USAGE: usage }), stdio: ['ignore', 'ignore', 'inherit'] },
    );
    child.on('exit', (code) => {
      if (code !== 0) process.exit(1);
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'));
      resolve({
        seconds: (performance.now() - start) / 1000,
        processor: (userCPUTime + systemCPUTime) / 1e6,
        memory: maxRSS / 1024,
      });
    });
  });
}

function weights(dist) {
  const packed = (name) => brotliCompressSync(readFileSync(join(dist, name))).length;
  const files = readdirSync(dist, { recursive: true }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  );
  const worker = existsSync(join(dist, 'sw.js')) ? readFileSync(join(dist, 'sw.js'), 'utf8') : '';
  const ahead = [...worker.matchAll(/url:"([^"]+)"/g)].map(([, url]) => url);
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    page: packed(page),
    list: packed('scenarios/index.html'),
    training: packed('training/index.html'),
    ahead: ahead.reduce((sum, url) => sum + statSync(join(dist, url)).size, 0),
    search: packed('data/search-core.json') + packed('data/search-more.json'),
    pagefind: files
      .filter((name) => name.startsWith('pagefind'))
      .reduce((sum, name) => sum + statSync(join(dist, name)).size, 0),
    all: files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0),
  };
}

function print() {
  const seconds = (value) => value.toFixed(1);
  const kB = (value) => (value / 1000).toFixed(1);
  const MB = (value) => (value / 1e6).toFixed(2);
  const lines = [
    ['scenarios', ({ size }) => size],
    ['pages', ({ pages }) => pages],
    ['build, s', ({ ours }) => seconds(ours.seconds)],
    ['  of the processor', ({ ours }) => seconds(ours.processor)],
    ['stock Starlight, s', ({ stock }) => (stock ? seconds(stock.seconds) : '')],
    ['  of the processor', ({ stock }) => (stock ? seconds(stock.processor) : '')],
    ['ratio', ({ ours, stock }) => (stock ? (ours.seconds / stock.seconds).toFixed(2) : '')],
    [
      '  of the processor',
      ({ ours, stock }) => (stock ? (ours.processor / stock.processor).toFixed(2) : ''),
    ],
    ['memory, MB', ({ ours }) => ours.memory.toFixed(0)],
    ['stock, MB', ({ stock }) => (stock ? stock.memory.toFixed(0) : '')],
    ['a scenario’s page, kB brotli', (row) => kB(row.page)],
    ['the list of all, kB brotli', (row) => kB(row.list)],
    ['training, kB brotli', (row) => kB(row.training)],
    ['our search files, kB brotli', (row) => kB(row.search)],
    ['Pagefind’s, MB', (row) => MB(row.pagefind)],
    ['kept ahead, MB', (row) => MB(row.ahead)],
    ['whole site, MB', (row) => MB(row.all)],
  ];
  for (const [name, cell] of lines)
    console.log(name.padEnd(32) + rows.map((row) => String(cell(row)).padStart(12)).join(''));
  rows.slice(1).forEach((row, at) => {
    const before = rows[at];
    const power =
      Math.log(row.ours.processor / before.ours.processor) / Math.log(row.size / before.size);
    console.log(
      `${before.size} → ${row.size}: processor time grows as scenarios to the ${power.toFixed(2)}`,
    );
  });
}
