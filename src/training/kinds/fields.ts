import type { TrainingUse } from '../data.ts';
import type { Option } from '../item.ts';
import { likeness } from '../likeness.ts';
import { shortOf } from '../rules.ts';
import type { Maker } from './maker.ts';

type Field = TrainingUse['fields'][number];

/** 补字段: a paper that has some of what must stand on it; which of these does it still lack? */
export const fields: Maker = ({ data, scenario, random, ruleId }) => {
  const askedOf = (use: TrainingUse) => use.fields.filter(({ basis }) => basis !== 'ours');
  const able = scenario.uses.filter((use) => askedOf(use).length >= 1);
  if (able.length === 0) return undefined;
  // A paper with more to it comes up more often.
  const { proof, ...use } = random.one(able.flatMap((each) => askedOf(each).map(() => each)));
  const asked = askedOf({ proof, ...use });
  const short = shortOf(data, proof);
  const missing = random.some(asked, asked.length < 4 ? 1 : 1 + random.below(3));
  const present = asked.filter((field) => !missing.includes(field));

  const unlike = (field: Field) =>
    use.fields.every(
      (own) => own.name !== field.name && likeness(fieldWords(own), fieldWords(field)) < 0.3,
    ) && use.checks.every(({ ask }) => likeness(ask, fieldWords(field)) < 0.4);
  const others = data.scenarios.flatMap((each) =>
    each.uses.map((theirs) => ({ each, theirs, near: theirs.proof === proof })),
  );
  const foreign = [...others]
    .sort((one, other) => Number(other.near) - Number(one.near))
    .flatMap(({ each, theirs }) =>
      each === scenario
        ? []
        : askedOf(theirs)
            // Nobody shall learn that a clear picture isn't needed because a table forgot to say so.
            .filter((field) => unlike(field) && !fieldWords(field).includes('清晰'))
            .map((field) => ({ field, each, proof: theirs.proof })),
    );
  const wrong: Option[] = present.slice(0, 1 + random.below(2)).map((field) => ({
    id: fieldWords(field),
    label: fieldWords(field),
    right: false,
    why: '这一项已经有了。',
    code: 'FIELD_PRESENT',
  }));
  const seen = new Set(asked.map(({ name }) => name));
  const size = 5 + random.below(3);
  const near = random.shuffled(foreign.filter((one) => one.proof === proof));
  const far = random.shuffled(foreign.filter((one) => one.proof !== proof));
  for (const { field, each, proof: theirs } of [...near, ...far]) {
    if (missing.length + wrong.length >= size) break;
    if (seen.has(field.name) && !field.name.startsWith('还要')) continue;
    if (wrong.some(({ label }) => likeness(label, fieldWords(field)) >= 0.5)) continue;
    wrong.push({
      id: fieldWords(field),
      label: fieldWords(field),
      right: false,
      why: `那是场景 ${each.number} 对${shortOf(data, theirs)}的要求，这里没有写。`,
      code: 'FIELD_ELSEWHERE',
    });
  }
  const right = missing.map((field): Option => ({
    id: fieldWords(field),
    label: fieldWords(field),
    right: true,
    why: '这一项要有，纸面上没有。',
  }));
  const [first] = missing;
  return {
    scenario: scenario.slug,
    stem:
      present.length > 0
        ? `这份${short}只做到了下面${present.length > 1 ? '几项' : '一项'}，还缺哪些？`
        : `要交一份${short}，下面哪些是工单要求的？`,
    material:
      present.length > 0
        ? [{ type: 'paper', proof, label: short, lines: random.shuffled(present.map(fieldWords)) }]
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
    source: { ruleId, basis: first!.basis, words: missing.map(fieldWords).join('；') },
  };
};

export function fieldWords({ name, rule, hand }: Field): string {
  // 填写 says no more than the name does.
  const detail = [rule === '填写' ? undefined : rule, hand ? '手写' : undefined]
    .filter(Boolean)
    .join('，');
  return detail ? `${name}：${detail}` : name;
}
