import type { ClockView } from './clock.ts';
import { quicker, type Span } from './lead.ts';
import { shorts, slowestOf, type ProofView } from './proofs.ts';
import type { RepairView, RouteView, VerdictView } from './verdict.ts';

const hour = 3_600_000;

/** A route with the time that it takes, against the time left. */
export interface RoutePlan {
  /** The route's key. */
  route: string;
  name: string;
  /**
   * done: nothing to fetch; tight: only if it goes quickly; unknown: a lead time or the time left is not known; lost:
   * the time that one of its proofs had to keep has passed.
   */
  fits: 'done' | 'yes' | 'tight' | 'no' | 'unknown' | 'lost';
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

/** What to fetch first, given how long each missing proof takes and how long its clock still runs. */
export function planOf(verdict: VerdictView, clock: ClockView): PlanView {
  const routes = verdict.routes.map((route) => routePlan(route, clock));
  const { repairs, best } = verdict;
  // Where nothing helps any more, what is still lacking is handed in all the same.
  const todo = repairs.length > 0 || !best.repair ? repairs : [best.repair];
  const days = todo.flatMap(fetched).some(({ lead }) => lead?.workingDays);
  return {
    sentence: todo.length > 0 ? sentenceOf(todo, routes, clock) : '',
    routes: routes.sort(
      (one, other) =>
        ranks.indexOf(one.fits) - ranks.indexOf(other.fits) || quicker(one.hours, other.hours),
    ),
    note: days ? '工作日按周一到周五算；法定节假日和调休没有算进去。' : '',
  };
}

/** Hours left for one proof: until its own step is due, or the whole where it has no step or the step waits. */
function leftFor({ proof }: ProofView, { steps, due, end, left }: ClockView): number | undefined {
  if (!due || left === undefined) return undefined;
  const own = steps.find((step) => step.proof === proof)?.due ?? end ?? due;
  return (left + own.valueOf() - due.valueOf()) / hour;
}

const ranks: readonly RoutePlan['fits'][] = ['done', 'yes', 'tight', 'unknown', 'no', 'lost'];

const fetched = ({ get, replace }: RepairView): ProofView[] => [...get, ...replace];

function routePlan({ key, name, repair, lost }: RouteView, clock: ClockView): RoutePlan {
  const todo = repair ? fetched(repair) : [];
  // The worst of its proofs: a route is no quicker than that.
  const fits = todo
    .map((proof) => fitOf(proof, leftFor(proof, clock)))
    .reduce(
      (worst, fit) => (ranks.indexOf(fit) > ranks.indexOf(worst) ? fit : worst),
      lost.length > 0 ? 'lost' : 'done',
    );
  const slowest = slowestOf(todo);
  const lead = slowest?.lead ? `${slowest.short}${slowest.lead.words}` : '';
  const texts: Record<RoutePlan['fits'], string> = {
    done: '东西都在手上。',
    yes: `${lead}，来得及。`,
    tight: `${lead}，快的话来得及。`,
    unknown: lead ? `${lead}。` : `${shorts(todo)}要多久，没有说法。`,
    no: `${lead}，赶不上。`,
    lost: `${shorts(lost)}已超时，重拿也没用。`,
  };
  return { route: key, name, fits, hours: repair ? repair.hours : nothing, text: texts[fits] };
}

const nothing: Span = { min: 0, max: 0 };

function fitOf({ lead }: ProofView, left: number | undefined): RoutePlan['fits'] {
  if (!lead || left === undefined) return 'unknown';
  if (lead.max <= left) return 'yes';
  return lead.min <= left ? 'tight' : 'no';
}

function sentenceOf(
  repairs: readonly RepairView[],
  routes: readonly RoutePlan[],
  clock: ClockView,
): string {
  const all = fetched(repairs[0]!);
  // A repair that only asks questions needs no time.
  if (all.length === 0) return '';
  // Where there are steps, the first that is open comes first.
  const step = clock.steps.find(({ state }) => state === 'open' || state === 'over');
  const first = all.filter(({ proof }) => clock.steps.length > 1 && proof === step?.proof);
  const now = first.length > 0 ? first : all;
  const slowest = slowestOf(repairs.flatMap(fetched));
  const time = slowest?.lead ? `${slowest.short}${slowest.lead.words}，` : '';
  const open = routes.filter(({ fits }) => fits !== 'lost');
  const late =
    open.length > 0 && open.every(({ fits }) => fits === 'no')
      ? '到点还没拿到，就先交手上有的，在留言里写清什么时候向谁要的。'
      : '';
  return `${time}${leftShort(clock, slowest && leftFor(slowest, clock))}：${firstSteps(now, slowest)}。${late}`;
}

/** 先要平台聊天截图，同时申请红章证明: what others must be asked for is asked first, what is quick meanwhile. */
function firstSteps(now: readonly ProofView[], slowest: ProofView | undefined): string {
  const verb = now.some(({ keeper }) => keeper !== 'shop') ? '要' : '备好';
  if (slowest && !now.includes(slowest)) return `先${verb}${shorts(now)}，同时申请${slowest.short}`;
  const others = now.filter((proof) => proof !== slowest);
  if (others.length === 0 || !slowest || verb === '备好') return `现在就${verb}${shorts(now)}`;
  return `现在就要${slowest.short}，等的时候备好${shorts(others)}`;
}

/** 剩 41 小时: whole hours, since lead times are no finer. */
function leftShort({ state, text }: ClockView, left: number | undefined): string {
  if (state === 'not-stated') return '没写时限，当急件办';
  if (state === 'over') return '时限已过，先看工单还能不能交';
  return left !== undefined && left >= 1 ? `剩 ${Math.floor(left)} 小时` : text;
}
