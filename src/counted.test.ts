import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { counted } from './counted.ts';

it('counts as people do', () => {
  const words = [1, 2, 8, 9, 10, 11].map((length) => counted({ length }));
  expect(words).toEqual(['一', '两', '八', '九', '十', '11']);
});

it('is what pages ask: a ninth scenario changes no code', () => {
  const pages = ['pages', 'components', 'overrides', 'poster'].flatMap((room) =>
    readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .map((name) => join(import.meta.dirname, room, name)),
  );
  const config = join(import.meta.dirname, '../astro.config.mjs');
  const written = [config, ...pages].filter((file) => readFileSync(file, 'utf8').includes('八种'));
  expect(written).toEqual([]);
});
