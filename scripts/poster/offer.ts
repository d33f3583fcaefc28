import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { posterPath } from '../../src/poster/sheets.ts';
import type { Made } from './make.ts';
import type { Site } from './site.ts';

/** Puts the links to the files that exist into the pages that offer them, which are complete without. */
export async function offerFiles(site: Site, files: readonly Made[]): Promise<void> {
  for (const [id, own] of Map.groupBy(files, ({ sheet }) => sheet.id)) {
    const page = join(site.folder, posterPath(id), 'index.html');
    await writeFile(page, withFiles(await readFile(page, 'utf8'), id, own, site.base));
  }
}

/** A page of a poster with links to its files, whatever it offered before. */
export function withFiles(html: string, id: string, files: readonly Made[], base: string): string {
  const place = new RegExp(`(<p class="pfiles" data-files="${id}")[^>]*>[\\s\\S]*?</p>`);
  if (!place.test(html)) throw new Error(`海报「${id}」的页面上没有放下载的地方。`);
  const links = files.map((file) => link(file, base)).join('');
  return html.replace(place, (_, start: string) => `${start}>${links}</p>`);
}

function link({ sheet, kind, name, bytes }: Made, base: string): string {
  const what = kind === 'pdf' ? '下载 PDF' : '下载图片';
  const saved = `拼多多售后举证一张图 ${sheet.name}.${kind}`;
  return `<a class="btn" href="${base}poster/files/${name}" download="${saved}">${what} <small>${sizeOf(bytes.length)}</small></a>`;
}

/** A size as people say it: 143 kB, 1.2 MB. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
