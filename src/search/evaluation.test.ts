import { describe, expect, test } from 'vitest';
import type { Card } from './data.ts';
import { evaluate, summary } from './evaluation.ts';
import type { Match } from './match.ts';

const slugs = ['a', 'b', 'c', 'd'];
const cards = slugs.map((slug, index): Card => ({
  slug,
  number: index + 1,
  name: slug,
  label: '',
  requirement: { proof: 'p' },
  deadline: '',
  stated: false,
  voids: [],
}));

/** A matcher that has learned its answers by heart; of other queries it makes nothing. */
const answers: Record<string, [Match['state'], string]> = {
  空包: ['one', 'abcd'],
  红章: ['few', 'badc'],
  差价: ['one', 'acdb'],
  少件: ['one', 'abcd'],
  发票: ['few', 'abcd'],
  随便: ['none', 'abcd'],
  '第一行\n第二行': ['one', 'dcba'],
};
const asked: string[] = [];
function match(query: string): Match | undefined {
  asked.push(query);
  const [state, order] = answers[query] ?? [];
  if (state === undefined || order === undefined) return undefined;
  const ranked = [...order].map((slug) => ({ slug, probability: 0.25 }));
  return { state, ranked, shown: [], none: 0 };
}

const lines = [
  'class\tquery\texpected',
  '# a comment\twith a tab\t1',
  '',
  'a line without a tab',
  'A\t空包\t1',
  'A\t红章\t1|3',
  'B\t差价\t2',
  'B\t？？\t3',
  'B\t随便\t0',
  // Class N needs no number.
  'N 少件\t少件',
  'N 沾边\t发票\t2',
  'P\t第一行\\n第二行\t4',
];
const found = evaluate(lines.join('\n'), match, cards);

describe('rows', () => {
  test('comments, the head and lines without a tab are no rows', () => {
    expect(found.rows.map(({ query }) => query)).toEqual([
      '空包',
      '红章',
      '差价',
      '？？',
      '随便',
      '少件',
      '发票',
      '第一行\\n第二行',
    ]);
  });

  test('a 0, or class N whatever its number says, is out of scope', () => {
    expect(found.rows.map(({ expected }) => expected)).toEqual([
      [1],
      [1, 3],
      [2],
      [3],
      [],
      [],
      [],
      [4],
    ]);
  });

  test('a written line break is asked as a line break', () => {
    expect(asked).toContain('第一行\n第二行');
  });

  test('no match at all is a row without an answer', () => {
    expect(found.rows[3]).toEqual({
      class: 'B',
      query: '？？',
      expected: [3],
      ranked: [],
      state: 'none',
    });
  });

  test('line ends of Windows make no difference', () => {
    expect(evaluate(lines.join('\r\n'), match, cards)).toEqual(found);
  });
});

describe('figures', () => {
  test('of all', () => {
    expect(found.all).toEqual({
      n: 8,
      // 空包 and the paste of five that are ours; 红章 comes second.
      recallAt1: 0.4,
      recallAt3: 0.6,
      // ？？
      noAnswer: 0.2,
      // 空包, 差价 and the paste, of four with a single possible answer.
      singleShare: 0.75,
      // 差价 is a single answer and wrong.
      singlePrecision: 0.6667,
      // 少件, of three.
      outOfScopeAccepted: 0.3333,
    });
  });

  test('of each class, in the order of the file', () => {
    expect(Object.keys(found.classes)).toEqual(['A', 'B', 'N 少件', 'N 沾边', 'P']);
    expect(found.classes['A']).toEqual({
      n: 2,
      recallAt1: 0.5,
      recallAt3: 1,
      noAnswer: 0,
      singleShare: 1,
      singlePrecision: 1,
      outOfScopeAccepted: 0,
    });
    expect(found.classes['N 少件']).toMatchObject({ n: 1, recallAt1: 0, outOfScopeAccepted: 1 });
  });

  test('of nothing are 0, not NaN', () => {
    const { all, classes, rows } = evaluate('', match, cards);
    expect(Object.values(all)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect([classes, rows]).toEqual([{}, []]);
  });
});

test('the summary has a line a class, and one for everything that went wrong', () => {
  const text = summary(found).split('\n');
  expect(text.find((line) => line.endsWith('全部'))).toContain('40.0');
  expect(text.filter((line) => line.startsWith('错 ')).map((line) => line.split('：')[1])).toEqual([
    expect.stringMatching(/^红章 → 2、1、4（few），应为 1\|3/),
    expect.stringMatching(/^差价 → 1、3、4（one），应为 2/),
    expect.stringMatching(/^？？ → （none），应为 3/),
    expect.stringMatching(/^少件 → 1、2、3（one），应为 不在收录里/),
  ]);
});
