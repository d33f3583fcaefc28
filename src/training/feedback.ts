import type { Repair } from '../evidence/evaluate.ts';
import { listed } from '../evidence/listed.ts';
import type { TrainingData, TrainingScenario } from './data.ts';
import type { Grade } from './grade.ts';
import { copyOf } from './grade-set.ts';
import type { Item, Option, Question, Response, Source } from './item.ts';
import { likeness } from './likeness.ts';
import { misreadingWords } from './misreading.ts';
import { checksOf, namedProofs } from './packet.ts';
import { repairWords } from './repair-words.ts';
import { scenarioOf, scenarioSlug, shortOf } from './rules.ts';

/** What is said after an answer: 结论, 原因, 怎么补, 原文. About the packet, not about the person. */
export interface Feedback {
  verdict: string;
  reason: string;
  /** Every smallest repair, one a line; empty where there is nothing to mend. */
  repairs: string[];
  source: Source & { quote?: string };
  /** For a packet: which proofs of the drawn tree are there and in order, and which are void. */
  standing?: { held: string[]; bad: string[] };
}

export function feedback(
  data: TrainingData,
  item: Item,
  response: Response,
  grade: Grade,
): Feedback {
  const scenario = item.scenario ? scenarioOf(data, item.scenario) : undefined;
  const picked = item.questions.flatMap(({ id, options }) =>
    options.filter((option) => response.picks[id]?.includes(option.id)),
  );
  const name = (proof: string) => shortOf(data, proof);
  const packet = item.material.find((part) => part.type === 'packet');
  const copies = item.kind === 'pick-set' ? picked.map(copyOf) : packet?.pieces;
  return {
    verdict: `${grade.accepted ? '答对了。' : '没答对。'}${verdictOf(item, picked, grade, name)}`,
    reason:
      halfReason(data, scenario, item, picked, grade) ??
      reasonOf(data, scenario, item, picked, grade),
    repairs: repairsOf(item, picked, grade, scenario, name),
    source: sourceOf(data, item.source),
    ...(copies && scenario ? { standing: standingOf(scenario, copies) } : {}),
  };
}

function verdictOf(
  item: Item,
  picked: readonly Option[],
  { verdict, accepted, codes, repairs }: Grade,
  name: (proof: string) => string,
): string {
  const useless = codes.filter((code) => code.startsWith('NOISE:')).map((code) => code.slice(6));
  if (verdict === 'EMPTY') return picked.length > 0 ? '只答了一半。' : '还没选完。';
  if (item.kind === 'pick-set') {
    if (verdict === 'EXACT') return '这一份可以交。';
    if (verdict === 'NOISY') return `这一份可以交，${useless.map(name).join('、')}可以撤下。`;
    if (verdict === 'OVERSUPPLIED') return '这一份可以交，有多备的。';
    if (verdict === 'CROWDED') return `要的在里面，可是混进了${useless.length} 样没用的。`;
    if (verdict === 'VOID') return '要的选到了，可是混进了作废的。';
    const missing = repairs[0]?.get.length ?? 0;
    return missing > 0 ? `这份举证还差${measured(missing)}样。` : '这份举证不成立。';
  }
  if (accepted) return '';
  // The first question that was missed: what would have been right.
  const question = item.questions.find(({ options }) =>
    picked.some((o) => options.includes(o) && !o.right),
  );
  const [right] = (question ?? item.questions[0]!).options.filter((option) => option.right);
  if ((question ?? item.questions[0]!).mode === 'many' && !right?.exclusive)
    return missedWords(item, picked);
  return `应当选「${right!.label}」。`;
}

/** Of a choice among several: how many were found, missed, and taken for what they are not. */
function missedWords(item: Item, picked: readonly Option[]): string {
  const options = item.questions[0]!.options;
  const missed = options.filter((option) => option.right && !picked.includes(option)).length;
  const extra = picked.filter((option) => options.includes(option) && !option.right).length;
  const parts = [
    ...(missed > 0 ? [`漏了${measured(missed)}处`] : []),
    ...(extra > 0 ? [`多选了${measured(extra)}处`] : []),
  ];
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}

function reasonOf(
  data: TrainingData,
  scenario: TrainingScenario | undefined,
  item: Item,
  picked: readonly Option[],
  { accepted, codes }: Grade,
): string {
  const misread = scenario
    ? codes
        .map((code) => misreadingWords(scenario.requirement, code, (proof) => shortOf(data, proof)))
        .find((words) => words !== undefined)
    : undefined;
  if (misread) return misread;
  const elsewhere = codes.find((code) => code.startsWith('WRONG_SCENARIO:'));
  if (item.kind === 'pick-set' && elsewhere) {
    const other = scenarioOf(data, elsewhere.slice('WRONG_SCENARIO:'.length));
    const split = scenario?.splitters.find(({ against }) => against === other.slug);
    return `这一套是场景 ${other.number}「${other.nav}」的。${split ? `先问「${split.ask}」` : ''}`;
  }
  const wrong = picked.filter(({ right }) => !right);
  const left = item.questions.flatMap(({ mode, options }) =>
    mode === 'many' ? options.filter((option) => option.right && !picked.includes(option)) : [],
  );
  if (item.kind === 'pick-set') {
    const bad = wrong.filter(({ id }) => id.startsWith('void:'));
    const told = bad.length > 0 ? bad : !accepted && left.length === 0 ? wrong : [];
    const lines = told.map(({ label, why }) => `${label}：${why}`);
    // Where a spoilt copy was taken for it, the words on that copy say enough.
    const lacking = accepted
      ? []
      : left
          .filter(({ proof }) => bad.every((each) => each.proof !== proof))
          .map(({ label }) => label);
    if (lacking.length > 0) lines.push(`少了${listed(lacking)}。`);
    if (lines.length > 0) return lines.join('');
    const readings = scenario && scenario.readings.length > 0 ? '几种说法都认。' : '';
    return `要的都在，也都符合。${readings}`;
  }
  const [first] = wrong;
  if (first) {
    const { mode } = item.questions.find(({ options }) => options.includes(first))!;
    const why =
      mode === 'many' && !first.exclusive ? `「${first.label}」：${first.why}` : first.why;
    return first.exclusive || left.length === 0 ? why : `${why}${leftWords(left)}`;
  }
  if (left.length > 0) return leftWords(left);
  return item.questions[0]!.options.find(({ right }) => right)!.why;
}

