import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './site.ts';
import { expect, test } from './test.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const read = (path: string) => readFileSync(join(dist, path.replace(/\/$/, '/index.html')), 'utf8');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page has a policy, and every script in it is named there', () => {
  for (const path of pages) {
    const html = read(path);
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy, path).toContain("script-src 'self'");
    const script = policy!.split(';').find((each) => each.startsWith('script-src '))!;
    expect(script, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    for (const [, attributes = '', text = ''] of html.matchAll(
      /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    )) {
      if (/src=|application\/(ld\+)?json/.test(attributes)) continue;
      expect(script, `${path}: ${text.slice(0, 80)}`).toContain(hash(text));
    }
    expect(html, path).not.toMatch(/<[^>]+\son[a-z]+\s*=\s*["']/i);
    expect(html, path).not.toMatch(/(?:href|src)\s*=\s*["']javascript:/i);
  }
});

test('nothing is loaded from elsewhere', () => {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.(html|css|svg)$/.test(each))) {
    if (name.startsWith('pagefind')) continue;
    const text = readFileSync(join(dist, name), 'utf8');
    const loaded = [
      ...text.matchAll(
        /<(?:script|img|iframe|source|video|audio|embed|object|use|image)\b[^>]*?(?:src|data|xlink:href|href)\s*=\s*"([^"]*)"/gi,
      ),
      ...text.matchAll(
        /<link\b(?![^>]*rel="(?:canonical|alternate|sitemap)")[^>]*href="([^"]*)"/gi,
      ),
      ...text.matchAll(/(?:url\(|@import\s+)["']?([^"')\s]+)/gi),
    ].map(([, address = '']) => address);
    expect(
      loaded.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
      name,
    ).toEqual([]);
  }
});
