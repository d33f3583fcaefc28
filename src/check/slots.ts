import type { ClockView } from './clock.ts';
import type { CheckData, CheckScenario, Based } from './data.ts';
import type { RouteView, VerdictView } from './verdict.ts';

/** One picture of the evidence form. */
export interface Slot {
  n: number;
  /** Undefined: nothing has to go here. */
  proof: string | undefined;
  /** 快递红章证明 / 空着. */
  title: string;
  /** 要交的 / 补充. */
  kind: 'required' | 'extra' | 'empty';
  /** How to take or crop it. */
  crop: string;
  /** What to mark or keep in view: 圈出单号、章. */
  mark: string;
}

export interface PreflightItem {
  id: string;
  text: string;
  /** ok/bad: worked out from the answers; ask: the user ticks it. */
  state: 'ok' | 'bad' | 'ask';
  why?: string | undefined;
}

export interface SlotPlan extends Based {
  /** 举证表单通常只能交一次、只收图片、最多三张。 */
  note: string;
  slots: Slot[];
  /** Proofs for which no slot is left, with what to do about it. */
  over: { proof: string; text: string }[];
  /** What goes into the message box besides the statement. */
  message: string[];
  preflight: PreflightItem[];
}

/** The number of pictures that the form usually takes; the user may change it, 1 to 9. */
export const usualSlots = 3;

export declare function slotPlan(
  data: CheckData,
  scenario: CheckScenario,
  verdict: VerdictView,
  route: RouteView,
  clock: ClockView,
  slots?: number,
): SlotPlan;
