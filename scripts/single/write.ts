// Writes single/售后举证.html from dist/: every page, every style sheet, the data and the pictures, and one script. See
// docs/decisions/0018.
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { bundle } from './bundle.ts';
import { pageOf, type Page } from './page.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

/** What the web says when it is not there: the file always is. */
const leftOut = '/offline/';

const pages = globSync('**/*.html', { cwd: dist })
  .map((name) => ({ name, path: pathOf(name).replace(/index\.html$/, '') }))
  .filter(({ path }) => path !== leftOut)
  .sort((one, other) => (one.path < other.path ? -1 : 1))
  .map(({ name, path }) => pageOf(path, read(name)));

const assets = globSync(['data/search-*.json', 'specimens/*.{svg,json}'], { cwd: dist }).sort();
const elements = globSync(['src/overrides/site-elements.ts', 'src/*/*-element.ts'], { cwd: root });
const script = await bundle(root, elements.sort());
const scheme = /<script>([\s\S]*?)<\/script>/.exec(read('index.html'))![1]!;

function html(): string {
  return [
    '<!DOCTYPE html><html lang="zh-CN" dir="ltr"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>售后举证</title>',
    `<link rel="icon" href="${icon()}">`,
    `<script>${scheme}</script>`,
    ...styles().map(
      ({ path, media }) =>
        `<style data-style="${path}" data-media="${media}" media="not all">${css(path)}</style>`,
    ),
    ...pages.map(template),
    ...assets.map(asset),
    '</head><body><noscript><p>请用浏览器打开这个文件，并允许它运行脚本。</p></noscript>',
    `<script>${script}</script></body></html>`,
  ].join('\n');
}

/** Its own two scripts, pictures out of the file, and no connection at all. */
function policy(): string {
  const hashes = [scheme, script].map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline' data:",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join(';');
}

function template(page: Page): string {
  const data = {
    page: page.path,
    title: page.title,
    styles: page.styles.map(({ path }) => path).join(' '),
    html: JSON.stringify(page.html),
    body: page.bodyClass,
    ...(page.isFound ? { find: '' } : {}),
  };
  const attributes = Object.entries(data).map(
    ([name, value]) => ` data-${name}="${quoted(value)}"`,
  );
  return `<template${attributes.join('')}>${page.body}</template>`;
}

const asset = (name: string) =>
  `<script type="text/plain" data-asset="/${name.split(sep).join('/')}">${read(name).replaceAll('</', '<\\/')}</script>`;

/** Each style sheet once, whatever number of pages has it. */
function styles() {
  const all = pages.flatMap((page) => page.styles);
  return [...new Map(all.map((style) => [style.path, style])).values()];
}

/** Without fonts of its own: they are half a megabyte, and every system has some. */
const css = (path: string) => read(path.slice(1)).replaceAll(/@font-face\s*\{[^}]*\}/g, '');

const icon = () =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync(join(root, 'public', 'favicon.svg'), 'utf8'))}`;

function read(name: string): string {
  return readFileSync(join(dist, name), 'utf8');
}

function pathOf(name: string): string {
  return `/${name.split(sep).join('/')}`;
}

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

mkdirSync(join(root, 'single'), { recursive: true });
writeFileSync(join(root, 'single', '售后举证.html'), html());
