import type { Answer, Packet, ProofState } from '../evidence/evaluate.ts';
import { allReadings, proofsOf } from '../evidence/requirement.ts';
import type { Based, CheckData, CheckProof, CheckScenario } from './data.ts';
import { leadOf, type Lead } from './lead.ts';

/** One yes/no question, with the answer that it has. */
export interface CheckView extends Based {
  /** `proof.check`: the key of its answer, and its place in a share link. */
  key: string;
  proof: string;
  id: string;
  ask: string;
  fail: string;
  fix?: string | undefined;
  /** Half a sentence for the statement, where it passes. */
  say?: string | undefined;
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
  /** Who has it: what must be asked of others is asked first. */
  keeper: CheckProof['keeper'];
  lead: Lead | undefined;
  /** Of all checks, in page order; their answers stay when the proof is put down. */
  checks: CheckView[];
  /** Failed checks that void it, while it is held. */
  voids: CheckView[];
  /** Void checks without an answer, while it is held. */
  unanswered: CheckView[];
  /** Void, and no other copy could be better: a time that it had to keep has passed. */
  lost: boolean;
  /** Failed checks that are only advice, while it is held. */
  advice: CheckView[];
}

const stateWords: Record<ProofView['state'], string> = {
  missing: '没有',
  good: '可用',
  unchecked: '没核完',
  void: '作废',
};

/** Every proof of the scenario that can be ticked, in page order, with what the evaluation made of it. */
export function proofViews(
  data: CheckData,
  scenario: CheckScenario,
  answers: Packet['answers'],
  states: readonly ProofState[],
  now: Date,
): ProofView[] {
  const counted = new Set(allReadings(scenario).flatMap(proofsOf));
  return scenario.uses.map(({ proof, role, brief, checks }): ProofView => {
    const known = data.proofs[proof]!;
    const found = states.find((each) => each.proof === proof);
    const state = found?.state ?? 'missing';
    const views = checks.map((check): CheckView => {
      const key = `${proof}.${check.id}`;
      return { ...check, key, proof, answer: answers[key], rule: `${scenario.slug}#voids` };
    });
    const only = (ids: readonly string[] = []) => views.filter(({ id }) => ids.includes(id));
    return {
      proof,
      name: known.name,
      short: known.short,
      role,
      counts: counted.has(proof),
      held: found !== undefined,
      state,
      word: stateWords[state],
      brief,
      keeper: known.keeper,
      lead: leadOf(known, now),
      checks: views,
      voids: only(found?.failed),
      unanswered: only(found?.unanswered),
      lost: found?.lost ?? false,
      advice: only(found?.advice),
    };
  });
}

/** The one with the longest known lead time. */
export function slowestOf(proofs: readonly ProofView[]): ProofView | undefined {
  return proofs.reduce<ProofView | undefined>(
    (slowest, proof) =>
      proof.lead && proof.lead.max > (slowest?.lead?.max ?? -1) ? proof : slowest,
    undefined,
  );
}

/** 快递红章证明、发货底单. */
export const shorts = (proofs: readonly Pick<ProofView, 'short'>[]) =>
  proofs.map(({ short }) => short).join('、');
