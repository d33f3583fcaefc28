import type { Attempt } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { generate } from './generate.ts';
import type { Item, Kind } from './item.ts';
import { seededRandom, type Random } from './random.ts';
import { regrade } from './regrade.ts';
import { ruleId, scenarioSlug } from './rules.ts';
import { fingerprint, itemFor } from './variants.ts';

export const examSize = 20;
export const passMark = 18;
const aScenario = 2;
const spots = 4;

/** No 0, O, 1, I and L: a code is read out and written down. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 5;

const codeShape = '5 个字母或数字，没有 0、O、1、I、L';

export const codeFault = `考核码是 ${codeShape}。看一下有没有抄错。`;

/** Of a link: whoever opens it hasn't typed anything, and can't tell what it should have been. */
export const linkFault = (code: string): string =>
  `链接里的考核码「${code}」不对，应是 ${codeShape}。问一下发链接的人，改好再开始。`;

/** A new exam's code, from a 32-bit seed. Whoever types the same code sits the same exam. */
export function examCode(seed: number): string {
  const random = seededRandom('exam-code', seed);
  return Array.from({ length: codeLength }, () => random.one([...letters])).join('');
}

/** What somebody typed as a code, or undefined for what is none. Case and spaces don't matter. */
export function readExamCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === codeLength && [...code].every((letter) => letters.includes(letter))
    ? code
    : undefined;
}

/**
 * The twenty items of an exam: the same for the same code and content. At least two a scenario (fewer where there are
 * more than ten), at least four on specimens where there are specimens, no two alike, in mixed order.
 */
export function examOf(data: TrainingData, code: string): Item[] {
  const random = seededRandom('exam', code);
  const chosen: Item[] = [];
  const seen = new Set<string>();
  const add = (rule: string, kinds?: readonly Kind[]): boolean => {
    for (let turn = 0; turn < 8; turn++) {
      const item = itemFor(data, rule, random.below(0x7fffffff), kinds);
      if (!item || seen.has(fingerprint(item))) continue;
      seen.add(fingerprint(item));
      chosen.push(item);
      return true;
    }
    return false;
  };
  const scenarios = random.shuffled(data.scenarios).slice(0, examSize / aScenario);
  // The packet first: it is what a ticket comes down to.
  for (const { slug } of scenarios) add(ruleId(slug, 'combination'), ['pick-set', 'judge-packet']);
  const drawn = random.shuffled(scenarios.filter(({ slug }) => hasSpecimen(data, slug)));
  for (const { slug } of drawn.slice(0, spots)) add(ruleId(slug, 'voids'), ['spot-defect']);
  for (const { slug } of scenarios) {
    const own = () => chosen.filter((item) => scenarioSlug(item.ruleIds[0]!) === slug).length;
    for (const rule of otherRules(data, slug, random)) if (own() < aScenario) add(rule);
  }
  for (const { slug } of cycle(drawn, spots - countOf(chosen, 'spot-defect')))
    add(ruleId(slug, 'voids'), ['spot-defect']);
  for (let turn = 0; chosen.length < examSize && turn < examSize * 4; turn++) {
    add(random.one(otherRules(data, random.one(scenarios).slug, random)));
  }
  return random.shuffled(chosen.slice(0, examSize));
}

export interface ExamResult {
  /** Place in the exam → was it right; undefined for one that wasn't answered. */
  right: (boolean | undefined)[];
  score: number;
  /** Of the items on which a miss isn't forgiven: how many, and how many right. */
  critical: { count: number; right: number };
  passed: boolean;
  scenarios: { slug: string; right: number; count: number }[];
}

/** How an exam went. Attempts that belong to none of its items are passed over; of two at one item the last counts. */
export function examResult(
  data: TrainingData,
  items: readonly Item[],
  attempts: readonly Attempt[],
): ExamResult {
  const right = items.map(({ kind, seed, ruleIds }) => {
    const attempt = attempts.findLast(
      ({ ref }) => ref.kind === kind && ref.seed === seed && ref.ruleIds[0] === ruleIds[0],
    );
    const result = attempt && regrade(data, attempt);
    return result && result.verdict !== 'EMPTY' ? result.accepted : undefined;
  });
  const score = right.filter((each) => each === true).length;
  const critical = items.flatMap((item, at) => (item.critical ? [right[at] === true] : []));
  const slugs = [...new Set(items.map((item) => scenarioSlug(item.ruleIds[0]!)))];
  const of = (slug: string) =>
    items.flatMap((item, at) =>
      scenarioSlug(item.ruleIds[0]!) === slug ? [right[at] === true] : [],
    );
  return {
    right,
    score,
    critical: { count: critical.length, right: critical.filter(Boolean).length },
    passed: score >= passMark && critical.every(Boolean),
    scenarios: slugs.map((slug) => ({
      slug,
      right: of(slug).filter(Boolean).length,
      count: of(slug).length,
    })),
  };
}

function hasSpecimen(data: TrainingData, slug: string): boolean {
  return generate(data, 'spot-defect', [ruleId(slug, 'voids')], 0) !== undefined;
}

function otherRules(data: TrainingData, slug: string, random: Random): string[] {
  const { rules } = data.scenarios.find((each) => each.slug === slug)!;
  return random.shuffled(rules.map(({ id }) => id));
}

const countOf = (items: readonly Item[], kind: Kind) =>
  items.filter((item) => item.kind === kind).length;

function cycle<Value>(list: readonly Value[], count: number): Value[] {
  return list.length === 0
    ? []
    : Array.from({ length: Math.max(0, count) }, (_, at) => list[at % list.length]!);
}
