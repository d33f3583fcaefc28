import { expect, test } from 'vitest';
import { withPreloads } from './module-preload.ts';

const imports = new Map([
  ['_astro/page.js', ['_astro/helper.js', '_astro/store.js']],
  ['_astro/store.js', ['_astro/idb.js', '_astro/helper.js']],
  ['_astro/other.js', ['_astro/page.js']],
  ['_astro/alone.js', []],
]);
const script = (name: string) => `<script type="module" src="/base/_astro/${name}.js"></script>`;
const links = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href]) => href);

test('what a script imports stands before it, once, with what that imports in turn', () => {
  const html = withPreloads(`<head>${script('page')}</head>`, imports);
  expect(links(html)).toEqual([
    '/base/_astro/helper.js',
    '/base/_astro/store.js',
    '/base/_astro/idb.js',
  ]);
  expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('<script'));
  expect(html.endsWith(`${script('page')}</head>`)).toBe(true);
});

test('a script of the page itself needs no link', () => {
  const html = withPreloads(script('other') + script('page'), imports);
  expect(links(html)).not.toContain('/base/_astro/page.js');
  expect(links(html)).toHaveLength(3);
});

test.each([
  ['<p>no script</p>'],
  ['<script>inline()</script>'],
  [script('alone')],
  [script('unknown')],
])('%s stays as it is', (html) => {
  expect(withPreloads(html, imports)).toBe(html);
});
