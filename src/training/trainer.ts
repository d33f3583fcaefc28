import type { Attempt } from './attempt.ts';
import { codeWords } from './code-words.ts';
import type { TrainingData } from './data.ts';
import { progressOf, type Progress } from './progress.ts';
import { regrade } from './regrade.ts';
import { allRules, scenarioOf, scenarioSlug } from './rules.ts';

/** One result file, read and checked. */
export interface Learner {
  name: string;
  attempts: readonly Attempt[];
  /** Version of the rules when the file was written. */
  dataVersion: string;
}

export interface PersonRow {
  name: string;
  progress: Progress;
  /** Rules of level 3 and 4. */
  mastered: number;
  /** Rules that were answered wrongly though the learner was sure: rule ids. */
  confidentErrors: string[];
  due: number;
  /** The file was written under other rules than today's. */
  older: boolean;
}

export interface CommonCode {
  scenario: string;
  code: string;
  words: string;
  people: number;
  times: number;
  /** The rules in whose items it came up: what to practise. */
  ruleIds: string[];
}

export interface ClassReport {
  people: PersonRow[];
  /** Every rule in page order, with how many people got it wrong the last time. */
  rules: { id: string; wrong: number; tried: number }[];
  /** The commonest diagnoses: by people, then by times. */
  codes: CommonCode[];
  /** Rules that everybody who tried missed at least once; at least two people tried. */
  missedByAll: string[];
}

/** A class at a glance, re-graded by today's rules from nothing but what was answered. */
export function classReport(
  data: TrainingData,
  learners: readonly Learner[],
  now: number,
): ClassReport {
  const rules = allRules(data).map(({ id }) => id);
  const people = learners.map((learner) => personRow(data, learner, now));
  const misses = learners.map((learner) => missesOf(data, learner));
  const tried = learners.map(({ attempts }) => new Set(attempts.map(({ ref }) => ref.ruleIds[0]!)));
  return {
    people,
    rules: rules.map((id) => ({
      id,
      wrong: people.filter(({ progress }) => progress.rules[id]?.lastWrong).length,
      tried: people.filter(({ progress }) => (progress.rules[id]?.seen ?? 0) > 0).length,
    })),
    codes: commonCodes(data, misses),
    missedByAll: rules.filter((id) => {
      const who = learners.flatMap((_, at) => (tried[at]!.has(id) ? [at] : []));
      return who.length >= 2 && who.every((at) => misses[at]!.some(({ rule }) => rule === id));
    }),
  };
}

function personRow(data: TrainingData, learner: Learner, now: number): PersonRow {
  const progress = progressOf(data, learner.attempts, now);
  const states = Object.values(progress.rules);
  return {
    name: learner.name,
    progress,
    mastered: states.filter(({ level }) => level >= 3).length,
    confidentErrors: Object.entries(progress.rules).flatMap(([id, { lastWrong }]) => {
      const last = learner.attempts.findLast(({ ref }) => ref.ruleIds[0] === id);
      return lastWrong && last && !last.response.unsure ? [id] : [];
    }),
    due: progress.due.length,
    older: learner.dataVersion !== data.version,
  };
}

interface Miss {
  rule: string;
  codes: readonly string[];
}

function missesOf(data: TrainingData, { attempts }: Learner): Miss[] {
  return attempts.flatMap((attempt) => {
    const result = regrade(data, attempt);
    return result && !result.accepted && result.verdict !== 'EMPTY'
      ? [{ rule: attempt.ref.ruleIds[0]!, codes: result.codes }]
      : [];
  });
}

function commonCodes(data: TrainingData, misses: readonly Miss[][]): CommonCode[] {
  const found = new Map<string, CommonCode & { who: Set<number> }>();
  misses.forEach((own, person) => {
    for (const { rule, codes } of own) {
      // The first code is the most telling one; the rest are what it led to.
      const [code] = codes;
      const scenario = scenarioSlug(rule);
      if (!code || !data.scenarios.some(({ slug }) => slug === scenario)) continue;
      const key = `${scenario}|${code}`;
      const words = codeWords(data, scenarioOf(data, scenario), code);
      const entry = found.get(key) ?? {
        scenario,
        code,
        words,
        people: 0,
        times: 0,
        ruleIds: [],
        who: new Set<number>(),
      };
      entry.who.add(person);
      entry.times++;
      entry.people = entry.who.size;
      if (!entry.ruleIds.includes(rule)) entry.ruleIds.push(rule);
      found.set(key, entry);
    }
  });
  return [...found.values()]
    .map(({ who: _, ...entry }) => entry)
    .sort((one, other) => other.people - one.people || other.times - one.times);
}
