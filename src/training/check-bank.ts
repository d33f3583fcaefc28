import { acceptance } from '../evidence/requirement.ts';
import type { Fault } from '../schema/faults.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import { generate, kindsOf } from './generate.ts';
import { copyOf } from './grade-set.ts';
import { kindWords, type Item, type Kind, type Question } from './item.ts';
import { outcomeOf } from './kinds/packets.ts';
import { fieldOf, matterOf } from './matter.ts';
import { evaluateCopies, isOnlyWay } from './packet.ts';
import { ruleName, ruleWords, scenarioOf } from './rules.ts';
import { fingerprint } from './variants.ts';

/** Seeds that are tried a rule and kind: enough to meet every form of a question. */
const seeds = 12;
const fewestItems = 3;
const fewestKinds = 2;

/**
 * What is wrong with the questions that this content gives, for an editor; empty when all is well. A build stops on it:
 * a rule that nobody can practise, or a wrong answer that some reading would accept, is a fault of content or of a kind,
 * and a learner is the last who should find it.
 */
export function checkBank(data: TrainingData): Fault[] {
  return data.scenarios.flatMap((scenario) =>
    scenario.rules.flatMap(({ id }) => ruleFaults(data, scenario, id)),
  );
}

function ruleFaults(data: TrainingData, scenario: TrainingScenario, id: string): Fault[] {
  const name = ruleName(id);
  if (name === undefined) return [];
  const fault = (found: string, write: string): Fault => ({
    file: `content/scenarios/${scenario.slug}.mdx`,
    field: fieldOf(scenario, name),
    found: `训练里「${ruleWords[name]}」${found}`,
    write,
  });
  const made = new Map(kindsOf(id).map((kind) => [kind, itemsOf(data, kind, id)]));
  const items = [...made.values()].flat();
  const distinct = new Set(items.map(fingerprint)).size;
  const wordsOf = (kinds: Kind[]) => kinds.map((kind) => kindWords[kind]).join('、');
  const able = [...made.keys()].filter((kind) => made.get(kind)!.length > 0);
  const idle = [...made.keys()].filter((kind) => !able.includes(kind));
  const tooFew = distinct < fewestItems || able.length < fewestKinds;
  const found = `出得了 ${distinct} 道题、${able.length} 种题型，至少要 ${fewestItems} 道、${fewestKinds} 种${idle.length > 0 ? `；${wordsOf(idle)}没有材料` : ''}`;
  const missing = fewestKinds - able.length;
  const choice = missing > 0 ? `以下补上 ${missing} 样` : '以下再多写一些';
  const write = (idle.length > 0 ? idle : able)
    .map((kind) => `${kindWords[kind]}：${matterOf(name, kind)}`)
    .join('；');
  const unlawful = new Set(
    items.flatMap((item) =>
      itemFaults(data, item).map((words) => `的${kindWords[item.kind]}题：${words}`),
    ),
  );
  return [
    ...(tooFew ? [fault(found, `${choice}。${write}`)] : []),
    ...[...unlawful].map((words) => fault(words, mend)),
  ];
}

const itemsOf = (data: TrainingData, kind: Kind, id: string): Item[] =>
  Array.from({ length: seeds }, (_, seed) => generate(data, kind, [id], seed) ?? []).flat();

const mend = '把这条规则写得和别的场景分得清；内容没错的，是出题的错，报给维护的人';

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
