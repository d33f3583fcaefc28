import { acceptance } from '../evidence/requirement.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import { generate, kindsOf } from './generate.ts';
import { copyOf } from './grade-set.ts';
import { kindWords, type Item, type Question } from './item.ts';
import { outcomeOf } from './kinds/packets.ts';
import { evaluateCopies, isOnlyWay } from './packet.ts';
import { ruleName, ruleWords, scenarioOf } from './rules.ts';
import { fingerprint } from './variants.ts';

/** Seeds that are tried a rule and kind: enough to meet every form of a question. */
const seeds = 12;
const fewestItems = 3;
const fewestKinds = 2;

/**
 * What is wrong with the questions that this content gives, in sentences for an editor; empty when all is well. A
 * build stops on it: a rule that nobody can practise, or a wrong answer that some reading would accept, is a fault of
 * content or of a kind, and a learner is the last who should find it.
 */
export function checkBank(data: TrainingData): string[] {
  return data.scenarios.flatMap((scenario) =>
    scenario.rules.flatMap(({ id }) => ruleFaults(data, scenario, id)),
  );
}

function ruleFaults(data: TrainingData, scenario: TrainingScenario, id: string): string[] {
  const name = ruleName(id);
  const where = `场景 ${scenario.number}「${scenario.nav}」的${name ? ruleWords[name] : id}`;
  const items = kindsOf(id).flatMap((kind) =>
    Array.from({ length: seeds }, (_, seed) => generate(data, kind, [id], seed) ?? []).flat(),
  );
  const faults = new Set<string>();
  const distinct = new Set(items.map(fingerprint)).size;
  const kinds = new Set(items.map(({ kind }) => kind)).size;
  if (distinct < fewestItems || kinds < fewestKinds)
    faults.add(
      `${where}：只出得了 ${distinct} 道题、${kinds} 种题型，至少要 ${fewestItems} 道、${fewestKinds} 种。补上这条规则的内容再构建。`,
    );
  for (const item of items) {
    for (const words of itemFaults(data, item))
      faults.add(`${where}，${kindWords[item.kind]}题：${words}`);
  }
  return [...faults];
}

/** What is unlawful about one item. */
export function itemFaults(data: TrainingData, item: Item): string[] {
  const scenario = item.scenario ? scenarioOf(data, item.scenario) : undefined;
  return [
    ...item.questions.flatMap((question) => questionFaults(item, question)),
    ...(scenario && item.kind === 'pick-set' ? setFaults(scenario, item) : []),
    ...(scenario && item.kind === 'judge-packet' ? packetFaults(scenario, item) : []),
  ];
}

function questionFaults(item: Item, { mode, options, prompt }: Question): string[] {
  const right = options.filter((option) => option.right).length;
  const faults: string[] = [];
  if (mode === 'one' && right !== 1)
    faults.push(`「${prompt}」有 ${right} 个正确选项，应当只有一个。`);
  if (mode === 'many' && right === 0) faults.push(`「${prompt}」没有正确选项。`);
  // The regions of a drawing are what they are.
  const [fewest, most] =
    item.kind === 'spot-defect' && mode === 'many' ? [2, 20] : mode === 'one' ? [3, 4] : [5, 8];
  if (options.length < fewest || options.length > most)
    faults.push(`「${prompt}」有 ${options.length} 个选项，应当是 ${fewest} 到 ${most} 个。`);
  for (const { why, label, right: isRight } of options) {
    if (why.trim() === '' && !isRight) faults.push(`选项「${label}」没有讲解。`);
  }
  if (new Set(options.map(({ id }) => id)).size < options.length) faults.push('两个选项是同一个。');
  const looks = options.map(({ label, detail = '' }) => `${label}/${detail}`);
  if (new Set(looks).size < looks.length) faults.push('两个选项看起来一样。');
  return faults;
}

/** The right options satisfy every reading, and nothing else among what is offered helps in any. */
function setFaults(scenario: TrainingScenario, { questions }: Item): string[] {
  const copies = questions[0]!.options.map((option) => ({
    ...copyOf(option),
    right: option.right,
  }));
  const target = new Set(copies.flatMap(({ proof, right }) => (right ? [proof] : [])));
  const offered = new Set(copies.flatMap(({ proof, fails }) => (fails ? [] : [proof])));
  return [
    ...(acceptance(scenario, target) === 'sufficient' ? [] : ['正确的一套并非每种读法都认。']),
    ...(isOnlyWay(scenario, target, offered) ? [] : ['干扰项按某种读法也成立。']),
  ];
}

/** The verdict is the same in every reading, or the answer says that it isn't; no wrong repair helps in any. */
function packetFaults(scenario: TrainingScenario, { material, questions }: Item): string[] {
  const packet = material.find((part) => part.type === 'packet');
  if (!packet) return ['没有要判的凭证。'];
  const before = evaluateCopies(scenario, packet.pieces);
  const said = questions[0]!.options.find(({ right }) => right)?.id;
  const agree = new Set(before.readings).size === 1;
  const faults =
    said === outcomeOf(scenario, packet.pieces) && (agree || said === 'depends')
      ? []
      : ['答案要看按哪种读法。'];
  const helps = questions[1]!.options.some((option) => {
    if (option.right || option.id === 'nothing') return false;
    const [step, proof] = option.id.split(':') as [string, string];
    const after = evaluateCopies(scenario, [
      ...packet.pieces.filter((piece) => step !== 'replace' || piece.proof !== proof),
      { proof },
    ]);
    return after.readings.some((accepted, at) => accepted && !before.readings[at]);
  });
  return helps ? [...faults, '干扰的补法按某种读法也成立。'] : faults;
}
