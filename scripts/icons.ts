// npm run icons: the icons for a home screen, from public/favicon.svg. Run it when that changes and commit what it makes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './lib.mjs';

const file = (name: string) => join(root, 'public', name);
const svg = readFileSync(file('favicon.svg'), 'utf8');
const ink = /<rect[^>]*fill="([^"]+)"/.exec(svg)?.[1] ?? '#14171c';
// A launcher crops a maskable icon to a circle or a drop: the mark keeps to the middle 80 %, on its own ground.
const masked = svg
  .replace(/rx="[^"]*"/, '')
  .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"');

const icons: [name: string, size: number, source: string][] = [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable.png', 512, masked],
  ['apple-touch-icon.png', 180, masked],
];
for (const [name, size, source] of icons) {
  await sharp(Buffer.from(source), { density: 72 * (size / 32) })
    .resize(size, size)
    .flatten(source === masked ? { background: ink } : false)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(file(name));
}
