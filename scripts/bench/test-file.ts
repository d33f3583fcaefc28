import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../src/search/data.ts';

/** A query whose answer somebody wrote down. */
export interface Case {
  class: string;
  query: string;
  /** Scenarios, any of which is right. */
  expected: string[];
}

/** A file of tests/fixtures, without what is none of ours: there is no first place to be right in. */
export function casesOf(root: string, name: string, { cards }: Core): Case[] {
  const file = join(root, 'tests', 'fixtures', name);
  if (!existsSync(file)) return [];
  const slugOf = new Map(cards.map(({ number, slug }) => [String(number), slug]));
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 3 && cells[0] !== 'class' && !cells[0]!.startsWith('#'))
    .map(([name = '', query = '', numbers = '']) => ({
      class: name,
      query: query.replaceAll('\\n', '\n'),
      expected: numbers.split('|').flatMap((number) => slugOf.get(number) ?? []),
    }))
    .filter(({ expected }) => expected.length > 0);
}

export interface Recall {
  right: number;
  /** Share for which no scenario was named at all. */
  nothing: number;
}

/** How many of the cases, those that `wanted` picks, have a right first answer. */
export function recallAt1<Kind extends Case>(
  cases: readonly Kind[],
  ranks: readonly (readonly string[])[],
  wanted: (each: Kind) => boolean,
): Recall {
  const asked = cases.flatMap((each, index) =>
    wanted(each) ? [{ expected: each.expected, first: ranks[index]?.[0] }] : [],
  );
  const share = (part: readonly unknown[]) => part.length / Math.max(1, asked.length);
  return {
    right: share(asked.filter(({ expected, first }) => first && expected.includes(first))),
    nothing: share(asked.filter(({ first }) => first === undefined)),
  };
}
