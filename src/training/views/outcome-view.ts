import { make } from '../../search/dom.ts';
import { ruleTitle, rulePath, type Named } from '../rule-titles.ts';

export interface Outcome {
  right: number;
  total: number;
  /** Rules that were missed at least once in the sitting. */
  missed: readonly Named[];
}

/** The end of a sitting: how it went, what to read again. */
export function outcomeView(
  { right, total, missed }: Outcome,
  href: (path: string) => string,
  onBack: () => void,
): HTMLElement {
  const back = make('button', { type: 'button', class: 'btn pri lg' }, '回到训练');
  back.addEventListener('click', onBack);
  return make(
    'article',
    { class: 'outcome' },
    make('h2', { tabindex: '-1' }, `这一组做完了：${total} 题答对 ${right} 题`),
    missed.length > 0
      ? make('p', { class: 'context' }, '答错过的规则，到时候会再考。现在想看原文的，点进去。')
      : make('p', { class: 'context' }, '这一组全对。隔几天会再考一次，免得忘。'),
    make(
      'ul',
      { role: 'list', class: 'first' },
      ...missed.map((rule) =>
        make('li', {}, make('a', { href: href(rulePath(rule)) }, ruleTitle(rule))),
      ),
    ),
    make('div', { class: 'qfoot' }, make('span', {}), back),
  );
}
