import { oncePer } from './once.ts';
import {
  acceptance,
  accepts,
  advisedOf,
  allReadings,
  minimalSets,
  type Readable,
} from './requirement.ts';
import { difference, minimal, sameSet, type ProofSet } from './sets.ts';

/** Best first: the headline is the best route in this order. */
export const verdicts = ['sufficient', 'depends', 'unchecked', 'insufficient', 'void'] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict words, one set everywhere. */
export const verdictWords: Record<Verdict, string> = {
  sufficient: '成立',
  depends: '看读法',
  unchecked: '没核',
  insufficient: '还差',
  void: '作废',
};

/** What the rules need of a scenario: its trees, and for each use of a proof the checks with their effect. */
export interface Rules extends Readable {
  uses: readonly {
    proof: string;
    checks: readonly { id: string; effect: 'void' | 'advice'; final?: boolean | undefined }[];
  }[];
}

export type Answer = 'pass' | 'fail';

/** What somebody has in hand. Answers are keyed `proof.check`; a check without an answer is not checked yet. */
export interface Packet {
  held: Iterable<string>;
  answers: Readonly<Record<string, Answer | undefined>>;
}

/** What became of one proof that is held. */
export interface ProofState {
  proof: string;
  state: 'good' | 'unchecked' | 'void';
  /** Ids of failed checks whose effect is void. */
  failed: string[];
  /** Void for good: a failed check is final, so that no other copy can be better. */
  lost: boolean;
  /** Ids of void checks that have no answer. */
  unanswered: string[];
  /** Ids of failed checks that are only advice; they never change a verdict. */
  advice: string[];
}

export interface RouteVerdict {
  proofs: string[];
  verdict: Verdict;
  /** Is it a route of the drawn tree, or does only another reading open it? */
  drawn: boolean;
  missing: string[];
  void: string[];
  unchecked: string[];
}

/** A way to make the packet sufficient: what to get, what to replace because it is void, what is left to check. */
export interface Repair {
  get: string[];
  replace: string[];
  check: string[];
}

export interface Evaluation {
  verdict: Verdict;
  proofs: ProofState[];
  routes: RouteVerdict[];
  /** Every smallest repair, fewest steps first; empty when sufficient, or when no way around what is lost is left. */
  repairs: Repair[];
  /** For each reading in the order of `[requirement, ...readings]`: does it accept the good proofs? */
  readings: boolean[];
}

/**
 * The verdict on a packet. Proofs that no reading names (lookalikes) are carried along and change nothing.
 * The headline equals the best route: a theorem of the routes' construction, held by a property test.
 */
export function evaluate(scenario: Rules, packet: Packet): Evaluation {
  const proofs = [...new Set(packet.held)].map((proof) => stateOf(scenario, proof, packet.answers));
  const inState = (...states: ProofState['state'][]): Set<string> =>
    new Set(proofs.filter(({ state }) => states.includes(state)).map(({ proof }) => proof));
  const good = inState('good');
  const unchecked = inState('unchecked');
  const voided = inState('void');
  const lost = new Set(proofs.filter((state) => state.lost).map(({ proof }) => proof));

  const routes = routeSets(scenario).map(({ set, drawn }) =>
    routeVerdict(scenario, set, drawn, { good, unchecked, voided }),
  );
  const verdict = verdicts.find((word) => routes.some((route) => route.verdict === word))!;
  return {
    verdict,
    proofs,
    routes,
    repairs: verdict === 'sufficient' ? [] : repairsOf(scenario, { good, unchecked, voided }, lost),
    readings: allReadings(scenario).map((tree) => accepts(tree, good)),
  };
}

function stateOf(scenario: Rules, proof: string, answers: Packet['answers']): ProofState {
  const checks = scenario.uses.find((use) => use.proof === proof)?.checks ?? [];
  const answered = (id: string) => answers[`${proof}.${id}`];
  const binding = checks.filter(({ effect }) => effect === 'void');
  const failing = binding.filter(({ id }) => answered(id) === 'fail');
  const failed = failing.map(({ id }) => id);
  const lost = failing.some(({ final }) => final);
  const unanswered = binding.filter(({ id }) => answered(id) === undefined).map(({ id }) => id);
  const advice = checks
    .filter(({ id, effect }) => effect === 'advice' && answered(id) === 'fail')
    .map(({ id }) => id);
  const state = failed.length > 0 ? 'void' : unanswered.length > 0 ? 'unchecked' : 'good';
  return { proof, state, failed, lost, unanswered, advice };
}

interface Route {
  set: ProofSet;
  drawn: boolean;
}

/** Every set that some view may have to name: the drawn routes, those that only a reading opens, and the advised. */
const routeSets = oncePer((scenario: Rules): readonly Route[] => {
  const found: Route[] = minimalSets(scenario.requirement).map((set) => ({ set, drawn: true }));
  const others = [
    ...advisedOf(scenario),
    ...scenario.readings.flatMap(({ requirement }) => minimalSets(requirement)),
  ];
  for (const set of others) {
    if (!found.some((known) => sameSet(known.set, set))) found.push({ set, drawn: false });
  }
  return found;
});

interface Sorted {
  good: ProofSet;
  unchecked: ProofSet;
  voided: ProofSet;
}

function routeVerdict(
  scenario: Rules,
  route: ProofSet,
  drawn: boolean,
  { good, unchecked, voided }: Sorted,
): RouteVerdict {
  const inSet = (set: ProofSet) => [...route].filter((proof) => set.has(proof));
  const parts = {
    void: inSet(voided),
    unchecked: inSet(unchecked),
    missing: [...route].filter(
      (proof) => !good.has(proof) && !unchecked.has(proof) && !voided.has(proof),
    ),
  };
  const verdict: Verdict =
    parts.void.length > 0
      ? 'void'
      : parts.missing.length > 0
        ? 'insufficient'
        : parts.unchecked.length > 0
          ? 'unchecked'
          : acceptance(scenario, route);
  return { proofs: [...route], verdict, drawn, ...parts };
}

function repairsOf(scenario: Rules, { good, unchecked, voided }: Sorted, lost: ProofSet): Repair[] {
  const within = advisedOf(scenario).filter((set) => [...set].every((proof) => !lost.has(proof)));
  return minimal(within.map((set) => difference(set, good)))
    .map((todo) => ({
      get: [...todo].filter((proof) => !unchecked.has(proof) && !voided.has(proof)),
      replace: [...todo].filter((proof) => voided.has(proof)),
      check: [...todo].filter((proof) => unchecked.has(proof)),
    }))
    .sort((one, other) => effort(one) - effort(other));
}

/** A question answered is nothing beside a document fetched; a document replaced is one fetched again. */
const effort = ({ get, replace, check }: Repair) =>
  (get.length + replace.length) * 100 + check.length;
