const texts = new Map<string, string>();

/** The text of a file of the site, by its path; undefined where the one file leaves it out. */
export function asset(path: string): string | undefined {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const holder = document.querySelector(`script[data-asset="${CSS.escape(path)}"]`);
  // A script element's text ends at the first closing tag, so the files are kept with theirs taken apart.
  const text = holder?.textContent.replaceAll('<\\/', '</');
  if (text !== undefined) texts.set(path, text);
  return text;
}

const pictures = new Map<string, string>();

/**
 * An address that shows a picture of the site, or undefined where the one file leaves it out. A part of a picture, as
 * `x.svg#svgView(…)` names it, stays that part.
 */
export function picture(address: string): string | undefined {
  const [path = '', part] = address.split('#');
  const text = asset(path);
  if (text === undefined) return undefined;
  const blob =
    pictures.get(path) ?? URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  pictures.set(path, blob);
  return part === undefined ? blob : `${blob}#${part}`;
}
