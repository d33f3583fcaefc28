import type { Answer } from '../evidence/evaluate.ts';
import type { RuleName } from '../evidence/rule.ts';
import type { CheckData } from './data.ts';
import type { Details } from './details.ts';
import { usualSlots } from './slots.ts';
import type { Times } from './times.ts';

/** A ticket in hand, as the device keeps it. */
export interface Case {
  id: string;
  /** The user's own name for it; may be empty. */
  name: string;
  scenario: string;
  held: string[];
  answers: Record<string, Answer>;
  times: Times;
  /** Pictures that the form takes. */
  slots: number;
  /** The chosen route's key; undefined follows the best. */
  route?: string | undefined;
  /** Ids of ticked preflight items. */
  preflight: string[];
  details: Details;
  /** The user's own notes; may be empty. */
  note: string;
  status: 'open' | 'closed';
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  /** When it was closed. */
  closedAt?: string | undefined;
  /** Goes up by one with every write: a writer whose number is not the stored one's has an old copy. */
  revision: number;
  /** The content under which the answers were given, and its rules: id to hash. */
  dataVersion: string;
  rules: Record<string, string>;
}

/** A new case of a scenario. `id` is the caller's, from crypto.randomUUID(). */
export function newCase(data: CheckData, scenario: string, id: string, now: Date): Case {
  return {
    id,
    name: '',
    scenario,
    held: [],
    answers: {},
    times: {},
    slots: usualSlots,
    preflight: [],
    details: {},
    note: '',
    status: 'open',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    revision: 0,
    dataVersion: data.version,
    rules: rulesOf(data, scenario),
  };
}

/** A rule that reads otherwise than when the case was written. */
export interface ChangedRule {
  /** `<scenario>#deadline`: also the anchor on the scenario's page. */
  id: string;
  /** 举证时限. */
  name: string;
}

const names: Record<RuleName, string> = {
  combination: '要交哪些凭证',
  deadline: '举证时限与后果',
  actions: '该做的动作',
  fields: '凭证的要素',
  voids: '核对项和作废',
};

/** Rules of the case's scenario that changed since. Empty too where the scenario itself is gone. */
export function changedRules(
  each: Pick<Case, 'scenario' | 'rules'>,
  data: CheckData,
): ChangedRule[] {
  return Object.entries(rulesOf(data, each.scenario))
    .filter(([id, hash]) => each.rules[id] !== hash)
    .map(([id]) => ({ id, name: names[id.split('#')[1] as RuleName] }));
}

/** The case with today's rules: somebody has seen what changed. */
export function acknowledged(each: Case, data: CheckData): Case {
  return { ...each, dataVersion: data.version, rules: rulesOf(data, each.scenario) };
}

function rulesOf(data: CheckData, scenario: string): Record<string, string> {
  const found = data.scenarios.find(({ slug }) => slug === scenario);
  return Object.fromEntries((found?.rules ?? []).map(({ id, hash }) => [id, hash]));
}
