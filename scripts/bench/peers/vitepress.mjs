// VitePress with its own local search, in the Chinese of its documentation.
import { join } from 'node:path';
import { installed, peerFolder } from './packages.mjs';
import { project, rooms } from './pages.mjs';

const folder = peerFolder('vitepress');

// MiniSearch cuts at spaces unless it is told how: without this, a Chinese sentence is one word. The function is sent to
// the browser as text, so it may use nothing from around it.
const config = (sidebar) => `export default {
  title: '售后举证',
  lang: 'zh-CN',
  themeConfig: {
    sidebar: ${JSON.stringify(sidebar)},
    search: {
      provider: 'local',
      options: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            displayDetails: '显示详细列表',
            resetButtonTitle: '重置搜索',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有结果',
            footer: { selectText: '选择', navigateText: '导航', closeText: '关闭' },
          },
        },
        miniSearch: {
          options: {
            tokenize: (text) =>
              [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
                .filter(({ isWordLike }) => isWordLike)
                .map(({ segment }) => segment),
          },
        },
      },
    },
  },
};
`;

export const vitepress = {
  name: 'VitePress',
  folder,
  packages: { vitepress: '1.6.4', vue: '3.5.45' },
  dist: join(folder, '.vitepress/dist'),
  build: [join(folder, 'node_modules/vitepress/bin/vitepress.js'), 'build', folder],
  address: (path) => `/${path}.html`,
  write(pages) {
    const sidebar = rooms.map((room) => ({
      text: room,
      items: pages
        .filter(({ path }) => path.startsWith(`${room}/`))
        .map(({ title, path }) => ({ text: title, link: `/${path}` })),
    }));
    // Its front matter gives a page a name, but no heading.
    const texts = pages.map(({ path, title, text }) => [`${path}.md`, `# ${title}\n\n${text}\n`]);
    project(
      folder,
      {
        '.vitepress/config.mjs': config(sidebar),
        'index.md': '# 首页\n',
        ...Object.fromEntries(texts),
      },
      installed,
    );
  },
  search: {
    open: '.VPNavBarSearch button',
    input: '#localsearch-input',
    list: '.VPLocalSearchBox .results',
    hit: 'a.result',
  },
};
