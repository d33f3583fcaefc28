import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { secured } from './content-security.ts';
import { withPreloads } from './module-preload.ts';
import { sharedScript, withScript } from './shared-script.ts';

/** The component whose script every page has. */
const sharedComponent = '/overrides/PageFrame.astro?';

/** What Astro leaves to be done to its built pages: the shared script in them, their imports named ahead, their policy. */
export function finishPages(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  const onDemand: string[] = [];
  let sharedFile = '';
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
                    onDemand.push(...chunk.dynamicImports);
                    if (chunk.facadeModuleId?.includes(sharedComponent))
                      sharedFile = chunk.fileName;
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        ownsAlone(sharedFile, imports, onDemand);
        const text = await sharedScript(join(root, sharedFile), base);
        const names = await readdir(root, { recursive: true });
        // One after another: thousands of pages would not fit into memory together.
        for (const name of names.filter((name) => name.endsWith('.html'))) {
          const file = join(root, name);
          const html = withScript(await readFile(file, 'utf8'), base + sharedFile, text);
          if (html.includes(sharedFile)) throw new Error(`${name} still asks for ${sharedFile}.`);
          await writeFile(file, secured(withPreloads(html, imports)));
        }
        await rm(join(root, sharedFile));
      },
    },
  };
}

/** Stops a build in which the shared script, once in the pages, would be missed as a file or have its parts twice. */
function ownsAlone(
  file: string,
  imports: ReadonlyMap<string, readonly string[]>,
  onDemand: readonly string[],
) {
  // In two copies, an element would be defined twice and a store would be two. The bundler's helper keeps nothing.
  const parts = imports.get(file)?.filter((each) => !each.includes('preload-helper'));
  const users = [...imports].filter(([, own]) => own.includes(file)).map(([name]) => name);
  if (parts?.length === 0 && users.length === 0 && !onDemand.includes(file)) return;
  throw new Error(
    `the script of ${sharedComponent} cannot go into the pages: ${JSON.stringify({ file, parts, users })}`,
  );
}
