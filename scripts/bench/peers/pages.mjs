// The words that our pages show, as Markdown: what the peers are built from. Reads a built site.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Rooms whose pages are words; the others are tools that no peer has. */
export const rooms = ['scenarios', 'proofs', 'guides'];

/** @returns every page of these rooms: its path below the site, `scenarios/empty-parcel`, its title and its text. */
export function pagesOf(dist, wanted = rooms) {
  return wanted.flatMap((room) =>
    readdirSync(join(dist, room), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && existsSync(join(dist, room, entry.name, 'index.html')),
      )
      .map(({ name }) => pageOf(dist, `${room}/${name}`)),
  );
}

function pageOf(dist, path) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const main = /<main[\s\S]*?<\/main>/.exec(html)[0];
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(main)[1];
  // A heading's parts, its number above all, stand apart on the page.
  const heading = words(title.replaceAll(/<[^>]+>/g, ' '));
  return { path, title: heading.replaceAll(/\s+/g, ' ').trim(), text: markdown(main) };
}

function markdown(html) {
  return (
    words(
      html
        .replaceAll(/<(script|style|template|dialog)\b[\s\S]*?<\/\1>/g, '')
        .replaceAll(/<h1[\s\S]*?<\/h1>/g, '')
        .replaceAll(/<h([2-4])[^>]*>/g, (_, level) => `\n\n${'#'.repeat(Number(level))} `)
        .replaceAll(/<\/?(?:p|li|dd|dt|tr|div|h\d|section)[^>]*>/g, '\n\n'),
    )
      .replaceAll(/[ \t]*\n\s*\n\s*/g, '\n\n')
      .replaceAll(/^[ \t]+/gm, '')
      // Signs that some peer's Markdown would take for code of its own.
      .replaceAll(/[{}<>]/g, (sign) => `&#${sign.codePointAt(0)};`)
  );
}

const words = (html) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Writes files below a folder that is emptied first, but for what is named to be kept. */
export function project(folder, files, keep = []) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (!keep.includes(name)) rmSync(join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A page with its title in the front matter. */
export const withTitle = ({ title, text }) =>
  `---\ntitle: ${JSON.stringify(title)}\n---\n${text}\n`;
