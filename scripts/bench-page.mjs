// npm run bench:page: a scenario page beside stock Starlight with the same text, in one run. Weight as a host with
// brotli sends it, and Lighthouse (mobile, median of five). Lighthouse comes by npx when this runs; nothing of it is
// in the lock. A ratio of the two is the result: the numbers themselves are this machine's.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { browser } from './browser.mjs';
import { build, env, install, root, run } from './lib.mjs';

const execute = promisify(execFile);
const rounds = Number(process.env.ROUNDS ?? 5);
const stockRoot = join(root, '.cache', 'stock');

await install();
await build();
const chromium = await browser();
await buildStock();

const sites = [
  {
    name: 'this site',
    dist: join(root, 'dist'),
    path: '/scenarios/goods-not-received/',
    port: 4501,
  },
  {
    name: 'stock Starlight',
    dist: join(stockRoot, 'dist'),
    path: '/goods-not-received/',
    port: 4502,
  },
];
for (const site of sites) {
  const server = serve(site);
  const url = `http://localhost:${site.port}${site.path}`;
  site.weight = await weigh(url);
  site.runs = [];
  for (let round = 0; round < rounds; round++) site.runs.push(await lighthouse(url));
  server.close();
}
for (const { name, weight, runs } of sites) {
  const middle = (values) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  const scores = Object.keys(runs[0].scores).map(
    (key) => `${key} ${middle(runs.map((each) => each.scores[key]))}`,
  );
  console.log(
    `${name}: ${(weight.bytes / 1000).toFixed(1)} kB in ${weight.requests} requests, script ${(weight.script / 1000).toFixed(1)} kB; ` +
      `LCP ${Math.round(middle(runs.map(({ lcp }) => lcp)))} ms, blocking ${Math.round(middle(runs.map(({ tbt }) => tbt)))} ms; ${scores.join(', ')}`,
  );
}

/** A stock Starlight project below .cache/, one page a scenario with the words that ours shows. */
async function buildStock() {
  rmSync(stockRoot, { recursive: true, force: true });
  const docs = join(stockRoot, 'src', 'content', 'docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(
    join(stockRoot, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: '售后举证', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })] });
`,
  );
  writeFileSync(
    join(stockRoot, 'src', 'content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const { scenarios } = JSON.parse(
    readFileSync(join(root, 'dist', 'data', 'scenarios.json'), 'utf8'),
  );
  for (const { slug, title } of scenarios) {
    const html = readFileSync(join(root, 'dist', 'scenarios', slug, 'index.html'), 'utf8');
    const main = /<main[\s\S]*?<\/main>/.exec(html)[0];
    const text = main
      .replaceAll(/<h([23])[^>]*>/g, (_, level) => `\n\n${'#'.repeat(Number(level))} `)
      .replaceAll(/<\/?(?:p|li|dd|dt|tr|div|h\d|section)[^>]*>/g, '\n\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"');
    writeFileSync(join(docs, `${slug}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n${text}\n`);
  }
  writeFileSync(join(docs, 'index.md'), '---\ntitle: 首页\n---\n');
  console.log('Building stock Starlight…');
  await run('node', ['node_modules/astro/bin/astro.mjs', 'build', '--root', stockRoot, '--silent']);
}

/** A static host that compresses with brotli, as the common ones do. */
function serve({ dist, port }) {
  const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.json': 'application/json',
  };
  const cache = new Map();
  return createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const file = join(dist, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    if (!cache.has(file)) cache.set(file, brotliCompressSync(readFileSync(file)));
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    });
    response.end(cache.get(file));
  }).listen(port, 'localhost');
}

async function weigh(url) {
  const { chromium: engine } = await import('playwright');
  const instance = await engine.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await instance.newPage();
  const sum = { bytes: 0, requests: 0, script: 0 };
  const pending = [];
  page.on('response', (response) => {
    pending.push(
      response.body().then((body) => {
        const size = brotliCompressSync(body).length;
        sum.requests++;
        sum.bytes += size;
        if (response.request().resourceType() === 'script') sum.script += size;
      }),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  await instance.close();
  return sum;
}

async function lighthouse(url) {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const output = join(folder, 'report.json');
  await execute(
    'npx',
    [
      '--yes',
      'lighthouse@13.5.0',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      '--only-categories=performance,accessibility,best-practices,seo',
      '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking',
    ],
    { env: env({ CHROME_PATH: chromium }) },
  );
  const report = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  const scores = Object.entries(report.categories).map(([key, { score }]) => [
    key,
    Math.round(score * 100),
  ]);
  return {
    scores: Object.fromEntries(scores),
    lcp: report.audits['largest-contentful-paint'].numericValue,
    tbt: report.audits['total-blocking-time'].numericValue,
  };
}
