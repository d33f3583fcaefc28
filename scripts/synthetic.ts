// Scenarios that nobody has, as many as a scale test wants. Pure: the same seed gives the same scenarios, and a longer
// list begins with the shorter one, so that what grows between two sizes is the size alone.
import type { Requirement } from '../src/schema/requirement.ts';
import type { Utterance } from '../src/search/build/corpus.ts';
import type { Worded } from '../src/search/build/trained.ts';
import { random, shuffled } from '../src/search/random.ts';
import {
  demands,
  happenings,
  keepers,
  records,
  stages,
  things,
  type Happening,
  type Named,
} from './bench/vocabulary.ts';

export interface SyntheticScenario extends Worded {
  number: number;
  requirement: Requirement;
  utterances: Utterance[];
}

export interface Synthetic {
  scenarios: SyntheticScenario[];
  /** Utterances that mean none of them. */
  none: Utterance[];
}

/** More scenarios than this the vocabulary cannot tell apart. */
export const mostScenarios = happenings.length * things.length * stages.length;

type Next = () => number;
const pick = <Item>(items: readonly Item[], next: Next): Item =>
  items[Math.floor(next() * items.length)]!;

/** `count` scenarios, each another combination of what happened, to which thing, and when. */
export function syntheticScenarios(count: number, seed: number): Synthetic {
  if (!Number.isInteger(count) || count < 1 || count > mostScenarios)
    throw new RangeError(`count must be a whole number from 1 to ${mostScenarios}, not ${count}`);
  const next = random(seed);
  const places = shuffled(
    Array.from({ length: mostScenarios }, (_, place) => place),
    next,
  );
  const scenarios = places.slice(0, count).map((place, index) => {
    const happened = happenings[place % happenings.length]!;
    const rest = Math.floor(place / happenings.length);
    const thing = things[rest % things.length]!;
    const stage = stages[Math.floor(rest / things.length)]!;
    return scenarioOf({ happened, thing, stage }, index + 1, next);
  });
  return { scenarios, none: noneOf(Math.max(12, Math.ceil(count / 2)), next) };
}

interface Combination {
  happened: Happening;
  thing: Named;
  stage: Named;
}

function scenarioOf(combination: Combination, number: number, next: Next): SyntheticScenario {
  const { happened, thing, stage } = combination;
  const slug = `${happened.id}-${thing.id}-${stage.id}`;
  const proofs = shuffled(proofPool, next).slice(0, 2 + Math.floor(next() * 3));
  const requirement = treeOf(
    proofs.map(({ slug: proof }) => proof),
    next,
  );
  const [first = '', second = ''] = happened.said;
  return {
    slug,
    number,
    title: `买家反馈${thing.words}${stage.words}${happened.words}`,
    name: `${thing.words}${happened.words}`,
    qualifier: stage.words,
    nav: `${thing.words}${happened.words}·${stage.words}`,
    aliases: [
      `${thing.said}${first}`,
      `${stage.said}${first}`,
      `${thing.words}${second}`,
      `${stage.words}${happened.words}`,
    ],
    ticket: ticketOf(combination, proofs, requirement, next),
    situation: [{ text: `${stage.words}，消费者反馈${thing.words}${happened.words}。` }],
    requirement,
    utterances: utterancesOf(slug, combination, next),
  };
}

export interface SyntheticProof {
  slug: string;
  name: string;
  short: string;
}

/** Every proof there is. Scenarios share them, as they do in life: their number stops growing, the scenarios' does not. */
export const proofPool: readonly SyntheticProof[] = keepers.flatMap((keeper) =>
  records.map((record) => ({
    slug: `${keeper.id}-${record.id}`,
    name: `${keeper.words}${record.words}`,
    short: `${keeper.said}${record.said}`,
  })),
);

/** A tree over all of these, each once: split at random, all and any in turns, so that no level repeats its parent. */
function treeOf(proofs: readonly string[], next: Next, either = next() < 0.5): Requirement {
  if (proofs.length === 1) return { proof: proofs[0]! };
  const cut = 1 + Math.floor(next() * (proofs.length - 1));
  const members =
    next() < 0.4
      ? proofs.map((proof): Requirement => ({ proof }))
      : [treeOf(proofs.slice(0, cut), next, !either), treeOf(proofs.slice(cut), next, !either)];
  return either ? { anyOf: members } : { allOf: members };
}

