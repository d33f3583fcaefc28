import type { ClockView } from './clock.ts';
import type { CheckData, CheckScenario } from './data.ts';
import type { RouteView, VerdictView } from './verdict.ts';

/** What staff may fill in; all optional, and never in a link. */
export interface Details {
  shop?: string | undefined;
  order?: string | undefined;
  tracking?: string | undefined;
}

/** A text to copy. */
export interface Copy {
  id: 'statement' | 'courier' | 'buyer' | 'reply';
  /** 举证说明 / 发给快递网点 / 发给买家 / 回复工单（还没转账）. */
  title: string;
  text: string;
  /** False where the text would claim what is not so (yet): the statement before its route is complete. */
  ready: boolean;
  /** Why not ready. */
  why?: string | undefined;
}

export declare function copies(
  data: CheckData,
  scenario: CheckScenario,
  verdict: VerdictView,
  route: RouteView,
  clock: ClockView,
  details: Details,
): Copy[];
