import { changedRules, type Case } from './case.ts';
import { clockOf, type ClockView } from './clock.ts';
import type { CheckData, CheckScenario } from './data.ts';
import { planOf, type PlanView } from './plan.ts';
import { preflight, type PreflightItem } from './preflight.ts';
import { slotPlan, type SlotPlan } from './slots.ts';
import { verdictOf, type RouteView, type VerdictView } from './verdict.ts';
import { copies, type Copy } from './words.ts';

/** Everything that the screens show of one case at one moment. */
export interface CaseModel {
  each: Case;
  scenario: CheckScenario;
  now: Date;
  verdict: VerdictView;
  clock: ClockView;
  plan: PlanView;
  /** The route to prepare: the chosen one, else the best. */
  route: RouteView;
  slots: SlotPlan;
  preflight: PreflightItem[];
  words: Copy[];
  /** Rules that changed since the answers were given. */
  changed: { id: string; name: string }[];
}

/** Undefined where the content no longer has the case's scenario. */
export function modelOf(data: CheckData, each: Case, now: Date): CaseModel | undefined {
  const scenario = data.scenarios.find(({ slug }) => slug === each.scenario);
  if (!scenario) return undefined;
  const verdict = verdictOf(data, scenario, each, now);
  const done = verdict.proofs.filter(({ state }) => state === 'good').map(({ proof }) => proof);
  const clock = clockOf(scenario, each.times, now, done);
  const route = verdict.routes.find(({ key }) => key === each.route) ?? verdict.best;
  return {
    each,
    scenario,
    now,
    verdict,
    clock,
    plan: planOf(verdict, clock),
    route,
    slots: slotPlan(data, verdict, route, each.slots),
    preflight: preflight(scenario, verdict, route, clock),
    words: copies(data, scenario, verdict, route, clock, each.details),
    changed: changedRules(each, data),
  };
}

/** The most urgent first: past deadlines, then by time left; where no limit is known, last. */
export function byUrgency(one: CaseModel, other: CaseModel): number {
  const left = ({ clock }: CaseModel) => clock.left ?? Infinity;
  const [mine, theirs] = [left(one), left(other)];
  return mine === theirs ? (one.each.createdAt < other.each.createdAt ? -1 : 1) : mine - theirs;
}

/** What people call a scenario in full: 退货影响二次销售 · 拒签驳回. */
export const fullName = ({ name, qualifier }: Pick<CheckScenario, 'name' | 'qualifier'>): string =>
  qualifier ? `${name} · ${qualifier}` : name;
