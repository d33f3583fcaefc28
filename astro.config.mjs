// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, envField } from 'astro/config';
import { base, site } from './scripts/settings.mjs';
import { baseLinks } from './src/integrations/base-links.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { leanStarlight } from './src/integrations/lean-starlight.ts';
import { posterFonts } from './src/integrations/poster-fonts.ts';

/** @param {string} name */
const override = (name) => `./src/overrides/${name}.astro`;

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  trailingSlash: 'always',
  build: {
    // Proof pages share a small sheet: once in the cache instead of once in each page.
    inlineStylesheets: 'never',
    // One page is drawn while another is being written: 5 % of a build.
    concurrency: 8,
  },
  devToolbar: { enabled: false },
  // Every page is a few kB: fetching the next ones ahead costs a phone more than it saves.
  prefetch: false,
  env: {
    schema: {
      REPO_URL: envField.string({ context: 'server', access: 'public', optional: true, url: true }),
      CONTACT_URL: envField.string({
        context: 'server',
        access: 'public',
        optional: true,
        url: true,
      }),
    },
  },
  markdown: {
    // Code samples are two JSON snippets; a highlighter's inline styles would outweigh them.
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [baseLinks(base)],
    }),
  },
  vite: {
    build: {
      rolldownOptions: {
        // One warning a content file about a directive that Astro itself writes; it would bury real ones.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  integrations: [
    contentGate(),
    leanStarlight(),
    posterFonts(),
    starlight({
      title: '售后举证',
      description: '拼多多售后举证手册：每种场景各交什么凭证、哪些作废、多久之内。',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      markdown: { processedDirs: ['content'], headingLinks: false },
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      head: [
        { tag: 'link', attrs: { rel: 'manifest', href: `${base}manifest.webmanifest` } },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${base}apple-touch-icon.png` } },
      ],
      sidebar: [],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      customCss: ['tokens', 'base', 'frame', 'marks', 'tree', 'scenario', 'print'].map(
        (name) => `./src/styles/${name}.css`,
      ),
      components: {
        Banner: override('Nothing'),
        ContentPanel: override('ContentPanel'),
        DraftContentNotice: override('Nothing'),
        FallbackContentNotice: override('Nothing'),
        Footer: override('Footer'),
        Header: override('Header'),
        Hero: override('Nothing'),
        MarkdownContent: override('MarkdownContent'),
        PageFrame: override('PageFrame'),
        PageSidebar: override('PageSidebar'),
        PageTitle: override('PageTitle'),
        Search: override('Search'),
        Sidebar: override('Sidebar'),
        SkipLink: override('SkipLink'),
        ThemeProvider: override('ThemeProvider'),
        ThemeSelect: override('ThemeSelect'),
        TwoColumnContent: override('TwoColumnContent'),
      },
    }),
    finishPages(),
    serviceWorker(),
  ],
});
