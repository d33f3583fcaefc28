import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { checkContent } from '../src/schema/check-content.ts';

const dist = join(import.meta.dirname, '..', 'dist');

/** Every page of the built site as a path, `/404.html` included. */
export const pages: string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => `/${name.split(sep).join('/')}`)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/index\.html$/, ''))
  .sort();

/** The content as its files say it, apart from the pages under test. */
export const { content } = checkContent(join(import.meta.dirname, '..'));
export const scenarioPages = content.scenarios.map(({ slug }) => `/scenarios/${slug}/`);
