import { advisedOf } from '../../evidence/requirement.ts';
import type { Repair } from '../../evidence/evaluate.ts';
import { excerpt } from '../excerpt.ts';
import type { Option, Piece } from '../item.ts';
import { strangers } from '../neighbours.ts';
import { evaluateCopies, voidChecks } from '../packet.ts';
import { repairKey, repairWords } from '../repair-words.ts';
import { shortOf } from '../rules.ts';
import type { Making, Maker } from './maker.ts';
import { outcomes, packetsBy, type Outcome } from './packets.ts';

const labels: Record<Outcome, string> = {
  enough: '可以提交',
  short: '还缺，要补',
  void: '有作废的，要换',
  depends: '看读法，不保证够',
};

/** Why an answer is the wrong one, before the reason for the right one. */
function notSo(said: Outcome, outcome: Outcome): string {
  if (said === 'void') return '没有作废的。';
  if (said === 'enough') return outcome === 'depends' ? '还不能放心交。' : '还不能交。';
  if (said === 'short') return outcome === 'depends' ? '' : '要的不缺。';
  return '这一份没有分歧。';
}

/** 够不够: a packet lies there; say what becomes of it, then how to mend it. */
export const judgePacket: Maker = (making) => {
  const { scenario, random, ruleId, rule } = making;
  const contested = scenario.readings.length > 0;
  const asked = contested ? outcomes : outcomes.filter((outcome) => outcome !== 'depends');
  const packets = packetsBy(making.data, scenario);
  const possible = asked.filter(
    (outcome) => packets.has(outcome) && (rule === 'combination' || outcome !== 'depends'),
  );
  if (possible.length < 2) return undefined;
  const drawn = possible.flatMap((outcome) => Array<Outcome>(weight[outcome]).fill(outcome));
  const outcome = random.one(drawn);
  const pieces = random.shuffled(pick(making, packets.get(outcome)!));
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
            why: each === outcome ? because : `${notSo(each, outcome)}${because}`,
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

/**
 * How often each answer comes up. 可以提交 a little less than the rest: with it 不用补 is always right, and one of four
 * must not be worth guessing. 还缺 fits every scenario, the last two don't.
 */
const weight: Record<Outcome, number> = { enough: 5, short: 5, void: 6, depends: 6 };

/** For the rule on what is void, packets in which something is spoilt or no proof come up more often. */
function pick({ rule, random, scenario }: Making, packets: readonly Piece[][]): Piece[] {
  const odd = packets.filter((packet) =>
    packet.some(
      ({ proof, fails }) =>
        fails !== undefined || !scenario.uses.some((use) => use.proof === proof),
    ),
  );
  // First which proofs and which of them is spoilt, then how: else the proof with the most ways to go wrong wins.
  const groups = new Map<string, Piece[][]>();
  for (const packet of rule === 'voids' && odd.length > 0 ? odd : packets) {
    const key = packet
      .map(({ proof, fails }) => (fails === undefined ? proof : `${proof}!`))
      .join();
    groups.set(key, [...(groups.get(key) ?? []), packet]);
  }
  return random.one(random.one([...groups.values()]));
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
  // Other scenarios' sets, whole or one proof of them: what is wrong here is as often right there.
  const gets = random.shuffled(data.scenarios).flatMap((other) => {
    const missing = [...random.one(advisedOf(other))].filter((proof) => !held.has(proof));
    if (missing.length === 0) return [];
    const get = random.below(2) === 0 ? missing : [random.one(missing)];
    return [{ get, replace: [], check: [] }];
  });
  const swaps = random
    .shuffled(pieces)
    .map(({ proof }): Repair => ({ get: [], replace: [proof], check: [] }));
  const wrong: Repair[] = [];
  for (const repair of [...swaps.slice(0, random.below(2)), ...gets]) {
    if (wrong.length === 3) break;
    const known = [right, ...wrong].some((each) => repairKey(each) === repairKey(repair));
    if (!known && useless(repair)) wrong.push(repair);
  }
  const options = [right, ...(right === none ? [] : [none]), ...wrong].slice(0, 4);
  return random.shuffled(
    options.map((repair): Option => ({
      id: repairKey(repair),
      label: words(repair),
      right: repair === right,
      why:
        repair === right
          ? right === none
            ? '要的都在，不用补。'
            : '补上就够。'
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
  const slip = pieces.find(({ fails }) => fails !== undefined);
  if (slip && outcome === 'void') return `${slip.label}：${slip.detail}，作废。`;
  const aside = slip ? `「${slip.detail}」只是建议改，不作废。` : '';
  const foreign = strangers(data, scenario).filter(({ proof }) =>
    pieces.some((piece) => piece.proof === proof),
  );
  const names = foreign.map(({ proof }) => shortOf(data, proof)).join('、');
  const idle = foreign.length > 0 ? `${names}在这里不顶用，多交不扣分。` : '';
  if (outcome === 'enough') return `要的都在。${aside}${idle}`;
  if (outcome === 'depends') return `有的说法认，有的不认，不保证够。${aside}`;
  const [only] = foreign;
  if (foreign.length > 1) return `${names}都不是这里要的，交了不顶用。${aside}`;
  return only ? `${names}：${only.why}${aside}` : `要交的没有交齐。${aside}`;
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
