import type { Fault } from './faults.ts';

/** What a body may link to and show. */
export interface Reachable {
  hasPublicFile: (path: string) => boolean;
  /** Slugs by folder: scenarios, proofs, guides. */
  slugs: Readonly<Record<string, ReadonlySet<string>>>;
}

type Wrong = Pick<Fault, 'found' | 'write'> | undefined;

export function pictureFault(url: string, alt: string, { hasPublicFile }: Reachable): Wrong {
  if (!/^\/[\w\-./]+\.(svg|png|webp|avif)$/.test(url) || !hasPublicFile(url)) {
    return {
      found: `的图片「${url}」在 public 里没有`,
      write: '把图放进 public，写从 / 起算的路径，例如 ![图里是什么](/specimens/a.svg)',
    };
  }
  if (alt.trim() === '')
    return { found: '的图片没有替代文字', write: '方括号里写图里是什么、该看哪里' };
  return undefined;
}

/** Other sites may be linked to; whatever is not an address or runs code may not. */
export function linkFault(url: string, reachable: Reachable): Wrong {
  if (/^#./.test(url) || isElsewhere(url)) return undefined;
  const path = /^\/(?!\/)[^#?]*/.exec(url)?.[0];
  if (path === undefined) {
    return {
      found: `的链接「${url}」不是地址`,
      write: '站内的从 / 写起，例如 /proofs/chat-record/；站外的写 https:// 开头的全址',
    };
  }
  return isThere(path, reachable)
    ? undefined
    : {
        found: `的链接「${url}」指到没有的一页`,
        write: '写已有的页，例如 /proofs/chat-record/，最后的 / 不能少',
      };
}

/** A bare 「https://」 is what is left where an address was to be pasted. */
function isElsewhere(url: string): boolean {
  if (/^mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+/.test(url)) return true;
  return /^https:\/\//.test(url) && /.\../.test(URL.parse(url)?.hostname ?? '');
}

function isThere(path: string, { hasPublicFile, slugs }: Reachable): boolean {
  const [, room = '', slug = ''] = path.split('/');
  if (slugs[room]?.has(slug)) return path === `/${room}/${slug}/`;
  return pagesOfOurs.has(path) || (!path.includes('..') && hasPublicFile(path));
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
