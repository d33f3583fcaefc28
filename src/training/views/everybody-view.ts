import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import { namedRule, rulePath, ruleTitle } from '../rule-titles.ts';
import type { ClassReport } from '../trainer.ts';

/** Rules that everybody who tried them missed: not somebody's gap, but something to explain to all. */
export function everybodyView(
  data: TrainingData,
  { missedByAll }: ClassReport,
  href: (path: string) => string,
): HTMLElement[] {
  const rules = missedByAll.flatMap((id) => namedRule(data, id) ?? []);
  if (rules.length === 0) return [make('p', { class: 'sm quiet' }, '没有人人都错的规则。')];
  return [
    make(
      'ul',
      { role: 'list', class: 'first' },
      ...rules.map((rule) =>
        make('li', {}, make('a', { href: href(rulePath(rule)) }, ruleTitle(rule))),
      ),
    ),
  ];
}
