import type { TrainingData, TrainingScenario, TrainingUse } from './data.ts';
import { sameMatter } from './same-matter.ts';
import { likeness } from './likeness.ts';
import { oncePer } from '../evidence/once.ts';

export type Field = TrainingUse['fields'][number];

/** A thing that another scenario, or another proof, must have on it, and this one need not. */
export interface ForeignField {
  field: Field;
  proof: string;
  scenario: TrainingScenario;
  /** Asked of the same proof, only elsewhere: what is mixed up most easily. */
  near: boolean;
}

/** What the sources ask for; what is only our advice is no rule to be examined in. */
export const askedFields = ({ fields }: TrainingUse): Field[] =>
  fields.filter(({ basis }) => basis !== 'ours');

export function fieldWords({ name, rule, hand }: Pick<Field, 'name' | 'rule' | 'hand'>): string {
  // 填写 says no more than the name does.
  const detail = [rule === '填写' ? undefined : rule, hand ? '手写' : undefined]
    .filter(Boolean)
    .join('，');
  return detail ? `${name}：${detail}` : name;
}

/** Nobody shall learn that a clear picture isn't needed because one table forgot to say so. */
export const isAboutClarity = (field: Field): boolean => fieldWords(field).includes('清晰');

/** 还要写明 stands for whatever its rule says: two of that name are two things. */
const isCatchAll = ({ name }: Pick<Field, 'name'>): boolean => name.startsWith('还要');

const known = oncePer((data: TrainingData) =>
  oncePer((scenario: TrainingScenario) =>
    oncePer((use: TrainingUse) => foreignTo(data, scenario, use)),
  ),
);

/** Lawful wrong answers for a use: nothing that it asks for itself in other words. */
export function foreignFields(
  data: TrainingData,
  scenario: TrainingScenario,
  use: TrainingUse,
): ForeignField[] {
  return known(data)(scenario)(use);
}

function foreignTo(
  data: TrainingData,
  scenario: TrainingScenario,
  use: TrainingUse,
): ForeignField[] {
  return data.scenarios
    .filter(({ slug }) => slug !== scenario.slug)
    .flatMap((other) =>
      other.uses.flatMap((theirs) =>
        askedFields(theirs)
          .filter((field) => !isAboutClarity(field) && isUnasked(use, field))
          .map((field) => ({
            field,
            proof: theirs.proof,
            scenario: other,
            near: theirs.proof === use.proof,
          })),
      ),
    );
}

/** Nothing that must or should stand on this paper is about the same, in whatever words. */
export function isUnasked(use: TrainingUse, field: Field): boolean {
  const words = fieldWords(field);
  const apart = use.fields.every((own) =>
    isCatchAll(own) && isCatchAll(field)
      ? likeness(own.rule ?? '', field.rule ?? '') < 0.5
      : own.name !== field.name && !sameMatter(fieldWords(own), words, 0.3),
  );
  return apart && use.checks.every(({ ask }) => !sameMatter(ask, words, 0.4));
}
