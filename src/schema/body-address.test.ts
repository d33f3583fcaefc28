import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheets } from '../poster/sheets.ts';
import { pagesOfOurs } from './body-address.ts';

const folder = join(import.meta.dirname, '../pages');

it('knows every page that a body may lead to, and none that is not there', () => {
  const routes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      `${parentPath.slice(folder.length)}/${name}`.replaceAll('\\', '/'),
    )
    .filter((path) => !path.includes('[') && path !== '/404.astro')
    .map((path) => path.replace(/(index)?\.astro$/, (_, index) => (index ? '' : '/')))
    .map((path) => path.replace(/\.ts$/, ''));
  const posters = sheets.slice(1).map(({ id }) => `/poster/${id}/`);
  expect([...pagesOfOurs].sort()).toEqual([...routes, ...posters].sort());
});
