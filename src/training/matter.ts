import type { TrainingScenario } from './data.ts';
import { askedFields } from './foreign-fields.ts';
import type { Kind } from './item.ts';
import type { RuleName } from './rules.ts';

/** What gives a kind of question its matter, for whoever writes the content. */
const matter: Record<RuleName, Partial<Record<Kind, string>>> = {
  combination: {
    'pick-set': '写一套每种读法都认的凭证',
    'judge-packet': '给要求树里的凭证写 effect: void 的核对项',
    contrast: '用一种别的场景也用的凭证',
    'which-scenario': '写够三个场景',
  },
  deadline: {
    contrast: '再写一个场景',
    'which-scenario': '写够四个时限不一样的场景',
    clock: '写时限',
  },
  actions: {
    'which-scenario': '加一条别的场景没有、意思也不像的动作',
    action: '加一条 kind: dont、写着「不要」的动作，连同至少两条 kind: do',
  },
  fields: {
    contrast: '给别的场景也用的凭证写 fields，basis 不写 ours',
    'which-scenario': '给要交的凭证写一条别的场景没有的要素，basis 不写 ours',
    fields: '写一条不是讲清晰的要素，basis 不写 ours',
  },
  voids: {
    'judge-packet': '给要交的凭证写 effect: void 的核对项',
    contrast: '给别的场景也用的凭证写 effect: void 的核对项，或写 lookalikes',
    'spot-defect': '给画了样张的凭证写 effect: void 的核对项',
  },
};

export const matterOf = (rule: RuleName, kind: Kind): string => matter[rule][kind] ?? '更多内容';

/** The field that a rule stands in. Of several, the first that says nothing. */
export function fieldOf({ uses }: TrainingScenario, rule: RuleName): string {
  const required = uses.filter(({ role }) => role === 'required');
  const at = (isEmpty: (use: TrainingScenario['uses'][number]) => boolean) =>
    Math.max(0, uses.indexOf(required.find(isEmpty) ?? required[0]!));
  switch (rule) {
    case 'combination':
      return 'requirement';
    case 'fields':
      return `uses[${at((use) => askedFields(use).length === 0)}].fields`;
    case 'voids':
      return `uses[${at(({ checks }) => checks.every(({ effect }) => effect !== 'void'))}].checks`;
    default:
      return rule;
  }
}
