import type { Content, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';

/** Guides that the footer, the search and the page of no address lead to. */
const linked = ['disagreements', 'not-covered'];

/** What a guide's panel is drawn from. */
const drawnFrom = ['notes', 'outside'] as const;

/** Guides that the site cannot be without, and panels that have nothing to draw. */
export function guides({ guides }: Content, { guideSlugs }: Surroundings): Fault[] {
  // Without any guide the empty folder is the fault.
  if (guideSlugs.size === 0) return [];
  const isEachSound = guides.length === guideSlugs.size;
  const absent = linked.filter((slug) => !guideSlugs.has(slug) && isEachSound);
  return [
    ...absent.map((slug) => missing(slug, '页脚、搜索都链到它')),
    ...guides.flatMap(({ file, data }) =>
      drawnFrom
        .filter((name) => (data.panel === name) !== (data[name] !== undefined))
        .map((name) => ({
          file,
          field: name,
          found: data[name]
            ? `写了 ${name}，却没有 panel: ${name}`
            : `panel 是 ${name}，却没有内容`,
          write: data[name]
            ? `加上 panel: ${name}；不归这一篇的，移到有它的那一篇`
            : `写上 ${name}，或去掉 panel`,
        })),
    ),
    ...(isEachSound && guides.every(({ data }) => !data.notes)
      ? [missing('general-notes', '每个场景页和海报都要画总则')]
      : []),
  ];
}

function missing(slug: string, why: string): Fault {
  const file = `content/guides/${slug}.mdx`;
  return {
    file,
    field: '（整个文件）',
    found: `不见了，${why}`,
    write: `从版本库里取回 ${file}`,
  };
}
