import type { Attempt, Mode } from './attempt.ts';
import type { TrainingData } from './data.ts';
import { confusableGroups } from './groups.ts';
import type { Item, ItemRef, Kind } from './item.ts';
import type { Progress } from './progress.ts';
import { seededRandom, type Random } from './random.ts';
import { refOf } from './regrade.ts';
import { allRules, ruleId, ruleName, scenarioSlug } from './rules.ts';
import { itemFor, variantOf } from './variants.ts';

export const stages = ['placement', 'learn', 'mixed', 'review', 'exam'] as const;
export type Stage = (typeof stages)[number];

/** Items of a mixed sitting: some five minutes. */
const sitting = 8;
/** How many scenarios have to be learned before they are mixed and examined. */
const ready = 0.75;

/** The scenarios of which the two items after the worked packet were answered, right or wrong. */
export function learned(data: TrainingData, attempts: readonly Attempt[]): string[] {
  const seen = new Map<string, number>();
  for (const { mode, ref } of attempts) {
    if (mode !== 'learn') continue;
    const slug = scenarioSlug(ref.ruleIds[0]!);
    seen.set(slug, (seen.get(slug) ?? 0) + 1);
  }
  return data.scenarios.map(({ slug }) => slug).filter((slug) => (seen.get(slug) ?? 0) >= 2);
}

/** The scenarios that placement has asked about. */
export function placed(data: TrainingData, attempts: readonly Attempt[]): string[] {
  const seen = new Set(
    attempts.flatMap(({ mode, ref }) =>
      mode === 'placement' ? [scenarioSlug(ref.ruleIds[0]!)] : [],
    ),
  );
  return data.scenarios.map(({ slug }) => slug).filter((slug) => seen.has(slug));
}

/** What comes next on the path. */
export function stageOf(
  data: TrainingData,
  attempts: readonly Attempt[],
  progress: Progress,
): Stage {
  if (attempts.length === 0) return 'placement';
  if (progress.due.length > 0) return 'review';
  if (learned(data, attempts).length < data.scenarios.length) return 'learn';
  const states = Object.values(progress.rules);
  const known = states.filter(({ level, lastWrong }) => level >= 3 && !lastWrong).length;
  return known >= ready * states.length ? 'exam' : 'mixed';
}

/** What somebody wants to sit down for. */
export interface Want {
  mode: Mode;
  /** For learning: which scenario; without, the first that isn't learned. */
  scenario?: string;
  /** For practice of one's own choice: which rules. */
  rules?: string[];
}

/** The name of a sitting on the path. */
export const nameOf = ({ mode, scenario }: Want): string =>
  scenario === undefined ? mode : `${mode}.${scenario}`;

/** A sitting that may begin. */
export interface Plan {
  /** What it is for: of one name only one is under way. */
  name: string;
  mode: Mode;
  title: string;
  /** Said above the first item: why it is asked. */
  intro?: string;
  /** Slug of the scenario whose packet is shown first. */
  worked?: string;
  queue: ItemRef[];
}

export function plan(
  data: TrainingData,
  attempts: readonly Attempt[],
  progress: Progress,
  want: Want,
  seed: number,
): Plan {
  const random = seededRandom('plan', want.mode, seed);
  const items = (rules: readonly string[], kinds?: readonly Kind[]) =>
    rules.flatMap((rule) => itemFor(data, rule, nextSeed(random), kinds) ?? []);
  switch (want.mode) {
    case 'placement':
      return {
        name: nameOf(want),
        mode: 'placement',
        title: '摸底',
        queue: refs(items(random.shuffled(combinations(data)), ['pick-set', 'judge-packet'])),
      };
    case 'learn': {
      const done = learned(data, attempts);
      const slug =
        want.scenario ??
        data.scenarios.find((each) => !done.includes(each.slug))?.slug ??
        data.scenarios[0]!.slug;
      const first = items([ruleId(slug, 'combination')], ['pick-set']);
      const weakest = rulesOf(data, slug)
        .filter((rule) => ruleName(rule) !== 'combination')
        .sort((one, other) => levelOf(progress, one) - levelOf(progress, other));
      return {
        name: nameOf({ mode: 'learn', scenario: slug }),
        mode: 'learn',
        title: `场景 ${data.scenarios.find((each) => each.slug === slug)!.number}`,
        worked: slug,
        queue: refs([...first, ...items(weakest.slice(0, 2 - first.length))]),
      };
    }
    case 'review':
      return {
        name: nameOf(want),
        mode: 'review',
        title: '每日复习',
        queue: refs(items(progress.due)),
      };
    case 'mixed':
      return {
        name: nameOf(want),
        mode: 'mixed',
        title: '混合练习',
        queue: refs(items(mixture(data, progress, random))),
      };
    default: {
      const rules = want.rules ?? rulesOf(data, want.scenario);
      return {
        name: nameOf(want),
        mode: want.mode,
        title: '练习',
        queue: refs(items(random.some(rules, sitting))),
      };
    }
  }
}

/** A missed rule asked in another way, to come back three to six items later. */
export function again(data: TrainingData, old: ItemRef, seed: number): ItemRef {
  const item = variantOf(data, old, seed);
  return item ? refOf(item) : { ...old, seed };
}

/** Rules of one confusable group, the weakest first, no scenario twice in a row where that can be helped. */
function mixture(data: TrainingData, progress: Progress, random: Random): string[] {
  const weakness = (group: readonly string[]) =>
    average(group.flatMap((slug) => rulesOf(data, slug)).map((rule) => levelOf(progress, rule)));
  const groups = random
    .shuffled(confusableGroups(data).filter(({ length }) => length > 1))
    .sort((one, other) => weakness(one) - weakness(other));
  const group = groups[0] ?? data.scenarios.map(({ slug }) => slug);
  const queues = random
    .shuffled(group)
    .map((slug) =>
      random
        .shuffled(rulesOf(data, slug))
        .sort((one, other) => levelOf(progress, one) - levelOf(progress, other)),
    );
  const mixed: string[] = [];
  for (let turn = 0; mixed.length < sitting && turn < allRules(data).length; turn++) {
    for (const queue of queues) {
      const rule = queue[turn];
      if (rule && mixed.length < sitting) mixed.push(rule);
    }
  }
  return mixed;
}

const combinations = (data: TrainingData) =>
  data.scenarios.map(({ slug }) => ruleId(slug, 'combination'));

function rulesOf(data: TrainingData, slug: string | undefined): string[] {
  return allRules(data)
    .map(({ id }) => id)
    .filter((id) => slug === undefined || scenarioSlug(id) === slug);
}

const levelOf = (progress: Progress, rule: string) => progress.rules[rule]?.level ?? 0;
const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const nextSeed = (random: Random) => random.below(0x7fffffff);
const refs = (items: readonly Item[]): ItemRef[] =>
  items.map(({ kind, ruleIds, seed }) => ({ kind, ruleIds, seed }));
