import type { TrainingData, TrainingScenario } from './data.ts';
import { misreadingWords } from './misreading.ts';
import { checksOf } from './packet.ts';
import { shortOf } from './rules.ts';

/** What a diagnosis code means in one scenario, in words that a trainer can say. */
export function codeWords(
  data: TrainingData,
  scenario: TrainingScenario | undefined,
  code: string,
): string {
  const name = (proof: string) => shortOf(data, proof);
  const misread = scenario && misreadingWords(scenario.requirement, code, name);
  if (misread) return misread.split('。')[0]!;
  const [head, tail = ''] = halves(code);
  const numberOf = (slug: string) => data.scenarios.find((each) => each.slug === slug)?.number;
  const [proof = '', check] = tail.split('.');
  const fail = scenario && checksOf(scenario, proof).find(({ id }) => id === check)?.fail;
  switch (head) {
    case 'MISS':
      return `漏了${name(tail)}`;
    case 'NOISE':
      return `拿${name(tail)}当凭证`;
    case 'CROWDED':
      return '见什么交什么，没用的混进来一堆';
    case 'VOID':
      return `没看出作废：${name(proof)}${fail ? `，${fail}` : ''}`;
    case 'UNSEEN':
      return `样张上漏看：${name(proof)}${fail ? `，${fail}` : ''}`;
    case 'FALSE_ALARM':
      return `样张上误报：${name(proof)}`;
    case 'WRONG_SCENARIO':
      return `看成了场景 ${numberOf(tail) ?? tail}`;
    case 'CONTRAST':
      return `换到场景 ${numberOf(tail) ?? tail} 就分不清`;
    case 'CLOCK_ORDER':
      return '几张工单，先后排错';
    case 'CLOCK_UNSTATED':
      return '哪张没写时限，记错了';
    case 'FIELD_ELSEWHERE':
      return '把别的场景的要求搬了过来';
    case 'FIELD_PRESENT':
      return '已经有的又当成缺的';
    case 'DID_A_DONT':
      return '把不能做的当成该做的';
    case 'REFUSED_A_DO':
      return '把该做的当成不能做的';
    default:
      return clockWords(code) ?? judgedWords(code) ?? code;
  }
}

function clockWords(code: string): string | undefined {
  const [, given, right] = /^CLOCK_(\d+|NONE)_FOR_(\d+|NONE)$/.exec(code) ?? [];
  if (!given || !right) return undefined;
  if (right === 'NONE') return `给没写时限的套了 ${given} 小时`;
  if (given === 'NONE') return `写了 ${right} 小时，当成没写`;
  return `把 ${right} 小时记成 ${given} 小时`;
}

const judged: Record<string, string> = {
  ENOUGH: '可以提交',
  SHORT: '还缺',
  VOID: '有作废的',
  DEPENDS: '看读法',
};

function judgedWords(code: string): string | undefined {
  const [, given = '', right = ''] = /^JUDGED_([A-Z]+)_FOR_([A-Z]+)$/.exec(code) ?? [];
  return judged[given] && judged[right]
    ? `把「${judged[right]}」看成「${judged[given]}」`
    : undefined;
}

function halves(code: string): [string, string?] {
  const colon = code.indexOf(':');
  return colon < 0 ? [code] : [code.slice(0, colon), code.slice(colon + 1)];
}
