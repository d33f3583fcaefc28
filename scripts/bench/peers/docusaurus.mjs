// Docusaurus as its classic template sets it up, with the local search that it lists and that cuts Chinese with jieba.
import { join } from 'node:path';
import { installed, peerFolder } from './packages.mjs';
import { project, withTitle } from './pages.mjs';

const folder = peerFolder('docusaurus');

const config = `export default {
  title: '售后举证',
  url: 'https://example.com',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  i18n: { defaultLocale: 'zh-CN', locales: ['zh-CN'] },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, language: ['en', 'zh'], docsRouteBasePath: '/', indexBlog: false },
    ],
  ],
  themeConfig: { navbar: { title: '售后举证' } },
};
`;

export const docusaurus = {
  name: 'Docusaurus',
  folder,
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    '@mdx-js/react': '3.1.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  dist: join(folder, 'build'),
  build: [join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build', folder],
  address: (path) => `/${path}/`,
  write(pages) {
    const docs = pages.map((page) => [`docs/${page.path}.md`, withTitle(page)]);
    project(
      folder,
      {
        'docusaurus.config.mjs': config,
        // As the template has it; without it scripts are written for browsers of long ago.
        '.browserslistrc': '>0.5%\nnot dead\nnot op_mini all\n',
        'docs/index.md': '---\nslug: /\ntitle: 首页\n---\n',
        ...Object.fromEntries(docs),
      },
      installed,
    );
  },
  search: {
    input: '.navbar__search-input',
    list: '.navbar__search [class*="dropdownMenu"]',
    hit: '[class*="suggestion_"]',
    // A hit is no link here; what it says is its page's title, above or alone.
    titles: ['[class*="hitPath"]', '[class*="hitTitle"]'],
  },
};
