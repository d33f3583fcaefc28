/** All pages that the file carries, in the order of their addresses. */
export const pageTemplates = () => [
  ...document.querySelectorAll<HTMLTemplateElement>('template[data-page]'),
];

/** Shows the page of a path; one that isn't there shows what a site answers then. */
export function show(path: string) {
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
  const wanted = new Set(styles.split(' '));
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-style]')) {
    style.media = wanted.has(style.dataset['style']!) ? style.dataset['media']! : 'not all';
  }
  document.body.replaceChildren(template.content.cloneNode(true));
}
