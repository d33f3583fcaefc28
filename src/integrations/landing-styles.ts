import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mostInRooms } from '../limits.ts';

/**
 * The pages that people come to from outside, home and the scenarios, carry their style sheets in themselves: the first
 * thing that they show does not wait for a second trip. All others share one file. Where scenarios are many, their pages
 * share it too. See docs/decisions/0019.
 */
export function landingStyles(): AstroIntegration {
  let base = '/';
  return {
    name: 'landing-styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const scenarios = (await readdir(join(root, 'scenarios'), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => join('scenarios', name, 'index.html'));
        const pages = ['index.html', ...(scenarios.length > mostInRooms ? [] : scenarios)];
        for (const name of pages) {
          const file = join(root, name);
          await writeFile(file, await carrying(await readFile(file, 'utf8'), root, base));
        }
      },
    },
  };
}

/** The page with its style sheets for the screen in it. */
async function carrying(html: string, root: string, base: string): Promise<string> {
  for (const [link, address = ''] of html.matchAll(
    /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g,
  )) {
    const css = (await readFile(join(root, address.slice(base.length)), 'utf8')).trim();
    if (/<\/style|url\((?!["']?data:)/i.test(css))
      throw new Error(`${address} cannot stand in a page: it names files by where it lies.`);
    html = html.replace(link, () => `<style data-from="${address}">${css}</style>`);
  }
  return html;
}
