import type { PublishedProof, PublishedScenario, ResolvedUse } from '../schema/published.ts';

/** The field of a use that asks for a red stamp, as the content names it. */
const stamp = '红章';
/** The field for a sentence in the outlet's own words. */
const statement = '还要写明';
/** Fields that speak of the paper or its photo, not of a line to write. */
const notWritten = [stamp, '整张证明', '照片'];

export interface FormLine {
  name: string;
  /** Must be written by hand in this scenario. */
  hand: boolean;
  /** Takes a sentence: two lines. */
  long: boolean;
  /** What has to be written, where the content says more than to write. */
  rule?: string;
}

export interface RequestForm {
  proof: string;
  scenario: string;
  lines: FormLine[];
  /** What the stamp has to be, and not. */
  stamp: string[];
  /** What makes it worthless, in the checks' own words. */
  voids: string[];
  /** What is only better so. */
  advice: string[];
}

/** The forms that scenarios need: one for each paper of the courier's that has to carry a red stamp. */
export function requestForms(
  scenarios: readonly Pick<PublishedScenario, 'slug' | 'uses'>[],
  proofOf: (slug: string) => Pick<PublishedProof, 'keeper'>,
): RequestForm[] {
  return scenarios.flatMap(({ slug, uses }) =>
    uses
      .filter((use) => use.role === 'required' && proofOf(use.proof).keeper === 'courier')
      .flatMap((use) => formOf(slug, use) ?? []),
  );
}

function formOf(scenario: string, { proof, fields, checks }: ResolvedUse): RequestForm | undefined {
  const seal = fields.find(({ name }) => name === stamp);
  if (!seal) return undefined;
  const sealWords = seal.tell ? [seal.tell] : [seal.rule, seal.void];
  return {
    proof,
    scenario,
    lines: fields
      .filter(({ name }) => !notWritten.includes(name))
      .map(({ name, rule, hand, tell }) => {
        const words = tell ?? rule;
        return {
          name,
          hand,
          long: name === statement,
          ...(words && words !== '填写' && { rule: toOutlet(words) }),
        };
      }),
    stamp: sealWords.flatMap((words) => (words ? [toOutlet(words)] : [])),
    voids: checks.filter(({ effect }) => effect === 'void').map(({ fail }) => toOutlet(fail)),
    advice: checks.filter(({ effect }) => effect === 'advice').map(({ ask }) => toOutlet(ask)),
  };
}

/** The rules speak to the shop; the form speaks to the outlet. */
const toOutlet = (words: string) =>
  words
    .replaceAll('您', '商家')
    .replaceAll('也请网点', '也')
    .replaceAll('请网点', '请')
    .replace('我要', '要');
