import type { Requirement } from '../schema/requirement.ts';
import { isCombinatorContested, proofsOf, type Readable } from './requirement.ts';

/** The mark of a tree: its shape, its words, and how many members it counts. */
export interface Label {
  /** `one` is a tree of a single proof: nothing to combine. */
  shape: 'any' | 'all' | 'one';
  /** Number of members of the outermost combinator; 1 for a single proof. */
  count: number;
  /** 任选其一 or 缺一不可; 一样就够 for a single proof. */
  words: string;
  /** As the sheet counts it: 二选一, 三选一, 两样都要交. */
  counted: string;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const digit = (count: number) => digits[count] ?? String(count);
/** 两 before a measure word, 二 elsewhere. */
const measured = (count: number) => (count === 2 ? '两' : digit(count));

/** The label of a tree's outermost combinator. */
export function label(requirement: Requirement): Label {
  if ('proof' in requirement)
    return { shape: 'one', count: 1, words: '一样就够', counted: '一样就够' };
  if ('anyOf' in requirement) {
    const count = requirement.anyOf.length;
    return { shape: 'any', count, words: '任选其一', counted: `${digit(count)}选一` };
  }
  const count = requirement.allOf.length;
  return { shape: 'all', count, words: '缺一不可', counted: `${measured(count)}样都要交` };
}

/** What a route's header says of it: 一样就够, 两样同交, or the inner choice. */
export function routeWords(route: Requirement): string {
  if ('proof' in route) return '一样就够';
  if ('anyOf' in route) return label(route).counted;
  return `${measured(route.allOf.length)}样同交`;
}

/** The routes of a tree: the members of the outermost `anyOf`, or the whole tree as the only one. */
export function routesOf(requirement: Requirement): Requirement[] {
  return 'anyOf' in requirement ? requirement.anyOf : [requirement];
}

/**
 * The tree in one line, for lists, copied text and plain-text views:
 * （红章证明＋发货底单）或 平台聊天截图. Inner groups are bracketed, the outermost is not.
 */
export function formula(requirement: Requirement, nameOf: (slug: string) => string): string {
  const write = (tree: Requirement, nested: boolean): string => {
    if ('proof' in tree) return nameOf(tree.proof);
    const [parts, joint] = 'allOf' in tree ? [tree.allOf, '＋'] : [tree.anyOf, ' 或 '];
    const line = parts.map((part) => write(part, true)).join(joint);
    return nested ? `（${line}）` : line;
  };
  return write(requirement, false).replaceAll('） 或', '）或').replaceAll('或 （', '或（');
}

/** The pill that stands for a whole scenario: its label, or 说法不一 where the combinator itself is in dispute. */
export function pill(scenario: Readable): Label | 'contested' {
  return isCombinatorContested(scenario) ? 'contested' : label(scenario.requirement);
}

/** What the ≠ at the end of a formula says: what to prepare where the combinator is in dispute, else the reading in short. */
export function doubtWords({
  requirement,
  readings,
}: {
  requirement: Requirement;
  readings: readonly { requirement: Requirement; short?: string | undefined }[];
}): string | undefined {
  return isCombinatorContested({ requirement, readings })
    ? `先按${measured(proofsOf(requirement).length)}样都交准备`
    : readings.find(({ short }) => short)?.short;
}
