import type { Answer, Packet, Verdict } from '../evidence/evaluate.ts';
import type { CheckData, CheckScenario, Based } from './data.ts';

/** One yes/no question, with the answer that it has. */
export interface CheckView extends Based {
  /** `proof.check`: the key of its answer, and its place in a share link. */
  key: string;
  proof: string;
  id: string;
  ask: string;
  fail: string;
  fix?: string | undefined;
  effect: 'void' | 'advice';
  answer: Answer | undefined;
  /** The rule that it belongs to, `<scenario>#voids`: also the anchor on the scenario's page. */
  rule: string;
}

/** What became of a proof of the scenario, held or not. */
export interface ProofView {
  proof: string;
  name: string;
  short: string;
  role: 'required' | 'mentioned';
  /** Does any way to read the rule count it? */
  counts: boolean;
  held: boolean;
  state: 'missing' | 'good' | 'unchecked' | 'void';
  /** 没有 / 可用 / 没核完 / 作废. */
  word: string;
  brief: string;
  checks: CheckView[];
  /** Failed checks that void it. */
  voids: CheckView[];
  /** Void checks without an answer, while it is held. */
  unanswered: CheckView[];
  /** Failed checks that are only advice. */
  advice: CheckView[];
}

/** Something to do: proofs to get, to replace because they are void, and questions left to answer. */
export interface RepairView {
  get: ProofView[];
  replace: ProofView[];
  check: ProofView[];
  /** Hours until the slowest of its proofs is there; undefined where no lead time is known. */
  hours: { min: number; max: number } | undefined;
  /** The whole as one sentence: 补发货底单；核完平台聊天截图的 1 项。 */
  text: string;
}

export interface RouteView {
  /** The proofs joined with `+`: stable, and what a case stores as its chosen route. */
  key: string;
  /** 路线 A as the scenario's page letters it; 另一种读法 where only a reading opens it. */
  name: string;
  drawn: boolean;
  /** Would some reading refuse it, even complete? Then it carries the ≠ mark. */
  contested: boolean;
  verdict: Verdict;
  /** 成立 / 看读法 / 没核 2 项 / 还差 1 样 / 作废. */
  label: string;
  /** Why, in one sentence. */
  detail: string;
  proofs: ProofView[];
  missing: ProofView[];
  voids: CheckView[];
  unanswered: CheckView[];
  /** What completes this route; undefined where nothing is left to do. */
  repair: RepairView | undefined;
}

/** One way to read the rule, and whether it accepts the good proofs. */
export interface ReadingView extends Based {
  /** 画在页面上的这一种 first, then the others. */
  note: string;
  accepts: boolean;
}

/** A thing held that looks like proof here and is not. */
export interface LookalikeView extends Based {
  proof: string;
  name: string;
  held: boolean;
  reason: string;
  /** Scenarios in which it does count; empty where it counts in none of ours. */
  countsIn: { slug: string; number: number; name: string }[];
  rule: string;
}

export interface VerdictView {
  /** The value of data-verdict. */
  verdict: Verdict;
  /** One of the five verdict words. */
  word: string;
  /** The headline: 可以交了, 还差红章证明, … */
  title: string;
  /** What to do next, in one or two sentences. */
  text: string;
  /** Lettered as on the scenario's page. */
  routes: RouteView[];
  /** The route to follow: the best one, the quickest among equals. */
  best: RouteView;
  /** Every proof of the scenario that can be ticked, in page order. */
  proofs: ProofView[];
  /** Every smallest repair, the quickest first; empty when sufficient. */
  repairs: RepairView[];
  /** More than one only where the sources disagree. */
  readings: ReadingView[];
  lookalikes: LookalikeView[];
  /** Failed advice of all proofs held: it changes nothing above. */
  advice: CheckView[];
}

/** The verdict on a packet, as the page shows it. `now` only orders repairs (weekends count for working days). */
export declare function verdictOf(
  data: CheckData,
  scenario: CheckScenario,
  packet: Packet,
  now: Date,
): VerdictView;
