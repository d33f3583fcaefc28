import { advisedSets, allReadings, minimalSets } from '../../evidence/requirement.ts';
import type { Evaluation, Repair } from '../../evidence/evaluate.ts';
import type { TrainingScenario } from '../data.ts';
import { excerpt } from '../excerpt.ts';
import type { Option, Piece } from '../item.ts';
import { strangers } from '../neighbours.ts';
import { evaluateCopies, voidChecks } from '../packet.ts';
import type { Random } from '../random.ts';
import { repairKey, repairWords } from '../repair-words.ts';
import { shortOf } from '../rules.ts';
import type { Making, Maker } from './maker.ts';

export const outcomes = ['enough', 'short', 'void', 'depends'] as const;
export type Outcome = (typeof outcomes)[number];

const labels: Record<Outcome, string> = {
  enough: '可以提交',
  short: '还缺，要补',
  void: '有作废的，要换',
  depends: '看读法，不保证够',
};

/**
 * What is to be said of a packet, from the self-check's own evaluation: void as soon as a copy is void, since it is
 * handed in with the rest. Undefined where two of the answers would fit.
 */
export function outcomeOf(
  scenario: TrainingScenario,
  pieces: readonly Piece[],
): Outcome | undefined {
  const as = (copies: readonly Piece[]): Evaluation => evaluateCopies(scenario, copies);
  const { verdict, proofs } = as(pieces);
  if (!proofs.some(({ state }) => state === 'void')) {
    if (verdict === 'sufficient') return 'enough';
    return verdict === 'depends' ? 'depends' : 'short';
  }
  const mended = as(pieces.map(({ proof, label, detail }) => ({ proof, label, detail })));
  const lost = verdict === 'insufficient' || verdict === 'void';
  return lost && mended.verdict === 'sufficient' ? 'void' : undefined;
}

/** 够不够: a packet lies there; say what becomes of it, then how to mend it. */
export const judgePacket: Maker = (making) => {
  const { scenario, random, ruleId, rule } = making;
  const contested = scenario.readings.length > 0;
  const asked = contested ? outcomes : outcomes.filter((outcome) => outcome !== 'depends');
  const possible = asked
    .filter((outcome) => rule === 'combination' || outcome !== 'depends')
    .map((outcome) => [outcome, packetsFor(making, outcome)] as const)
    .filter(([, packets]) => packets.length > 0);
  if (possible.length === 0) return undefined;
  const [outcome, packets] = random.one(possible);
  const pieces = random.shuffled(random.one(packets));
  const { repairs } = evaluateCopies(scenario, pieces);
  const because = reasonOf(making, pieces, outcome);
  return {
    scenario: scenario.slug,
    stem: `有人准备交下面${countWords(pieces.length)}。这份举证会怎样？`,
    material: [
      { type: 'ticket', text: excerpt(scenario, random) },
      { type: 'packet', pieces },
    ],
    questions: [
      {
        id: 'answer',
        prompt: '这份举证会怎样？',
        mode: 'one',
        options: random.shuffled(
          asked.map((each) => ({
            id: each,
            label: labels[each],
            right: each === outcome,
            why: because,
            ...(each === outcome ? {} : { code: `JUDGED_${each}_FOR_${outcome}`.toUpperCase() }),
          })),
        ),
      },
      {
        id: 'repair',
        prompt: '怎么补？',
        mode: 'one',
        options: repairOptions(making, pieces, repairs),
      },
    ],
    critical: outcome !== 'enough',
    source: { ruleId, ...sourceOf(making, pieces) },
  };
};

/** Packets to which exactly this answer fits. */
function packetsFor({ data, scenario, random }: Making, outcome: Outcome): Piece[][] {
  const good = (proof: string): Piece => ({
    proof,
    label: shortOf(data, proof),
    detail: scenario.uses.find((use) => use.proof === proof)?.brief ?? '',
  });
  const noise = strangers(data, scenario).map(({ proof, detail }) => ({
    proof,
    label: shortOf(data, proof),
    detail,
  }));
  const near = noise.slice(0, 4);
  const sets = [...advisedSets(scenario), ...allReadings(scenario).flatMap(minimalSets)];
  const whole = sets.map((set) => [...set].map(good));
  const candidates: Piece[][] = [];
  const withNoise = (packet: Piece[]) => near.map((piece) => [...packet, piece]);
  for (const packet of whole) {
    candidates.push(packet, ...withNoise(packet));
    packet.forEach((_, left) => {
      const rest = packet.filter((__, place) => place !== left);
      if (rest.length > 0) candidates.push(rest);
      candidates.push(...withNoise(rest));
    });
    candidates.push(...spoiltVariants(scenario, packet, random));
  }
  // Nothing of what is asked for, but two things that look like it.
  if (near.length >= 2) candidates.push(near.slice(0, 2), near.slice(1, 3));
  return candidates.filter((packet) => outcomeOf(scenario, packet) === outcome);
}

