import { basename, dirname } from 'node:path';
import { build } from 'esbuild';

/**
 * The script that every page has, as text for the pages themselves: a request of its own needs a connection of its own,
 * and the first paint was late by that (decision 19). What it imports at once comes into it; what it imports on demand
 * stays a file.
 *
 * @param file the built script
 * @param base the path that the site is built for
 */
export async function sharedScript(file: string, base: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    // As the browsers that the site itself supports.
    target: 'es2022',
    logLevel: 'silent',
    plugins: [
      {
        name: 'on-demand',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\// }, ({ kind, path }) =>
            kind === 'dynamic-import'
              ? { path: `${base}${basename(dirname(file))}/${basename(path)}`, external: true }
              : undefined,
          ),
      },
    ],
  });
  const text = outputFiles[0]!.text.trim();
  // esbuild writes the first of them otherwise in strings; the second keeps the element from ending.
  if (/<\/script|<!--/i.test(text)) throw new Error(`${file} cannot stand in a page.`);
  return text;
}

/** The page with the script's text where it had its address. */
export function withScript(html: string, address: string, text: string): string {
  const tag = `<script type="module" src="${address}"></script>`;
  return html.replace(tag, () => `<script type="module">${text}</script>`);
}
