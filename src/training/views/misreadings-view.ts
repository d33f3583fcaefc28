import { make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import type { ClassReport } from '../trainer.ts';

const most = 5;
/** More dots than this can't be counted at a glance; the words say the number anyway. */
const mostDots = 12;

/** The commonest misreadings, by how many people made them. */
export function misreadingsView(data: TrainingData, { codes, people }: ClassReport): HTMLElement[] {
  if (codes.length === 0) return [make('p', { class: 'sm quiet' }, '这些成绩里没有答错的题。')];
  return [
    make(
      'ol',
      { role: 'list', class: 'mis' },
      ...codes.slice(0, most).map((code) => {
        const number = data.scenarios.find(({ slug }) => slug === code.scenario)!.number;
        const dots = people.length <= mostDots;
        return make(
          'li',
          {},
          make('span', { class: 'num' }, String(number)),
          make('b', {}, code.words),
          make(
            'span',
            { class: 'ppl' },
            ...(dots
              ? people.map((_, at) => make('i', { class: at < code.people ? 'f' : undefined }))
              : []),
            make('em', {}, `${code.people} 人 ${code.times} 次`),
          ),
        );
      }),
    ),
  ];
}

/** A link to a sitting on what was misread most; it names rules, nobody's name. */
export function practiceLink(
  { codes }: ClassReport,
  href: (path: string) => string,
): string | undefined {
  const rules = [...new Set(codes.slice(0, most).flatMap(({ ruleIds }) => ruleIds))];
  return rules.length > 0
    ? `${href('/training/')}?rules=${encodeURIComponent(rules.join(','))}`
    : undefined;
}
