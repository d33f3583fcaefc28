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
  if (/^(https:\/\/|mailto:|#)/.test(url)) return undefined;
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

function isThere(path: string, { hasPublicFile, slugs }: Reachable): boolean {
  const [, room = '', slug = ''] = path.split('/');
  const known = slugs[room];
  if (known && slug) return known.has(slug) && path === `/${room}/${slug}/`;
  return path === '/' || rooms.has(room) || hasPublicFile(path);
}

/** Where pages are that no content file names. */
const rooms = new Set(['scenarios', 'proofs', 'guides', 'check', 'training', 'poster', 'data']);
