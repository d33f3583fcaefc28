// Starlight as it comes, with the packages that this site has.
import { join } from 'node:path';
import { root } from '../../lib.mjs';
import { peerFolder } from './packages.mjs';
import { project, withTitle } from './pages.mjs';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: '售后举证', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })] });
`;
const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes the project; it must lie below ours, whose packages it uses. */
export function writeStockStarlight(folder, pages) {
  const docs = pages.map((page) => [join('src/content/docs', `${page.path}.md`), withTitle(page)]);
  project(folder, {
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    'src/content/docs/index.md': withTitle({ title: '首页', text: '' }),
    ...Object.fromEntries(docs),
  });
}

const folder = peerFolder('starlight');

export const stockStarlight = {
  name: 'stock Starlight',
  folder,
  dist: join(folder, 'dist'),
  build: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', folder, '--silent'],
  address: (path) => `/${path}/`,
  write: (pages) => writeStockStarlight(folder, pages),
  search: {
    open: 'button[data-open-modal]',
    input: '.pagefind-ui__search-input',
    list: '.pagefind-ui__drawer',
    hit: '.pagefind-ui__result-link',
  },
};
