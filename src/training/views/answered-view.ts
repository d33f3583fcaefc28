import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import { feedback } from '../feedback.ts';
import { grade } from '../grade.ts';
import type { Item, Response } from '../item.ts';
import type { Answered } from '../quiz-element.ts';
import { rulePath, namedRule, ruleTitle } from '../rule-titles.ts';
import { shortOf } from '../rules.ts';
import { formulaView } from './formula-view.ts';
import { requirementView } from './requirement-view.ts';

interface Ahead {
  /** In how many items the rule comes back in this sitting. */
  distance: number | undefined;
  last: boolean;
}

/** What is shown after an answer: the four lines, the packet drawn, and after a miss the packet as it should be. */
export function answeredOf(
  data: TrainingData,
  item: Item,
  response: Response,
  href: (path: string) => string,
  { distance, last }: Ahead,
): Answered {
  const grading = grade(data, item, response);
  const { verdict, reason, repairs, source, standing } = feedback(data, item, response, grading);
  const scenario = data.scenarios.find(({ slug }) => slug === item.scenario);
  const rule = namedRule(data, source.ruleId);
  const name = (proof: string) => shortOf(data, proof);
  return {
    accepted: grading.accepted,
    verdict,
    reason,
    repairs,
    source: {
      quote: source.quote,
      words: source.quote === undefined ? source.words : undefined,
      href: rule ? href(rulePath(rule)) : href('/scenarios/'),
      label: rule ? ruleTitle(rule) : '全部场景',
    },
    formula: scenario && standing && formulaView(scenario, name, standing),
    worked:
      grading.accepted || !scenario || !standing
        ? undefined
        : make(
            'div',
            { class: 'worked' },
            make('p', { class: 'sm quiet' }, `备齐的样子：场景 ${scenario.number} ${scenario.nav}`),
            requirementView(scenario, data.proofs, href),
          ),
    soon:
      distance !== undefined
        ? `这条规则 ${distance} 题后换一种问法再考`
        : grading.accepted
          ? ''
          : '这条规则过后换一种问法再考',
    last,
  };
}
