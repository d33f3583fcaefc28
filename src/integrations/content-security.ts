import { createHash } from 'node:crypto';

const charset = /<meta charset="utf-8"\s*\/?>/i;

/**
 * The page with its Content-Security-Policy, as early in it as one can stand: this site's own files, this page's own
 * inline scripts by their hashes, and nothing else. See docs/decisions/0017.
 */
export function secured(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policy(inlined(html))}">`;
  return html.replace(charset, (found) => found + meta);
}

export interface Inlined {
  /** Texts of the scripts that a browser would run from the page itself; data blocks are not scripts. */
  scripts: string[];
  /** Texts of the style elements. */
  styles: string[];
  /** Has any element a style attribute? */
  attributes: boolean;
}

/** What a built page carries in itself that a policy has to allow. */
export function inlined(html: string): Inlined {
  const bare = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
  return {
    scripts: texts(html, 'script')
      .filter(({ attributes }) => runs(attributes))
      .map(({ text }) => text),
    styles: texts(html, 'style').map(({ text }) => text),
    attributes: /<[^>]+\sstyle\s*=/i.test(bare),
  };
}

function texts(html: string, tag: string) {
  return [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, 'gi'))]
    .map(([, attributes = '', text = '']) => ({ attributes, text }))
    .filter(({ text }) => text !== '');
}

const runs = (attributes: string) =>
  !/\bsrc\s*=/i.test(attributes) &&
  (!/\btype\s*=/i.test(attributes) || /\btype\s*=\s*"?module\b/i.test(attributes));

/** Directives of a page that carries these. Frames and reporting are for headers: a page cannot set them. */
export function policy({ scripts, styles, attributes }: Inlined): string {
  return [
    "default-src 'self'",
    // Pagefind's index reader is WebAssembly, which needs this word and no wider one.
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(scripts)].join(' '),
    ...(styles.length > 0 ? [["style-src 'self'", ...hashes(styles)].join(' ')] : []),
    ...(attributes ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join(';');
}

const hashes = (texts: string[]) => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];
