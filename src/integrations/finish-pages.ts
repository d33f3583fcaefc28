import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { secured } from './content-security.ts';
import { withPreloads } from './module-preload.ts';
import { sharedScript, withScript } from './shared-script.ts';

/** The component whose script every page has. */
const shared = '/overrides/PageFrame.astro?';

/** What Astro leaves to be done to its built pages: the shared script in them, their imports named ahead, their policy. */
export function finishPages(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  let script = '';
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        base = config.base.replace(/\/?$/, '/');
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'finish-pages',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_options, bundle) {
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== 'chunk') continue;
                    imports.set(chunk.fileName, chunk.imports);
                    if (chunk.facadeModuleId?.includes(shared)) script = chunk.fileName;
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        // In two copies, an element would be defined twice and a store would be two.
        const doubled = imports.get(script)?.filter((file) => !file.includes('preload-helper'));
        if (doubled?.length !== 0)
          throw new Error(`the shared script imports ${String(doubled)}, which others import, too`);
        const text = await sharedScript(join(root, script), base);
        const names = await readdir(root, { recursive: true });
        // One after another: thousands of pages would not fit into memory together.
        for (const name of names.filter((name) => name.endsWith('.html'))) {
          const file = join(root, name);
          const html = withScript(await readFile(file, 'utf8'), base + script, text);
          await writeFile(file, secured(withPreloads(html, imports)));
        }
        await rm(join(root, script));
      },
    },
  };
}
