import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { site } from '../settings.mjs';

/**
 * All elements of the site as one classic script, for a page on a disk: modules don't load from there. What a module
 * calls `location`, `history` and `fetch` becomes ours.
 *
 * @param root the project's folder
 * @param elements files that define elements, below the root
 */
export async function bundle(root: string, elements: readonly string[]): Promise<string> {
  const own = (name: string) => join(root, 'src', 'single-file', `${name}.ts`);
  const { outputFiles } = await build({
    stdin: {
      // Elements find their page on the screen when they are defined.
      contents: [own('start'), ...elements.map((name) => join(root, name))]
        .map((path) => `import ${JSON.stringify(path)};`)
        .join('\n'),
      resolveDir: root,
    },
    inject: [own('globals')],
    plugins: [fullTextOf(own('full-text')), styleAddresses],
    define: {
      'import.meta.env.BASE_URL': '"/"',
      'import.meta.env.SITE': site ? JSON.stringify(site) : 'undefined',
      'import.meta.env.DEV': 'false',
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

/** Pagefind's index is left out: full text reads the pages that the file carries. */
const fullTextOf = (path: string): Plugin => ({
  name: 'full-text',
  setup({ onResolve }) {
    onResolve({ filter: /\/full-text\.ts$/ }, () => ({ path }));
  },
});

/** A style sheet that a module wants the address of is its own address. */
const styleAddresses: Plugin = {
  name: 'style-addresses',
  setup({ onResolve, onLoad, esbuild }) {
    onResolve({ filter: /\.css\?url$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?url$/, '')),
      namespace: 'style-address',
    }));
    onLoad({ filter: /./, namespace: 'style-address' }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(css, { loader: 'css', minify: true });
      return { contents: code, loader: 'dataurl' };
    });
  },
};
