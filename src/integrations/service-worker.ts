import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';
import { mostInRooms } from '../limits.ts';

/** Writes the service worker once everything else stands. Must be the last integration. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { count, size, sent } = await writeServiceWorker(fileURLToPath(dir));
        const [fetched, kept] = [sent, size].map((bytes) => (bytes / 1e6).toFixed(2));
        logger.info(`${count} files kept ahead: ${fetched} MB to fetch with gzip, ${kept} MB kept`);
      },
    },
  };
}

/**
 * Writes `sw.js` for a built site. What a shop needs in a dispute is kept ahead; the rest when it is first opened.
 *
 * @param root folder of the built site
 * @returns how many files are kept ahead, their size in bytes, and as a host with gzip sends them
 */
export async function writeServiceWorker(
  root: string,
): Promise<{ count: number; size: number; sent: number }> {
  let sent = 0;
  const { count, size, warnings } = await generateSW({
    swDest: join(root, 'sw.js'),
    globDirectory: root,
    globPatterns: ['{**/*.{html,css,js,json,svg,webmanifest},poster/files/poster-desk.pdf}'],
    // On demand: full text, what other programs read, and the posters as they are printed.
    globIgnores: ['pagefind/**', 'data/scenarios*.json', 'poster/sheet/**', 'sw.js'],
    // What is too large is decided below.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    // A share link or a poster's code adds parameters; the page is the same.
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
    manifestTransforms: [
      (entries) => ({
        manifest: shell(entries).map((entry) => {
          const file = readFileSync(join(root, entry.url));
          sent += gzipSync(file).length;
          return { ...entry, integrity: integrity(file) };
        }),
      }),
    ],
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkFirst',
        options: {
          cacheName: 'pages',
          networkTimeoutSeconds: 5,
          precacheFallback: { fallbackURL: 'offline/index.html' },
          expiration: { maxEntries: 60, purgeOnQuotaError: true },
        },
      },
      {
        urlPattern: ({ url, sameOrigin }) =>
          sameOrigin && /\/(?:_astro|specimens|poster|pagefind|data)\/|\.png$/.test(url.pathname),
        handler: 'StaleWhileRevalidate',
        options: { cacheName: 'rest', expiration: { maxEntries: 300, purgeOnQuotaError: true } },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const worker = join(root, 'sw.js');
  await writeFile(worker, lastResort + (await readFile(worker, 'utf8')));
  return { count, size, sent };
}

/**
 * What the worker cannot answer, the network is asked for as if there were none. Without this, a visitor whose caches were
 * emptied gets an error for every page that has changed since: its hash is not the one that the old worker knows.
 */
const lastResort =
  '{const{respondWith}=FetchEvent.prototype;FetchEvent.prototype.respondWith=function(answer){' +
  'respondWith.call(this,Promise.resolve(answer).catch(()=>fetch(this.request)))}}\n';

const large = 1_000_000;
/** Of a site of many scenarios, a file beyond this lists or carries them. */
const small = 70_000;

/**
 * Where scenarios are more than a phone should fetch unasked, their pages, the proofs' and every page that lists or
 * carries them are kept once opened.
 */
function shell<Entry extends { url: string; size: number }>(entries: Entry[]): Entry[] {
  const isOne = ({ url }: Entry) =>
    /^(?:(?:scenarios|proofs)\/.+\/index\.html|specimens\/.+)$/.test(url);
  const scenarios = entries.filter(({ url }) => /^scenarios\/.+\/index\.html$/.test(url));
  if (scenarios.length > mostInRooms)
    return entries.filter((entry) => !isOne(entry) && entry.size <= small);
  const heavy = entries.find(({ size }) => size > large);
  if (heavy) throw new Error(`${heavy.url} is ${heavy.size} bytes: too large to keep ahead.`);
  return entries;
}

/** A file that arrives cut short or changed must not replace a good one: the browser then keeps what it has. */
const integrity = (file: Buffer) => `sha256-${createHash('sha256').update(file).digest('base64')}`;