/** Of two questions one was left out, as can happen in an exam: that is what it failed by, whatever the other was worth. */
function halfReason(
  data: TrainingData,
  scenario: TrainingScenario | undefined,
  item: Item,
  picked: readonly Option[],
  grade: Grade,
): string | undefined {
  const isOpen = ({ options }: Question) => !options.some((option) => picked.includes(option));
  const open = item.questions.filter(isOpen);
  if (picked.length === 0 || open.length === 0) return undefined;
  const questions = item.questions.filter((question) => !isOpen(question));
  const good = questions.every(({ options }) =>
    options.every((option) => option.right === picked.includes(option)),
  );
  const told = good
    ? '答了的一问是对的。'
    : reasonOf(data, scenario, { ...item, questions }, picked, grade);
  const left = open.map(({ prompt, options }) => {
    const right = options.filter((option) => option.right).map(({ label }) => label);
    return `「${prompt}」没答，应当选「${right.join('」「')}」。`;
  });
  return `${told}${left.join('')}两问都答对才算对。`;
}

/** What excludes all else was not passed over beside other picks, but instead of them. */
const leftWords = (left: readonly Option[]) =>
  `${left.some(({ exclusive }) => exclusive) ? '应当选' : '漏了'}「${left.map(({ label }) => label).join('」「')}」。`;

function repairsOf(
  item: Item,
  picked: readonly Option[],
  { accepted, repairs, verdict }: Grade,
  scenario: TrainingScenario | undefined,
  name: (proof: string) => string,
): string[] {
  if (item.kind === 'pick-set' || item.kind === 'judge-packet') {
    if (verdict === 'CROWDED') return ['没用的撤下，要的留着。'];
    return repairs.map((repair, at) => {
      const words = `${repairWords(repair, name)}${fixWords(repair, item, picked, scenario)}`;
      return at === 0 ? `${words}。` : `或者${words}。`;
    });
  }
  if (item.kind === 'spot-defect' && scenario) {
    const broken = item.questions[0]!.options.find(({ right, exclusive }) => right && !exclusive);
    const paper = item.material.find((part) => part.type === 'specimen');
    const fix = checksOf(scenario, paper?.proof ?? '').find(({ id }) => id === broken?.id)?.fix;
    return fix ? [`${fix}。`] : [];
  }
  if (item.kind === 'fields' && !accepted) {
    const right = item.questions[0]!.options.filter((option) => option.right);
    return [`补上${right.map(({ label }) => label).join('；')}。`];
  }
  return [];
}

/** How a void copy is mended, in the words of the check that it fails. */
function fixWords(
  { replace }: Repair,
  item: Item,
  picked: readonly Option[],
  scenario: TrainingScenario | undefined,
): string {
  if (!scenario || replace.length === 0) return '';
  const packet = item.material.find((part) => part.type === 'packet');
  const copies = packet?.pieces ?? picked.map(copyOf);
  const fixes = copies.flatMap(({ proof, fails }) =>
    replace.includes(proof) && fails
      ? (checksOf(scenario, proof).find(({ id }) => id === fails)?.fix ?? [])
      : [],
  );
  return fixes.length > 0 ? `：${[...new Set(fixes)].join('；')}` : '';
}

function standingOf(
  scenario: TrainingScenario,
  copies: readonly { proof: string; fails?: string }[],
): { held: string[]; bad: string[] } {
  const named = namedProofs(scenario);
  const voiding = (proof: string, fails: string | undefined) =>
    checksOf(scenario, proof).some(({ id, effect }) => id === fails && effect === 'void');
  const bad = new Set(
    copies.filter(({ proof, fails }) => voiding(proof, fails)).map(({ proof }) => proof),
  );
  const held = new Set(copies.map(({ proof }) => proof).filter((p) => named.has(p) && !bad.has(p)));
  return { held: [...held], bad: [...bad] };
}

/** The rule's words, and where they are the ticket's, the piece of it that says so. */
function sourceOf(data: TrainingData, source: Source): Feedback['source'] {
  if (source.basis !== 'ticket') return source;
  const { strong } = scenarioOf(data, scenarioSlug(source.ruleId));
  const [best] = strong
    .map((quote) => ({ quote, alike: likeness(quote, source.words) }))
    .sort((one, other) => other.alike - one.alike);
  return best && best.alike >= 0.6 ? { ...source, quote: best.quote } : source;
}

const digits = ['零', '一', '两', '三', '四', '五', '六', '七', '八'];
const measured = (count: number) => digits[count] ?? ` ${count} `;
