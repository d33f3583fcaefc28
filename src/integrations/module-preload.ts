const scripts = /<script type="module" src="([^"]*?)(_astro\/[^"]+)"/g;

/**
 * The page with a link for every file that its module scripts import, directly or not, before the first of
 * them: without it a browser learns of an import only when the script that has it is there, one way to the server and back
 * later each time.
 *
 * @param imports file names, as `_astro/name.js`, that each file imports at once; what is imported on demand is not among them
 */
export function withPreloads(
  html: string,
  imports: ReadonlyMap<string, readonly string[]>,
): string {
  const found = [...html.matchAll(scripts)];
  const first = found[0];
  if (!first) return html;
  const named = new Set(found.map(([, , file]) => file!));
  const wanted = new Set(named);
  for (const file of wanted) for (const each of imports.get(file) ?? []) wanted.add(each);
  const links = [...wanted]
    .filter((file) => !named.has(file))
    .map((file) => `<link rel="modulepreload" href="${first[1]}${file}">`);
  return html.slice(0, first.index) + links.join('') + html.slice(first.index);
}
