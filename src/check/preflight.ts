import type { ClockView } from './clock.ts';
import type { CheckScenario } from './data.ts';
import { shorts } from './proofs.ts';
import type { RouteView, VerdictView } from './verdict.ts';

const hour = 3_600_000;

/** One line of the list before the single submission. */
export interface PreflightItem {
  /** Stable: what a case stores when the user ticks it. */
  id: string;
  text: string;
  /** ok, bad: worked out; ask: for the user to look at and tick. */
  state: 'ok' | 'bad' | 'ask';
}

/** The last look before the only submission. Nothing that can be worked out is asked. */
export function preflight(
  scenario: CheckScenario,
  verdict: VerdictView,
  route: RouteView,
  clock: ClockView,
): PreflightItem[] {
  return [
    { id: 'scenario', text: `场景认对了：工单说的是「${scenario.title}」。`, state: 'ask' },
    routeItem(route),
    voidItem(verdict),
    { id: 'pictures', text: '每张图都放大看过，四边和字都清楚。', state: 'ask' },
    timeItem(clock),
    { id: 'message', text: '举证说明贴进了留言框，里面没有情绪和猜测。', state: 'ask' },
    {
      id: 'once',
      text:
        clock.left === undefined || clock.left > 2 * hour
          ? '只能交一次：请另一个人也看过一遍。'
          : '只能交一次：自己从头再看一遍。',
      state: 'ask',
    },
  ];
}

function routeItem(route: RouteView): PreflightItem {
  const id = 'route';
  if (route.verdict === 'sufficient')
    return { id, text: `${route.name}成立：${route.detail}`, state: 'ok' };
  if (route.verdict === 'depends')
    return { id, text: `${route.name}看读法，知道这一点仍这样交。${route.detail}`, state: 'ask' };
  return { id, text: `${route.name}${route.label}：${route.detail}`, state: 'bad' };
}

function voidItem({ proofs, lookalikes }: VerdictView): PreflightItem {
  const lost = proofs.filter((proof) => proof.lost);
  const bad = [
    ...proofs.filter((proof) => proof.state === 'void' && !proof.lost).map(({ short }) => short),
    ...lookalikes.filter(({ held }) => held).map(({ name }) => name),
  ];
  const heed = [
    bad.length > 0 && `没有把${bad.join('、')}放进来：作废或不算数。`,
    lost.length > 0 && `${shorts(lost)}已超时，照交，写清了原因。`,
  ].filter(Boolean);
  return heed.length === 0
    ? { id: 'voids', text: '手上没有作废的和不算数的。', state: 'ok' }
    : { id: 'voids', text: heed.join(''), state: 'ask' };
}

function timeItem({ state, dueText, text }: ClockView): PreflightItem {
  const id = 'time';
  if (state === 'running') return { id, text: `没有超时：${dueText}，${text}。`, state: 'ok' };
  if (state === 'over') return { id, text: `${text}：先看工单还能不能交。`, state: 'bad' };
  return { id, text: '看过工单上的倒计时，还没有超时。', state: 'ask' };
}
