import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { ManifestEntry } from 'workbox-build';
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
  // Loaded here, and of workbox-build the one file that is needed: the rest of it takes a quarter of a second to load.
  const [{ getManifest }, { build }] = await Promise.all([
    import('workbox-build/build/get-manifest.js'),
    import('esbuild'),
  ]);
  let sent = 0;
  const { count, size, warnings, manifestEntries } = await getManifest({
    globDirectory: root,
    globPatterns: ['{**/*.{html,css,js,json,svg,webmanifest},poster/files/poster-desk.pdf}'],
    // On demand: full text, what other programs read, and the posters as they are printed.
    globIgnores: ['pagefind/**', 'data/scenarios*.json', 'poster/sheet/**', 'sw.js'],
    // What is too large is decided below.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [
      (entries) => ({
        manifest: shell(entries).map((entry) => {
          const file = readFileSync(join(root, entry.url));
          sent += gzipSync(file).length;
          return { ...entry, integrity: integrity(file) };
        }),
      }),
    ],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  await build({
    entryPoints: [source],
    outfile: join(root, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    // As the browsers that the site itself supports.
    target: 'es2022',
    define: {
      'self.__WB_MANIFEST': JSON.stringify(manifestEntries satisfies ManifestEntry[]),
      'process.env.NODE_ENV': '"production"',
    },
  });
  return { count, size, sent };
}

const source = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));

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