const openings = [
  '该订单消费者反馈',
  '顾客就本单发起售后，称',
  '经核实，买家提交的情况为',
  '平台收到消费者投诉，内容是',
];
const summons = [
  '现已申请平台介入，请您尽快联系相关方核实情况，并在售后单内补充举证。',
  '由于您提供的信息不清晰，需要您补充相关凭证，便于专员判断责任归属。',
  '请贵店核对发货及沟通情况，与顾客协商一致；协商不成的，按以下要求上传材料。',
  '请勿再次打款给顾客，先确认事实经过，回复处理进度后等待平台审核结果。',
];
const consequences = [
  '超时未举证或举证不符合要求，平台将为客户办理退款，感谢您的配合！',
  '逾期未处理或回复结果不明确的，平台将介入处理退货退款，运费由商家承担。',
  '材料不齐全的视为放弃举证，平台将依据现有信息作出判定，请您知悉。',
  '未在时限内提供的，平台支持消费者的诉求，货款及产生的费用由责任方承担。',
];
const details = [
  '顾客表示收到时外箱完好，打开后才发现该问题，并上传了图片',
  '顾客称多次联系店铺客服，没有得到明确答复，情绪较为激动',
  '顾客要求退还全部货款，不接受部分补偿，也不同意更换',
  '顾客说明同一批购买的其他商品没有这种情况，希望商家给出解释',
  '顾客提供的照片中能够看到问题所在，但看不清面单上的信息',
];

function ticketOf(
  { happened, thing, stage }: Combination,
  proofs: readonly SyntheticProof[],
  requirement: Requirement,
  next: Next,
): string {
  const wanted = proofs
    .map((proof, index) => `${index + 1}、提供${proof.name}，${pick(demands, next)}；`)
    .join('');
  const how = 'anyOf' in requirement ? '任选其一' : '需同时提供';
  const hours = pick([24, 48, 72], next);
  return [
    `${pick(openings, next)}${stage.words}发现${thing.words}${happened.words}，即「${pick(happened.said, next)}」，${pick(details, next)}。`,
    pick(summons, next),
    `举证要求（${how}）：${wanted}`,
    `${pick(details, next)}，请一并说明。`,
    `若${thing.words}确实存在${happened.words}的情况，请直接同意售后申请。`,
    `举证时长${hours}小时，${pick(consequences, next)}`,
  ].join('');
}

const phrasings: readonly ((it: Combination, said: string) => string)[] = [
  ({ thing }, said) => `${thing.said}${said}怎么办`,
  ({ thing, stage }, said) => `${stage.said}说${thing.said}${said}`,
  ({ thing, stage }, said) => `买家${stage.said}才讲${thing.words}${said}，要我举证`,
  ({ happened, thing }) => `${thing.words}${happened.words}要交什么`,
  ({ stage, thing }, said) => `${said}，${thing.said}，${stage.said}的单子`,
  ({ happened, stage }) => `${stage.words}${happened.words}的工单`,
  ({ thing, stage }, said) => `客人拍了${thing.said}，${stage.said}跟我说${said}，平台要凭证`,
  ({ happened, thing, stage }) => `${happened.words} ${thing.said} ${stage.words}`,
];
const voices = ['staff', 'owner', 'buyer', 'warehouse'];

function utterancesOf(slug: string, combination: Combination, next: Next): Utterance[] {
  return phrasings.map((phrase, index) => ({
    voice: voices[index % voices.length]!,
    text: phrase(combination, pick(combination.happened.said, next)),
    slug,
  }));
}

const elsewhere = [
  '优惠券设置',
  '直播间开通',
  '店铺评分',
  '推广费余额',
  '保证金退回',
  '商品标题修改',
  '活动报名',
  '子账号权限',
  '电子面单充值',
  '运费模板',
];
const questions = ['在哪里看', '怎么弄', '为什么不成功', '多久生效', '要什么资料', '能不能撤销'];

/** Questions of a shop's day that no dispute is behind. */
function noneOf(count: number, next: Next): Utterance[] {
  return Array.from({ length: count }, (_, index) => ({
    voice: pick(voices, next),
    text: `${pick(stages, next).said}${elsewhere[index % elsewhere.length]!}${pick(questions, next)}，${pick(things, next).said}店`,
    slug: '',
  }));
}
