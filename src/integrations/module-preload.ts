import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Names in each built page what its scripts import, so that a browser fetches all of it at once: without this it learns
 * of an import only when the script that has it is there, one way to the server and back later each time.
 */
export function modulePreload(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  return {
    name: 'module-preload',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'module-preload',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  for (const chunk of Object.values(bundle))
                    if (chunk.type === 'chunk') imports.set(chunk.fileName, chunk.imports);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = await readdir(root, { recursive: true });
        // One after another: thousands of pages would not fit into memory together.
        for (const name of names.filter((name) => name.endsWith('.html'))) {
          const file = join(root, name);
          const html = await readFile(file, 'utf8');
          const preloaded = withPreloads(html, imports);
          if (preloaded !== html) await writeFile(file, preloaded);
        }
      },
    },
  };
}

const scripts = /<script type="module" src="([^"]*?)(_astro\/[^"]+)"/g;

/**
 * The page with a link for every file that its module scripts import, directly or not, before the first of them.
 *
 * @param imports file names, as `_astro/name.js`, that each file imports at once; what is imported on demand is not among them
 */
export function withPreloads(
  html: string,
  imports: ReadonlyMap<string, readonly string[]>,
): string {
  const found = [...html.matchAll(scripts)];
  const first = found[0];
  if (!first) return html;
  const named = new Set(found.map(([, , file]) => file!));
  const wanted = new Set(named);
  for (const file of wanted) for (const each of imports.get(file) ?? []) wanted.add(each);
  const links = [...wanted]
    .filter((file) => !named.has(file))
    .map((file) => `<link rel="modulepreload" href="${first[1]}${file}">`);
  return html.slice(0, first.index) + links.join('') + html.slice(first.index);
}
