import type { ClockView } from './clock.ts';
import { quicker, type Span } from './lead.ts';
import { shorts, type ProofView } from './proof-view.ts';
import type { RepairView, RouteView, VerdictView } from './verdict.ts';

const hour = 3_600_000;

/** A route with the time that it takes, against the time left. */
export interface RoutePlan {
  /** The route's key. */
  route: string;
  name: string;
  /** done: nothing to fetch; tight: only if it goes quickly; unknown: a lead time or the time left is not known. */
  fits: 'done' | 'yes' | 'tight' | 'no' | 'unknown';
  /** Elapsed hours until the slowest proof is there. */
  hours: Span | undefined;
  text: string;
}

export interface PlanView {
  /** 红章证明约 1 到 3 个工作日，剩 41 小时：先要平台聊天截图，同时申请红章证明。 Empty when there is nothing to fetch. */
  sentence: string;
  /** The ones that fit first, the quicker before the slower. */
  routes: RoutePlan[];
  /** What is not known about working days: empty where none is involved. */
  note: string;
}

/** What to fetch first, given how long each missing proof takes and how long the clock still runs. */
export function planOf(verdict: VerdictView, clock: ClockView): PlanView {
  const left = clock.left === undefined ? undefined : clock.left / hour;
  const routes = verdict.routes.map((route) => routePlan(route, left));
  const days = verdict.repairs.flatMap(fetched).some(({ lead }) => lead?.workingDays);
  return {
    sentence: verdict.repairs.length > 0 ? sentenceOf(verdict.repairs, clock) : '',
    routes: routes.sort(
      (one, other) =>
        ranks.indexOf(one.fits) - ranks.indexOf(other.fits) || quicker(one.hours, other.hours),
    ),
    note: days ? '工作日按周一到周五算，周末已跳过；法定节假日和调休没有算进去。' : '',
  };
}

const ranks: readonly RoutePlan['fits'][] = ['done', 'yes', 'tight', 'unknown', 'no'];

const fetched = ({ get, replace }: RepairView): ProofView[] => [...get, ...replace];

function routePlan({ key, name, repair }: RouteView, left: number | undefined): RoutePlan {
  const todo = repair ? fetched(repair) : [];
  const hours = repair ? repair.hours : { min: 0, max: 0 };
  const fits = fitOf(todo, hours, left);
  const slowest = slowestOf(todo);
  const lead = slowest?.lead ? `${slowest.short}${slowest.lead.words}` : '';
  const texts: Record<RoutePlan['fits'], string> = {
    done: '东西都在手上。',
    yes: `${lead}，来得及。`,
    tight: `${lead}，快的话来得及。`,
    unknown: lead ? `${lead}。` : `${shorts(todo)}要多久，没有说法。`,
    no: `${lead}，赶不上。`,
  };
  return { route: key, name, fits, hours, text: texts[fits] };
}

function fitOf(
  todo: readonly ProofView[],
  hours: Span | undefined,
  left: number | undefined,
): RoutePlan['fits'] {
  if (todo.length === 0) return 'done';
  if (!hours || left === undefined) return 'unknown';
  if (hours.max <= left) return 'yes';
  return hours.min <= left ? 'tight' : 'no';
}

/** The one with the longest known lead time. */
function slowestOf(proofs: readonly ProofView[]): ProofView | undefined {
  return proofs.reduce<ProofView | undefined>(
    (slowest, proof) =>
      proof.lead && proof.lead.max > (slowest?.lead?.max ?? -1) ? proof : slowest,
    undefined,
  );
}

function sentenceOf(repairs: readonly RepairView[], clock: ClockView): string {
  // A repair that only asks questions needs no time: those who follow it need not run.
  const first = repairs[0]!;
  const now = fetched(first);
  if (now.length === 0) return '';
  const slowest = slowestOf(repairs.flatMap(fetched));
  const time = slowest?.lead ? `${slowest.short}${slowest.lead.words}，` : '';
  const start = `${time}${leftShort(clock)}：`;
  if (slowest && !now.includes(slowest)) {
    return `${start}先要${shorts(now)}，同时申请${slowest.short}。`;
  }
  const others = now.filter((proof) => proof !== slowest);
  if (others.length === 0) return `${start}现在就要${shorts(now)}。`;
  return `${start}现在就要${slowest?.short ?? shorts(now)}，等的时候备好${shorts(others)}。`;
}

/** 剩 41 小时: whole hours, since lead times are no finer. */
function leftShort({ left, state, text }: ClockView): string {
  if (left === undefined) return '没写时限，当急件办';
  if (state === 'over') return '时限已过，先看工单还能不能交';
  return left >= hour ? `剩 ${Math.floor(left / hour)} 小时` : text;
}
