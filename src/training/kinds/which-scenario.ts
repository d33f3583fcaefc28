import { ticketHead } from '../excerpt.ts';
import { byLikeness, neighbours } from '../neighbours.ts';
import { fieldWords, type Field } from '../foreign-fields.ts';
import { oncePer } from '../../evidence/once.ts';
import { likeness } from '../likeness.ts';
import { clockKey, clockWords } from '../clock-words.ts';
import { shortOf, type RuleName } from '../rules.ts';
import type { Material, Source } from '../item.ts';
import type { TrainingData, TrainingScenario } from '../data.ts';
import type { Making, Maker } from './maker.ts';

/** What is read before the scenario is named: it must fit one scenario alone. */
interface Clue {
  stem: string;
  material: Material;
  source: Pick<Source, 'basis' | 'words'>;
  /** Scenarios that it fits as well, and which may therefore not be offered. */
  fits?: (other: TrainingScenario) => boolean;
  /** Why it isn't another one, where the question that tells the two apart doesn't say. */
  whyNot?: (other: TrainingScenario) => string;
}

const clues: Partial<Record<RuleName, (making: Making) => Clue[]>> = {
  combination: wordsClues,
  fields: paperClues,
  actions: actionClues,
  deadline: clockClues,
};

/** 判场景: reads a ticket, what somebody says or what is asked for, and names the scenario among its neighbours. */
export const whichScenario: Maker = (making) => {
  const { data, scenario, rule, ruleId, random } = making;
  const found = clues[rule]?.(making) ?? [];
  if (found.length === 0) return undefined;
  const clue = random.one(found);
  const others = byLikeness(data, scenario).filter((other) => !clue.fits?.(other));
  const near = neighbours(data, scenario).filter((other) => others.includes(other));
  // A neighbour for certain every other time; always, and names that are many's neighbour would be worth avoiding.
  const first = near.length > 0 && random.below(2) === 0 ? [random.one(near)] : [];
  const wrong = [...new Set([...first, ...random.shuffled(others)])].slice(0, 3);
  if (wrong.length < 2) return undefined;
  return {
    stem: clue.stem,
    material: [clue.material],
    questions: [
      {
        id: 'answer',
        prompt: '是哪个场景？',
        mode: 'one',
        options: random.shuffled([scenario, ...wrong]).map((each) => ({
          id: each.slug,
          label: `场景 ${each.number} ${each.nav}`,
          right: each === scenario,
          why: each === scenario ? '是这一种。' : (clue.whyNot?.(each) ?? whyNot(scenario, each)),
          ...(each === scenario ? {} : { code: `WRONG_SCENARIO:${each.slug}` }),
        })),
      },
    ],
    critical: false,
    source: { ruleId, ...clue.source },
  };
};

/** The question that tells the two apart, where content has one; else what the other is about. */
function whyNot(scenario: TrainingScenario, other: TrainingScenario): string {
  const own = scenario.splitters.find(({ against }) => against === other.slug);
  if (own) return `先问「${own.ask}」${those(own.there)}，才是场景 ${other.number}。`;
  const theirs = other.splitters.find(({ against }) => against === scenario.slug);
  if (theirs) return `先问「${theirs.ask}」${those(theirs.here)}，才是场景 ${other.number}。`;
  return `场景 ${other.number} 说的是「${other.title.replace(/。$/, '')}」。`;
}

const those = (words: string) => `${words.replace(/的$/, '')}的`;

function wordsClues({ scenario }: Making): Clue[] {
  const head = ticketHead(scenario);
  const source = { basis: 'ticket' as const, words: `工单开头：${head}` };
  return [
    { stem: '这张工单是哪个场景？', material: { type: 'ticket', text: head }, source },
    ...scenario.situation.map((text): Clue => ({
      stem: '遇到这种情况，是哪个场景？',
      material: { type: 'words', text },
      source,
    })),
    ...scenario.telling.map((words): Clue => ({
      stem: '同事这样问，是哪个场景？',
      material: { type: 'words', text: `「${words}」，要交什么？` },
      source,
    })),
  ];
}

function paperClues({ data, scenario }: Making): Clue[] {
  return scenario.uses
    .filter(({ fields }) => fields.some(({ basis }) => basis !== 'ours'))
    .map(({ proof, role, fields }): Clue => {
      const asked = fields.filter(({ basis }) => basis !== 'ours');
      const lines = asked.map(({ name, rule }) => (rule ? `${name}：${rule}` : name));
      const [first] = asked;
      return {
        stem: `哪个场景要交这样一份${shortOf(data, proof)}？`,
        material: { type: 'paper', proof, label: shortOf(data, proof), lines },
        source: { basis: first!.basis, words: lines.slice(0, 3).join('，') },
        fits: (other) =>
          role !== 'required' ||
          other.uses.some(
            (use) => use.proof === proof && lines.every((_, at) => covers(use.fields, asked[at]!)),
          ),
      };
    })
    .filter(({ fits }) => !fits?.(scenario) || data.scenarios.length > 1);
}

/** The same in other words is no clue: 退回面单 and 退货面单, 照片 and 图片. */
const covers = (fields: readonly Field[], asked: Field) =>
  fields.some(
    (field) => field.name === asked.name && likeness(fieldWords(field), fieldWords(asked)) >= 0.8,
  );

function actionClues({ data, scenario }: Making): Clue[] {
  return ownActions(data, scenario).map(({ text, basis }) => ({
    stem: '这一条说的是哪个场景？',
    material: { type: 'words', text },
    source: { basis, words: text },
  }));
}

/** The actions that are said of this scenario alone: nothing much like them stands anywhere else, and no note says them of all. */
export function ownActions(data: TrainingData, scenario: TrainingScenario) {
  return known(data)(scenario);
}

const known = oncePer((data: TrainingData) =>
  oncePer((scenario: TrainingScenario) => ownActionsOf(data, scenario)),
);

function ownActionsOf(data: TrainingData, scenario: TrainingScenario) {
  const elsewhere = data.scenarios
    .filter(({ slug }) => slug !== scenario.slug)
    .flatMap(({ actions }) => actions.map(({ text }) => text));
  return scenario.actions.filter(
    ({ text, basis }) =>
      basis !== 'note' && elsewhere.every((other) => likeness(text, other) < 0.4),
  );
}

function clockClues({ data, scenario }: Making): Clue[] {
  const key = clockKey(scenario.deadline);
  // Of three others there is one question to be made; it would come back word for word.
  const others = data.scenarios.filter(({ deadline }) => clockKey(deadline) !== key);
  if (others.length < 4) return [];
  const words = clockWords(scenario.deadline);
  return [
    {
      stem: '下面哪个场景的时限是这样的？',
      material: { type: 'words', text: words },
      source: { basis: scenario.deadline.basis, words },
      fits: (other) => clockKey(other.deadline) === key,
      whyNot: (other) => `场景 ${other.number}：${clockWords(other.deadline)}。`,
    },
  ];
}
