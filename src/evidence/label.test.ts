import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Requirement } from '../schema/requirement.ts';
import { seeded, trees, TruthTable } from '../../tests/fixtures/brute-force.ts';
import { doubtWords, formula, label, pill, routesOf, routeWords } from './label.ts';
import { realScenario } from '../../tests/fixtures/real-content.ts';
import { proofsOf } from './requirement.ts';

const proof = (slug: string): Requirement => ({ proof: slug });
const some = (count: number) => Array.from({ length: count }, (_, index) => proof(`p${index}`));
const [a, b, c, d] = [proof('a'), proof('b'), proof('c'), proof('d')];

describe('label', () => {
  test('counts the members of the outermost combinator', () => {
    expect(label(a)).toEqual({ shape: 'one', count: 1, words: '一样就够', counted: '一样就够' });
    expect(label({ anyOf: [a, b] })).toEqual({
      shape: 'any',
      count: 2,
      words: '任选其一',
      counted: '二选一',
    });
    expect(label({ allOf: [a, b] })).toEqual({
      shape: 'all',
      count: 2,
      words: '缺一不可',
      counted: '两样都要交',
    });
  });

  test('looks no deeper: scenario 1 is 二选一, though it names three proofs', () => {
    expect(label({ anyOf: [{ allOf: [a, b] }, c] }).counted).toBe('二选一');
    expect(label({ allOf: [{ anyOf: [a, b] }, c] }).counted).toBe('两样都要交');
  });

  test('writes numbers the way people say them', () => {
    expect([3, 4, 10, 11].map((count) => label({ anyOf: some(count) }).counted)).toEqual([
      '三选一',
      '四选一',
      '十选一',
      '11选一',
    ]);
    expect([2, 3, 10, 11].map((count) => label({ allOf: some(count) }).counted)).toEqual([
      '两样都要交',
      '三样都要交',
      '十样都要交',
      '11样都要交',
    ]);
  });
});

describe('routes', () => {
  test('are the members of the outermost anyOf, or the whole tree', () => {
    expect(routesOf({ anyOf: [{ allOf: [a, b] }, c] })).toEqual([{ allOf: [a, b] }, c]);
    expect(routesOf({ allOf: [a, { anyOf: [b, c] }] })).toEqual([
      { allOf: [a, { anyOf: [b, c] }] },
    ]);
    expect(routesOf(a)).toEqual([a]);
  });

  test('say how much one of them takes', () => {
    expect(routeWords(a)).toBe('一样就够');
    expect(routeWords({ allOf: [a, b] })).toBe('两样同交');
    expect(routeWords({ allOf: some(3) })).toBe('三样同交');
    expect(routeWords({ anyOf: [a, b] })).toBe('二选一');
  });
});

describe('formula', () => {
  const write = (tree: Requirement) => formula(tree, (slug) => slug);

  test('brackets inner groups and not the outermost', () => {
    expect(write(a)).toBe('a');
    expect(write({ allOf: [a, b] })).toBe('a＋b');
    expect(write({ anyOf: [a, b, c] })).toBe('a 或 b 或 c');
    expect(write({ anyOf: [{ allOf: [a, b] }, c] })).toBe('（a＋b）或 c');
    expect(write({ allOf: [a, { anyOf: [b, c] }] })).toBe('a＋（b 或 c）');
  });

  test('sets no space beside a bracket, which is wide enough by itself', () => {
    expect(write({ anyOf: [a, { allOf: [b, c] }, d] })).toBe('a 或（b＋c）或 d');
    expect(write({ anyOf: [{ allOf: [a, b] }, { allOf: [c, d] }] })).toBe('（a＋b）或（c＋d）');
    fc.assert(
      fc.property(trees(), (tree) => {
        expect(write(tree)).not.toMatch(/[（）] | [（）]/);
      }),
      seeded,
    );
  });

  test('names proofs by the words that it is given', () => {
    const names: Record<string, string> = { a: '红章证明', b: '发货底单', c: '平台聊天截图' };
    expect(formula({ anyOf: [{ allOf: [a, b] }, c] }, (slug) => names[slug]!)).toBe(
      '（红章证明＋发货底单）或 平台聊天截图',
    );
  });

  test('can be read in one way only: read back, it is the same tree', () => {
    fc.assert(
      fc.property(trees(), (tree) => {
        const line = write(tree);
        expect(parse(line)).toEqual(tree);
        expect(TruthTable.of(parse(line)).minimal()).toEqual(TruthTable.of(tree).minimal());
        expect(proofsOf(parse(line))).toEqual(proofsOf(tree));
      }),
      seeded,
    );
  });
});

describe('pill', () => {
  test('is the label, or 说法不一 where the combinator itself is in dispute', () => {
    const both: Requirement = { allOf: [a, b] };
    const either: Requirement = { anyOf: [a, b] };
    expect(pill({ requirement: both, readings: [] })).toEqual(label(both));
    expect(pill({ requirement: both, readings: [{ requirement: either }] })).toBe('contested');
    expect(pill({ requirement: either, readings: [{ requirement: a }] })).toEqual(label(either));
  });
});

describe('the words of doubt', () => {
  const both: Requirement = { allOf: [a, b] };
  const either: Requirement = { anyOf: [a, b] };

  test('say what to prepare where the combinator itself is in dispute, drawn either way', () => {
    const words = '先按两样都交准备';
    const short = '表格写二选一';
    expect(doubtWords({ requirement: both, readings: [{ requirement: either, short }] })).toBe(
      words,
    );
    expect(doubtWords({ requirement: either, readings: [{ requirement: both, short }] })).toBe(
      words,
    );
  });

  test('are the reading’s own elsewhere, or none', () => {
    const readings = [{ requirement: c }, { requirement: a, short: '工单只写合照' }];
    expect(doubtWords({ requirement: either, readings })).toBe('工单只写合照');
    expect(doubtWords({ requirement: either, readings: [{ requirement: a }] })).toBeUndefined();
  });

  test('are those of the scenario’s own page', () => {
    const scenario = realScenario('empty-parcel');
    expect(`${doubtWords(scenario)}。`).toBe(scenario.lead);
  });
});

/** Reads a formula over one-letter names: a group is a bracketed line, a line is joined by ＋ or by 或, never both. */
function parse(line: string): Requirement {
  let rest = line.replaceAll(' ', '');
  const take = (sign: string): boolean => {
    if (!rest.startsWith(sign)) return false;
    rest = rest.slice(sign.length);
    return true;
  };
  const member = (): Requirement => {
    if (take('（')) {
      const inner = group();
      if (!take('）')) throw new Error(`no closing bracket: ${line}`);
      return inner;
    }
    const slug = rest.slice(0, 1);
    rest = rest.slice(1);
    return proof(slug);
  };
  const group = (): Requirement => {
    const first = member();
    const joint = ['＋', '或'].find((sign) => rest.startsWith(sign));
    if (!joint) return first;
    const members = [first];
    while (take(joint)) members.push(member());
    return joint === '＋' ? { allOf: members } : { anyOf: members };
  };
  const tree = group();
  if (rest) throw new Error(`left over: ${rest}`);
  return tree;
}
