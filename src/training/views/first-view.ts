import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import type { Progress, RuleState } from '../progress.ts';
import { namedRule, rulePath, ruleTitle } from '../rule-titles.ts';

const shownAtOnce = 4;

/** What is due today, the worst first; the rest folded away. */
export function firstView(
  data: TrainingData,
  { due, rules, tomorrow }: Progress,
  href: (path: string) => string,
): HTMLElement[] {
  const named = due.flatMap((id) => namedRule(data, id) ?? []);
  if (named.length === 0) {
    const words = tomorrow > 0 ? `明天 ${tomorrow} 条。` : '做过的题隔几天会回到这里。';
    return [make('p', { class: 'sm quiet' }, `今天没有要复习的。${words}`)];
  }
  const list = (from: number, to?: number) =>
    make(
      'ul',
      { role: 'list', class: 'first' },
      ...named
        .slice(from, to)
        .map((rule) =>
          make(
            'li',
            {},
            make('a', { href: href(rulePath(rule)) }, ruleTitle(rule)),
            make('span', {}, '今天'),
            make('small', {}, whyDue(rules[rule.id])),
          ),
        ),
    );
  const more = named.length > shownAtOnce;
  return [
    list(0, shownAtOnce),
    ...(more
      ? [make('details', {}, make('summary', {}, `看全部 ${named.length} 条`), list(shownAtOnce))]
      : []),
  ];
}

function whyDue(state: RuleState | undefined): string {
  if (state?.changed) return '规则改了，这条再练一次';
  if (state?.lastWrong) return '上次答错';
  return '到期复习';
}
