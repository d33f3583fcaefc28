import { picture } from './assets.ts';

/** All pages that the file carries, in the order of their addresses. */
export const pageTemplates = () => [
  ...document.querySelectorAll<HTMLTemplateElement>('template[data-page]'),
];

/** Shows the page or the picture of a path; one that isn't there shows what a site answers then. */
export function show(path: string) {
  const address = picture(path);
  if (address !== undefined) return showPicture(address);
  const all = pageTemplates();
  const template =
    all.find(({ dataset }) => dataset['page'] === path) ??
    all.find(({ dataset }) => dataset['page'] === '/404.html')!;
  const {
    page: _page,
    title = '',
    styles = '',
    html = '{}',
    find: _find,
    ...rest
  } = template.dataset;
  document.title = title;
  for (const [name, value] of Object.entries(JSON.parse(html) as Record<string, string>)) {
    // The scheme's script has already said in the class that scripts run.
    if (name === 'class') document.documentElement.classList.add(...value.split(' '));
    else document.documentElement.setAttribute(name, value);
  }
  document.body.className = rest['body'] ?? '';
  // In the page's own order: which sheet comes last decides where two speak of the same thing.
  const sheets = [...document.querySelectorAll<HTMLStyleElement>('style[data-style]')];
  for (const name of styles.split(' ')) {
    const sheet = sheets.find(({ dataset }) => dataset['style'] === name);
    if (!sheet) continue;
    sheet.media = sheet.dataset['media']!;
    document.head.append(sheet);
  }
  // The page itself, not a copy: a browser takes the text of a copied data block for a script that somebody made up. The
  // copy stays behind for full text.
  const copy = template.content.cloneNode(true);
  document.body.replaceChildren(template.content);
  template.content.append(copy);
}

/** A picture alone, as a browser shows one that a link leads to: in its own size where there is room. */
function showPicture(address: string) {
  const image = document.createElement('img');
  image.src = address;
  image.alt = document.title = '样张';
  image.style.maxWidth = '100%';
  document.body.replaceChildren(image);
}
