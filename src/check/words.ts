import type { ClockView } from './clock.ts';
import { courierRequest } from './courier-request.ts';
import type { CheckData, CheckScenario } from './data.ts';
import type { Details } from './details.ts';
import { shorts } from './proofs.ts';
import { statement } from './statement.ts';
import type { RouteView, VerdictView } from './verdict.ts';

/** A text to copy. */
export interface Copy {
  id: 'statement' | 'courier' | 'buyer' | 'reply';
  /** 举证说明 / 发给快递网点 / 发给买家 / 回复工单（还没转账）. */
  title: string;
  /** Plain text; empty while it is not ready. */
  text: string;
  /** False where the text would claim what is not so (yet). */
  ready: boolean;
  /** Why it is not ready; else empty. */
  why: string;
}

/**
 * The texts that a ticket needs, made from the rules and the answers, in the order in which they are likely wanted.
 * What does not concern the scenario is left out: no courier's paper, no request to the courier.
 */
export function copies(
  data: CheckData,
  scenario: CheckScenario,
  verdict: VerdictView,
  route: RouteView,
  clock: ClockView,
  details: Details,
): Copy[] {
  const request = courierRequest(data, scenario, verdict, route, clock, details);
  const says = statement(data, scenario, route, details);
  const all: Copy[] = [
    {
      id: 'statement',
      title: '举证说明',
      text: says,
      ready: says !== '',
      why: says ? '' : whyNone(route),
    },
    ...scenario.actions.map(({ first, say = '' }) =>
      copy('reply', first ? `回复工单（${first}）` : '回复工单', say),
    ),
    copy('courier', '发给快递网点', request),
    copy('buyer', '发给买家', buyerMessage(data, scenario, details)),
  ];
  return all.filter(({ ready, text }) => !ready || text !== '');
}

/** What is lost never comes to hold: then nobody should wait for the text. */
const whyNone = ({ name, label, lost }: RouteView): string =>
  lost.length > 0
    ? `${shorts(lost)}已超时，说明请自己写：交了什么，为什么超时。`
    : `${name}${label}，成立后这里生成说明。`;

const copy = (id: Copy['id'], title: string, text: string): Copy => ({
  id,
  title,
  text,
  ready: true,
  why: '',
});

function buyerMessage(
  data: CheckData,
  { uses, toBuyer }: CheckScenario,
  { order }: Details,
): string {
  const wanted = uses.filter(({ proof }) => data.proofs[proof]!.keeper === 'buyer');
  const made = wanted.map(({ proof, brief }) => `${data.proofs[proof]!.name}（${brief}）`);
  const body = toBuyer ?? (made.length > 0 ? `麻烦您提供：${made.join('；')}。` : '');
  return body && `您好，${order ? `关于订单 ${order}，` : ''}${body}`;
}
