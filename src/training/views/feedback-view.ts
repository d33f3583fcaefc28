import { make } from '../../search/dom.ts';

export interface FeedbackLines {
  verdict: string;
  reason: string;
  repairs: readonly string[];
  /** The rule's own words, quoted or told, with the place where they stand. */
  source: { quote?: string | undefined; words?: string | undefined; href: string; label: string };
  /** The packet drawn in one line. */
  formula?: HTMLElement | undefined;
}

/** Four lines, always in this order. The first takes the focus. */
export function feedbackView({ verdict, reason, repairs, source, formula }: FeedbackLines) {
  const link = make('a', { href: source.href }, source.label);
  const list = make(
    'dl',
    {},
    ...row('结论', make('dd', { class: 'big', tabindex: '-1' }, verdict)),
    ...row('原因', make('dd', {}, make('p', {}, reason), formula)),
    ...(repairs.length > 0
      ? row('怎么补', make('dd', {}, ...repairs.map((each) => make('p', {}, each))))
      : []),
    ...row(
      '原文',
      make(
        'dd',
        {},
        make(
          'p',
          {},
          source.quote !== undefined && make('q', {}, source.quote),
          source.words,
          ' ',
          link,
        ),
      ),
    ),
  );
  return make('section', { class: 'fb', 'aria-label': '讲解' }, list);
}

const row = (term: string, description: HTMLElement) => [make('dt', {}, term), description];
