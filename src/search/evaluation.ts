import type { Card } from './data.ts';
import type { Match, Matcher } from './match.ts';

export interface Row {
  class: string;
  query: string;
  /** Scenario numbers; empty when the query is none of ours. */
  expected: number[];
  /** Scenario numbers, likeliest first. */
  ranked: number[];
  state: Match['state'];
}

export interface Figures {
  n: number;
  recallAt1: number;
  recallAt3: number;
  /** Share of queries of ours that got no answer. */
  noAnswer: number;
  /** Share of queries of ours with a single possible answer that got one answer. */
  singleShare: number;
  /** Share of the single answers, out of scope ones left aside, that are right. */
  singlePrecision: number;
  /** Share of out-of-scope queries that got one confident answer. */
  outOfScopeAccepted: number;
}

export interface Evaluation {
  all: Figures;
  classes: Record<string, Figures>;
  rows: Row[];
}

/** Asks every line of a test file. Lines: class⇥query⇥numbers joined by |; 0, or class N, is out of scope; # comments. */
export function evaluate(file: string, match: Matcher, cards: readonly Card[]): Evaluation {
  const numberOf = new Map(cards.map(({ slug, number }) => [slug, number]));
  const rows = file
    .split(/\r?\n/)
    .filter((line) => line.includes('\t') && !line.startsWith('#') && !line.startsWith('class\t'))
    .map((line): Row => {
      const [name = '', query = '', expected = ''] = line.split('\t');
      const numbers = /^N\b/.test(name)
        ? []
        : expected
            .split('|')
            .map(Number)
            .filter((each) => each > 0);
      const found = match(query.replaceAll('\\n', '\n'));
      return {
        class: name,
        query,
        expected: numbers,
        ranked: found?.ranked.map(({ slug }) => numberOf.get(slug)!) ?? [],
        state: found?.state ?? 'none',
      };
    });
  const names = [...new Set(rows.map((row) => row.class))];
  return {
    all: figures(rows),
    classes: Object.fromEntries(
      names.map((name) => [name, figures(rows.filter((row) => row.class === name))]),
    ),
    rows,
  };
}

function figures(rows: readonly Row[]): Figures {
  const ours = rows.filter(({ expected }) => expected.length > 0);
  const others = rows.filter(({ expected }) => expected.length === 0);
  const clear = ours.filter(({ expected }) => expected.length === 1);
  const single = ours.filter(({ state }) => state === 'one');
  const hit = (row: Row, first: number) =>
    row.ranked.slice(0, first).some((each) => row.expected.includes(each));
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    whole.length === 0 ? 0 : Number((part.length / whole.length).toFixed(4));
  return {
    n: rows.length,
    recallAt1: share(
      ours.filter((row) => hit(row, 1)),
      ours,
    ),
    recallAt3: share(
      ours.filter((row) => hit(row, 3)),
      ours,
    ),
    noAnswer: share(
      ours.filter(({ state }) => state === 'none'),
      ours,
    ),
    singleShare: share(
      clear.filter(({ state }) => state === 'one'),
      clear,
    ),
    singlePrecision: share(
      single.filter((row) => hit(row, 1)),
      single,
    ),
    outOfScopeAccepted: share(
      others.filter(({ state }) => state === 'one'),
      others,
    ),
  };
}

/** The figures as a table, and what went wrong, a line each. */
export function summary({ all, classes, rows }: Evaluation): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)}`.padStart(6);
  const line = (name: string, each: Figures) =>
    `${percent(each.recallAt1)} ${percent(each.recallAt3)} ${percent(each.noAnswer)} ${percent(each.singleShare)} ${percent(each.singlePrecision)} ${percent(each.outOfScopeAccepted)} ${String(each.n).padStart(5)}  ${name}`;
  const misses = rows.filter(({ expected, ranked, state }) =>
    expected.length === 0 ? state === 'one' : !expected.includes(ranked[0]!),
  );
  return [
    '  @1 %   @3 %  none%   one%  right   N-in     n',
    line('全部', all),
    ...Object.entries(classes).map(([name, each]) => line(name, each)),
    '',
    ...misses.map(
      ({ class: name, query, expected, ranked, state }) =>
        `错 ${name}：${query.slice(0, 60)} → ${ranked.slice(0, 3).join('、')}（${state}），应为 ${expected.join('|') || '不在收录里'}`,
    ),
  ].join('\n');
}
