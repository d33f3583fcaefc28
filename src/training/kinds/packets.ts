import { evaluateCopies, mendableChecks, voidChecks } from '../packet.ts';
import { advisedOf, allReadings, minimalSets } from '../../evidence/requirement.ts';
import { faultWords } from '../fault-words.ts';
import type { TrainingCheck, TrainingData, TrainingScenario } from '../data.ts';
import type { Piece } from '../item.ts';
import { strangers } from '../neighbours.ts';
import { oncePer } from '../../evidence/once.ts';
import { shortOf } from '../rules.ts';

export const outcomes = ['enough', 'short', 'void', 'depends'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * What is to be said of a packet, from the self-check's own evaluation: void as soon as a copy is void, since it is
 * handed in with the rest. Undefined where two of the answers would fit.
 */
export function outcomeOf(
  scenario: TrainingScenario,
  pieces: readonly Piece[],
): Outcome | undefined {
  const { verdict, proofs } = evaluateCopies(scenario, pieces);
  if (!proofs.some(({ state }) => state === 'void')) {
    if (verdict === 'sufficient') return 'enough';
    return verdict === 'depends' ? 'depends' : 'short';
  }
  const mended = evaluateCopies(
    scenario,
    pieces.map(({ proof }) => ({ proof })),
  );
  const lost = verdict === 'insufficient' || verdict === 'void';
  return lost && mended.verdict === 'sufficient' ? 'void' : undefined;
}

const known = oncePer((data: TrainingData) =>
  oncePer((scenario: TrainingScenario) => sorted(data, scenario)),
);

/** Packets that somebody might put together, by the one answer that fits each. */
export function packetsBy(
  data: TrainingData,
  scenario: TrainingScenario,
): ReadonlyMap<Outcome, Piece[][]> {
  return known(data)(scenario);
}

function sorted(data: TrainingData, scenario: TrainingScenario): Map<Outcome, Piece[][]> {
  const found = new Map<Outcome, Piece[][]>();
  const seen = new Set<string>();
  for (const packet of candidates(data, scenario)) {
    const key = packet.map(({ proof, detail }) => proof + detail).join();
    const outcome = seen.has(key) ? undefined : outcomeOf(scenario, packet);
    seen.add(key);
    if (outcome) found.set(outcome, [...(found.get(outcome) ?? []), packet]);
  }
  return found;
}

/**
 * Each set that some reading accepts: whole, with one piece left out or spoilt, and each of these with something of no
 * use beside it.
 */
function candidates(data: TrainingData, scenario: TrainingScenario): Piece[][] {
  const near = strangers(data, scenario)
    .slice(0, 4)
    .map(({ proof, detail }): Piece => ({ proof, label: shortOf(data, proof), detail }));
  const good = (proof: string): Piece => ({
    proof,
    label: shortOf(data, proof),
    detail: scenario.uses.find((use) => use.proof === proof)?.brief ?? '',
  });
  const sets = [...advisedOf(scenario), ...allReadings(scenario).flatMap(minimalSets)];
  const packets = sets
    .map((set) => [...set].map(good))
    .flatMap((whole) => [
      whole,
      ...whole.map((_, left) => whole.filter((__, place) => place !== left)),
      ...spoiltOne(data, scenario, whole),
      ...slips(data, scenario, whole),
    ])
    .filter((packet) => packet.length > 0);
  return [
    ...packets,
    ...packets.flatMap((packet) => near.map((piece) => [...packet, piece])),
    // Nothing of what is asked for, but two things that look like it.
    ...(near.length >= 3 ? [near.slice(0, 2), near.slice(1, 3)] : []),
  ];
}

function spoiltOne(
  data: TrainingData,
  scenario: TrainingScenario,
  whole: readonly Piece[],
): Piece[][] {
  const spoil = (piece: Piece): Piece[] =>
    mendableChecks(scenario, piece.proof).flatMap((check) =>
      faultWords(data, scenario, piece.proof, check).map((words) => failing(piece, check, words)),
    );
  return whole.flatMap((piece, place) =>
    spoil(piece).map((bad) => whole.map((each, at) => (at === place ? bad : each))),
  );
}

/** Pieces with a slip that is only ours to advise against: they are handed in all the same, and count. */
function slips(data: TrainingData, scenario: TrainingScenario, whole: readonly Piece[]): Piece[][] {
  const harmless = ({ id, effect, basis }: TrainingCheck, proof: string) =>
    effect === 'advice' &&
    basis === 'ours' &&
    // What voids it elsewhere is nothing to make light of here.
    data.scenarios.every((each) => voidChecks(each, proof).every((check) => check.id !== id));
  return whole.flatMap((piece, place) =>
    (scenario.uses.find(({ proof }) => proof === piece.proof)?.checks ?? [])
      .filter((check) => harmless(check, piece.proof))
      .map((check) =>
        whole.map((each, at) => (at === place ? failing(piece, check, check.fail) : each)),
      ),
  );
}

const failing = (piece: Piece, { id }: TrainingCheck, words: string): Piece => ({
  ...piece,
  detail: words,
  fails: id,
});
