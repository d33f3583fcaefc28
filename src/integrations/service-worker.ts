import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ManifestEntry } from 'workbox-build';
import { mostInRooms } from '../limits.ts';

/** Writes the service worker once everything else stands. Must be the last integration. */
export function serviceWorker(): AstroIntegration {
  let tools: Promise<Tools>;
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:start': () => {
        // While the site's own scripts are bundled there is time for it.
        tools = loadTools();
        // Whoever waits for it hears of its failure; until then it would only go unheard.
        tools.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, size } = await writeServiceWorker(fileURLToPath(dir), await tools);
        logger.info(`${files.length} files kept ahead, ${(size / 1e6).toFixed(2)} MB`);
      },
    },
  };
}

/** What lists the files, and the worker's script, which names the list that it still lacks. */
type Tools = Awaited<ReturnType<typeof loadTools>>;

async function loadTools() {
  // Of workbox-build the one file that is needed: the rest of it takes a quarter of a second to load.
  const [{ getManifest }, { build }] = await Promise.all([
    import('workbox-build/build/get-manifest.js'),
    import('esbuild'),
  ]);
  const { outputFiles } = await build({
    entryPoints: [source],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    // As the browsers that the site itself supports.
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return { getManifest, script: outputFiles[0]!.text };
}

/**
 * Writes `sw.js` for a built site. What a shop needs in a dispute is kept ahead; the rest when it is first opened.
 *
 * @param root folder of the built site
 * @returns the files that are kept ahead, from the root, and their size in bytes
 */
export async function writeServiceWorker(
  root: string,
  tools?: Tools,
): Promise<{ files: string[]; size: number }> {
  const { getManifest, script } = tools ?? (await loadTools());
  const { size, warnings, manifestEntries } = await getManifest({
    globDirectory: root,
    globPatterns: ['{**/*.{html,css,js,json,svg,webmanifest},poster/files/poster-desk.pdf}'],
    // On demand: full text, what other programs read, and the posters as they are printed.
    globIgnores: ['pagefind/**', 'data/scenarios*.json', 'poster/sheet/**', 'sw.js'],
    // What is too large is decided below.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [
      async (entries) => ({
        manifest: await Promise.all(
          shell(entries).map(async (entry) => {
            const file = await readFile(join(root, entry.url));
            return { ...entry, integrity: integrity(file) };
          }),
        ),
      }),
    ],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const [before, after] = script.split(placeholder) as [string, string?];
  if (after === undefined) throw new Error(`The service worker does not name ${placeholder}.`);
  const list = JSON.stringify(manifestEntries satisfies ManifestEntry[]);
  await writeFile(join(root, 'sw.js'), before + list + after);
  return { files: manifestEntries.map(({ url }) => url), size };
}

/** Where workbox expects the list. */
const placeholder = 'self.__WB_MANIFEST';

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
