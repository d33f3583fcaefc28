// Synthetic scenarios as content files that the gates pass: what the site is built from at a size that nobody has.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasChoice, proofsOf } from '../../src/evidence/requirement.ts';
import { random } from '../../src/search/random.ts';
import {
  proofPool,
  syntheticScenarios,
  type SyntheticProof,
  type SyntheticScenario,
} from '../synthetic.ts';
import { demands } from './vocabulary.ts';

const checkedOn = '2026-11-22';
const short = (text: string, most: number) => [...text].slice(0, most).join('');

/**
 * Writes `count` scenarios below a project's content/, numbered on from the ones that are there, and the proofs that
 * they ask for. The same count and seed write the same files.
 */
export function writeSyntheticContent(root: string, count: number, from: number, seed = 1): void {
  if (count < 1) return;
  const { scenarios } = syntheticScenarios(count, seed);
  const next = random(seed + 1);
  const heard = new Set<string>();
  scenarios.forEach((scenario, at) => {
    const before = scenarios[at - 1];
    write(root, 'scenarios', scenario.slug, {
      ...scenarioFile(scenario, before, from + at, next),
      aliases: aliasesOf(scenario, heard),
    });
    // One sentence is all that the gate wants; what search learns of these is measured without files.
    const said = join(root, 'content', 'utterances');
    mkdirSync(said, { recursive: true });
    writeFileSync(
      join(said, `${scenario.slug}.tsv`),
      `staff\t第 ${from + at} 种，${scenario.nav}\n`,
    );
  });
  const asked = new Set(scenarios.flatMap(({ requirement }) => proofsOf(requirement)));
  proofPool
    .filter(({ slug }) => asked.has(slug))
    .forEach((proof, at) => write(root, 'proofs', proof.slug, proofFile(proof, at)));
}

/** JSON is YAML, too. */
function write(root: string, folder: string, slug: string, data: object): void {
  const path = join(root, 'content', folder);
  mkdirSync(path, { recursive: true });
  const body = `先弄清经过，再去拿凭证；拿到就照核对项看一遍，缺的当天补。\n\n这是测规模用的内容，不是任何平台的规则。`;
  writeFileSync(join(path, `${slug}.mdx`), `---\n${JSON.stringify(data)}\n---\n\n${body}\n`);
}

/** Letters at random: the check of questions wants of every scenario one action that is like no other's. */
const watchword = (next: () => number): string =>
  Array.from({ length: 16 }, () => String.fromCodePoint(0x4e00 + Math.floor(next() * 4000))).join(
    '',
  );

/** What no scenario before has; its short name where all of its own are taken. */
function aliasesOf({ aliases, nav }: SyntheticScenario, heard: Set<string>): string[] {
  const own = aliases.filter((alias) => !heard.has(alias));
  own.forEach((alias) => heard.add(alias));
  return own.length > 0 ? own : [nav];
}

function scenarioFile(
  scenario: SyntheticScenario,
  before: SyntheticScenario | undefined,
  number: number,
  next: () => number,
) {
  const { title, name, qualifier, nav, aliases, requirement, situation } = scenario;
  const choice = hasChoice(requirement);
  const ticket = scenario.ticket.replace(/（(?:任选其一|需同时提供)）/, choice ? '(1或2)' : '');
  const hours = Number(/(\d+)小时/.exec(ticket)![1]);
  const demand = () => demands[Math.floor(next() * demands.length)]!;
  const thirds = [0, 1, 2].map((part) => ticket.slice(Math.floor((part * ticket.length) / 3)));
  return {
    number,
    title,
    name: short(name, 16),
    qualifier,
    nav: short(nav, 14),
    description: `${situation[0]!.text}${choice ? '按路线选一条交齐' : '列出的都要交'}，${hours} 小时内。`,
    checkedOn,
    ticket,
    clauses: thirds.map((part, at) => ({ starts: part.slice(0, 16), label: `第 ${at + 1} 段` })),
    strong: [`举证时长${hours}小时`],
    situation: situation.map(({ text }) => ({ text, basis: 'ticket' })),
    lead: choice ? '有几条路线，走通一条即可。' : '列出的都要交。',
    requirement,
    combination: [{ text: '举证要求里一项一项写了。', basis: 'ticket' }],
    disputes:
      number % 4 === 0
        ? [
            {
              title: '写法前后不一',
              says: [
                { basis: 'ticket', text: demand() },
                { basis: 'table', text: demand() },
              ],
              take: '以工单为准，两处都照着准备。',
            },
          ]
        : [],
    uses: proofsOf(requirement).map((proof) => ({
      proof,
      role: 'required',
      brief: demand(),
      fields: [
        { name: '单号', rule: '与订单信息一致', hand: next() < 0.4, basis: 'ticket' },
        { name: '日期', rule: demand(), basis: 'table' },
        { name: '照片', rule: '清晰完整', void: '裁剪、拼接的无效', basis: 'table' },
      ],
    })),
    deadline: { kind: 'hours', hours, from: 'ticket', basis: 'ticket' },
    consequences: [
      {
        when: '超时未举证，或不符合要求',
        then: '平台办理退款',
        short: '超时，平台退款',
        basis: 'ticket',
      },
    ],
    actions: [
      { kind: 'do', text: `${aliases[0]}的，报暗号「${watchword(next)}」。`, basis: 'ticket' },
      { kind: 'do', text: '在售后单内补充举证，一次交齐。', basis: 'ticket' },
      { kind: 'dont', text: '不要再次打款给顾客。', basis: 'ticket' },
    ],
    prevention: [{ text: '发货前拍照存档，一单一张。', basis: 'ours' }],
    splitters: before
      ? [
          {
            against: before.slug,
            ask: '工单说的是哪一件事？',
            here: short(name, 30),
            there: short(before.name, 30),
          },
        ]
      : [],
  };
}

function proofFile({ slug, name, short: brief }: SyntheticProof, at: number) {
  const check = (id: string, ask: string, fail: string, effect: 'void' | 'advice') => ({
    id,
    ask,
    fail,
    fix: '请对方照要求重开一份',
    effect,
    basis: effect === 'void' ? 'table' : 'ours',
    everywhere: true,
  });
  return {
    name,
    short: brief,
    kind: 'proof',
    order: 100 + at,
    pictogram: (['form', 'photo', 'video', 'chat', 'report'] as const)[at % 5],
    description: `${name}，用来说明经过；代号 ${slug}。`,
    aliases: [`${brief}件`],
    checkedOn,
    checks: [
      check('number', `${brief}上的单号与订单一致`, '单号与订单不一致', 'void'),
      check('whole', `${brief}清晰完整，没有裁剪`, '裁剪或拼接过', 'void'),
      check('copy', `${brief}另存了一份`, '没有留底', 'advice'),
    ],
    where: '找保管它的一方要。',
    steps: [{ text: '说明用途，请对方当天开出。', basis: 'ours' }],
    leadTime: { min: 1, max: 8, unit: 'hours', basis: 'ours' },
  };
}
