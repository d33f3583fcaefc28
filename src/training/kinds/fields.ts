import {
  askedFields,
  fieldWords,
  foreignFields,
  isAboutClarity,
  type Field,
} from '../foreign-fields.ts';
import type { Option } from '../item.ts';
import { likeness } from '../likeness.ts';
import { shortOf } from '../rules.ts';
import type { Maker } from './maker.ts';

/** 补字段: a paper that has some of what must stand on it; which of these does it still lack? */
export const fields: Maker = ({ data, scenario, random, ruleId }) => {
  // A paper with more to it comes up more often.
  const drawn = scenario.uses.flatMap((use) =>
    askedFields(use)
      .filter((field) => !isAboutClarity(field))
      .map(() => use),
  );
  if (drawn.length === 0) return undefined;
  const use = random.one(drawn);
  const asked = askedFields(use);
  const short = shortOf(data, use.proof);
  // A clear picture is never among the wrong answers, so it can't be among the right ones either.
  const askable = asked.filter((field) => !isAboutClarity(field));
  if (askable.length === 0) return undefined;
  const missing = random.some(askable, asked.length < 4 ? 1 : 1 + random.below(3));
  const present = asked.filter((field) => !missing.includes(field));

  const right = missing.map((field) => option(field, true, '这一项要有，这里没有。'));
  const wrong = random
    .some(
      present.filter((field) => !isAboutClarity(field)),
      1,
    )
    .map((field) => option(field, false, '这一项已经有了。', 'FIELD_PRESENT'));
  const size = 5 + random.below(3);
  const pool = random.shuffled(foreignFields(data, scenario, use));
  for (const { field, scenario: other, proof } of [
    ...pool.filter(({ near }) => near),
    ...pool.filter(({ near }) => !near),
  ]) {
    if (right.length + wrong.length >= size) break;
    const words = fieldWords(field);
    if (
      wrong.some(
        ({ label }) => label.split('：')[0] === field.name || likeness(label, words) >= 0.5,
      )
    )
      continue;
    const why = `那是场景 ${other.number} 对${shortOf(data, proof)}的要求，这里没有写。`;
    wrong.push(option(field, false, why, 'FIELD_ELSEWHERE'));
  }
  return {
    scenario: scenario.slug,
    stem:
      present.length > 0
        ? `这份${short}只做到了下面${present.length > 1 ? '几项' : '一项'}，还缺哪些？`
        : `要交一份${short}，下面哪些是它必须有的？`,
    material:
      present.length > 0
        ? [
            {
              type: 'paper',
              proof: use.proof,
              label: short,
              lines: random.shuffled(present.map(fieldWords)),
            },
          ]
        : [],
    questions: [
      {
        id: 'answer',
        prompt: '可多选，选全才算对。',
        mode: 'many',
        options: random.shuffled([...right, ...wrong]),
      },
    ],
    critical: false,
    source: { ruleId, basis: missing[0]!.basis, words: missing.map(fieldWords).join('；') },
  };
};

function option(field: Field, right: boolean, why: string, code?: string): Option {
  const words = fieldWords(field);
  return { id: words, label: words, right, why, ...(code ? { code } : {}) };
}
