import type { Fault } from './faults.ts';

/** What a body may link to and show. */
export interface Reachable {
  hasPublicFile: (path: string) => boolean;
  /** Slugs by folder: scenarios, proofs, guides. */
  slugs: Readonly<Record<string, ReadonlySet<string>>>;
  /** The text of an entry of a folder. */
  textOf: (folder: string, slug: string) => string;
}

type Wrong = Pick<Fault, 'found' | 'write'> | undefined;

export function pictureFault(url: string, alt: string, { hasPublicFile }: Reachable): Wrong {
  if (!/^\/[\w\-./]+\.(svg|png|webp|avif)$/.test(url) || !hasPublicFile(url)) {
    return {
      found: `的图片「${url}」在 public 里没有，或是空的`,
      write: '把图放进 public，写从 / 起算的路径，例如 ![图里是什么](/specimens/a.svg)',
    };
  }
  if (alt.trim() === '')
    return { found: '的图片没有替代文字', write: '方括号里写图里是什么、该看哪里' };
  return undefined;
}

/** Other sites may be linked to; whatever is not an address or runs code may not. `page` is the body's own. */
export function linkFault(url: string, page: string, reachable: Reachable): Wrong {
  // A bare address ends at a blank, and no Chinese sentence has one: all of it would be the link.
  if (/^https?:.*\P{ASCII}/u.test(url)) {
    return {
      found: `的网址后面的标点被算进了网址「${url}」`,
      write: '写成 [文字](网址)；网址里的中文写成 % 开头的编码，从浏览器的地址栏复制',
    };
  }
  if (isElsewhere(url)) return undefined;
  const [, path, anchor] = /^(|\/(?!\/)[^#?]*)(?:\?[^#]*)?(?:#(.+))?$/.exec(url) ?? [];
  if (path === undefined || (path === '' && anchor === undefined)) {
    return {
      found: `的链接「${url}」不是地址`,
      write: '站内的从 / 写起，例如 /proofs/chat-record/；站外的写 https:// 开头的全址',
    };
  }
  if (path !== '' && !isThere(path, reachable)) {
    return {
      found: `的链接「${url}」指到没有的一页`,
      write: '写已有的页，例如 /proofs/chat-record/，最后的 / 不能少',
    };
  }
  if (anchor === undefined || hasAnchor(path || page, anchor, reachable)) return undefined;
  return {
    found: `的链接「${url}」指到没有的一处`,
    write:
      '# 后面写那一页已有的标题，例如 /scenarios/empty-parcel/#voids；不知道的，去掉 # 和后面的字',
  };
}

/** Places of an entry's page that its body does not make. */
const placesOfOurs: Readonly<Record<string, RegExp>> = {
  scenarios:
    /^(combination|ticket|deadline|actions|fields|voids|disputes|neighbours|prevention|notes|drill|use-.+)$/,
  proofs: /^(uses|voids|lookalike|specimen(-.+)?|getting|alternatives|advice|scenarios|check-.+)$/,
  guides: /^(proof-names|scenario-names|forms)$/,
};

/** Of a page that no content file makes, nobody can say. */
function hasAnchor(path: string, anchor: string, { slugs, textOf }: Reachable): boolean {
  const [, room = '', slug = ''] = path.split('/');
  if (!slugs[room]?.has(slug)) return true;
  if (/^(_top|sources)$/.test(anchor) || placesOfOurs[room]!.test(anchor)) return true;
  const headings = textOf(room, slug).matchAll(/^#{2,6}[ \t]+(.+)$/gm);
  return [...headings].some(([, words]) => headingId(words!) === readable(anchor));
}

/** The id that Astro gives a heading, but for the number behind one that comes again. */
const headingId = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

function readable(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** A bare 「https://」 is what is left where an address was to be pasted. */
function isElsewhere(url: string): boolean {
  if (/^mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+/.test(url)) return true;
  return /^https:\/\//.test(url) && /.\../.test(URL.parse(url)?.hostname ?? '');
}

function isThere(path: string, { hasPublicFile, slugs }: Reachable): boolean {
  const [, room = '', slug = ''] = path.split('/');
  if (slugs[room]?.has(slug)) return path === `/${room}/${slug}/`;
  return pagesOfOurs.has(path) || hasPublicFile(path);
}

/** Pages and files that no content file names; a test holds them against src/pages and the poster's sheets. */
export const pagesOfOurs: ReadonlySet<string> = new Set([
  '/',
  '/scenarios/',
  '/proofs/',
  '/guides/',
  '/check/',
  '/training/',
  '/training/exam/',
  '/training/trainer/',
  '/poster/',
  '/poster/clipboard/',
  '/poster/wall/',
  '/poster/phone/',
  '/poster/custom/',
  '/poster/version/',
  '/offline/',
  '/data/scenarios.json',
  '/data/scenarios.schema.json',
  '/data/search-core.json',
  '/data/search-more.json',
  '/data/search-checklists.json',
]);