function spoiltVariants(scenario: TrainingScenario, packet: Piece[], random: Random): Piece[][] {
  const spoil = (piece: Piece): Piece[] =>
    voidChecks(scenario, piece.proof).map(({ id, fail }) => ({
      ...piece,
      detail: fail,
      fails: id,
    }));
  const one = packet.flatMap((piece, place) =>
    spoil(piece).map((bad) => packet.map((each, at) => (at === place ? bad : each))),
  );
  const all = packet.map((piece) => spoil(piece));
  const each = all.every((list) => list.length > 0) ? [all.map((list) => random.one(list))] : [];
  return [...one, ...each];
}

function repairOptions(
  { data, scenario, random }: Making,
  pieces: readonly Piece[],
  repairs: readonly Repair[],
): Option[] {
  const words = (repair: Repair) => repairWords(repair, (proof) => shortOf(data, proof));
  const known = new Set(repairs.map(repairKey));
  const before = evaluateCopies(scenario, pieces);
  const useless = (repair: Repair): boolean => {
    if (repair.get.length + repair.replace.length === 0) return before.verdict !== 'sufficient';
    if (known.has(repairKey(repair))) return false;
    const after = evaluateCopies(scenario, mended(pieces, repair));
    return after.readings.every((accepted, reading) => accepted === before.readings[reading]);
  };
  const none: Repair = { get: [], replace: [], check: [] };
  const right = before.verdict === 'sufficient' ? none : random.one(repairs);
  const held = new Set(pieces.map(({ proof }) => proof));
  const gets = [
    ...strangers(data, scenario)
      .slice(0, 5)
      .map(({ proof }) => proof),
    ...scenario.uses.map(({ proof }) => proof),
  ].filter((proof) => !held.has(proof));
  const wrong = [
    ...random.shuffled(gets.map((proof): Repair => ({ get: [proof], replace: [], check: [] }))),
    ...pieces.map(({ proof }): Repair => ({ get: [], replace: [proof], check: [] })),
  ].filter((repair) => repairKey(repair) !== repairKey(right) && useless(repair));
  const options = [right, ...(right === none ? [] : [none]), ...wrong].slice(0, 4);
  return random.shuffled(
    options.map((repair): Option => ({
      id: repairKey(repair),
      label: words(repair),
      right: repair === right,
      why:
        repair === right
          ? '补上就够。'
          : repair === none
            ? '照这样交，还不够。'
            : right === none
              ? '已经够了，不用再补。'
              : `${words(repair)}，还是不够。`,
    })),
  );
}

function mended(
  pieces: readonly Piece[],
  { get, replace }: Repair,
): { proof: string; fails?: string }[] {
  return [
    ...pieces.map(({ proof, fails }) =>
      fails !== undefined && !replace.includes(proof) ? { proof, fails } : { proof },
    ),
    ...get.map((proof) => ({ proof })),
  ];
}

function reasonOf(making: Making, pieces: readonly Piece[], outcome: Outcome): string {
  const { data, scenario } = making;
  const bad = pieces.find(({ fails }) => fails !== undefined);
  if (bad) return `${bad.label}：${bad.detail}，作废。`;
  const foreign = strangers(data, scenario).find(({ proof }) =>
    pieces.some((piece) => piece.proof === proof),
  );
  if (outcome === 'enough') return foreign ? `要的都在。${foreign.why}` : '要的都在，也都符合。';
  if (outcome === 'depends') return '有一种读法不认这一份，不保证够。';
  return foreign ? foreign.why : '要同交的没有交齐。';
}

function sourceOf({ scenario }: Making, pieces: readonly Piece[]) {
  const bad = pieces.find(({ fails }) => fails !== undefined);
  const check = voidChecks(scenario, bad?.proof ?? '').find(({ id }) => id === bad?.fails);
  if (check) return { basis: check.basis, words: check.ask };
  const { basis, text } = scenario.combination[0]!;
  return { basis, words: text };
}

const digits = ['零', '一', '两', '三', '四', '五', '六'];
const countWords = (count: number) => `${digits[count] ?? count}样`;
