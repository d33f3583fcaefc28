import { glyph, make } from '../../search/dom.ts';
import type { TrainingData } from '../data.ts';
import { examOutcome, outcomeWords } from '../exam-outcome.ts';
import { boardOrder, levelNames } from '../levels.ts';
import { ruleId, ruleName, scenarioSlug, type RuleName } from '../rules.ts';
import type { ClassReport, Learner, PersonRow } from '../trainer.ts';

/** One sign a rule, so that forty columns fit; the key below the table spells them out. */
const signs: Record<RuleName, string> = {
  combination: '组',
  fields: '字',
  voids: '废',
  deadline: '限',
  actions: '做',
};

/** Person by rule: how well each rule is known, and by how many it was missed last. */
export function heatView(
  data: TrainingData,
  { people, rules: all }: ClassReport,
  learners: readonly Learner[],
): HTMLElement {
  // The board's order, not the page's: whoever knows the one finds their way on the other.
  const rules = data.scenarios.flatMap(({ slug }) =>
    boardOrder.flatMap((name) => all.filter(({ id }) => id === ruleId(slug, name))),
  );
  const first = (at: number) =>
    at === 0 || scenarioSlug(rules[at]!.id) !== scenarioSlug(rules[at - 1]!.id);
  const groups = data.scenarios.map(({ slug, number, nav }) => {
    const span = rules.filter(({ id }) => scenarioSlug(id) === slug).length;
    return make(
      'th',
      { colspan: String(span), scope: 'colgroup', class: 'gs' },
      make('span', { class: 'num' }, String(number)),
      make('span', { class: 'vh' }, nav),
    );
  });
  const heads = rules.map(({ id }, at) =>
    make('th', { scope: 'col', class: first(at) ? 'gs' : undefined }, signs[ruleName(id)!]),
  );
  const rows = people.map((person, at) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, person.name),
      ...rules.map(({ id }, place) =>
        make('td', { class: first(place) ? 'gs' : undefined }, cell(person, id)),
      ),
      make(
        'td',
        { class: 'rd' },
        make('b', {}, String(person.mastered)),
        make('span', { class: 'quiet' }, ` / ${rules.length}`),
      ),
      make('td', { class: 'rd' }, person.due > 0 ? `${person.due} 条` : '没有'),
      make('td', { class: 'rd' }, ...exam(data, learners[at]!)),
    ),
  );
  const foot = make(
    'tr',
    {},
    make('th', { scope: 'row' }, '上次答错'),
    ...rules.map(({ wrong }, at) =>
      make(
        'td',
        { class: first(at) ? 'gs' : undefined },
        wrong > 0 && (wrong * 2 >= people.length ? make('b', {}, String(wrong)) : String(wrong)),
      ),
    ),
    make('td', { colspan: '3' }),
  );
  return make(
    'table',
    { class: 'ht' },
    make('caption', { class: 'vh' }, '每个人对每条规则的掌握'),
    make(
      'thead',
      {},
      make('tr', {}, make('td', {}), ...groups, make('td', { colspan: '3' })),
      make(
        'tr',
        {},
        make('th', { scope: 'col' }, '人'),
        ...heads,
        ...['掌握', '今天到期', '考核'].map((words) =>
          make('th', { scope: 'col', class: 'rd' }, words),
        ),
      ),
    ),
    make('tbody', {}, ...rows),
    make('tfoot', {}, foot),
  );
}

function cell({ progress, confidentErrors }: PersonRow, id: string): HTMLElement {
  const state = progress.rules[id];
  const level = state?.level ?? 0;
  const sure = confidentErrors.includes(id);
  const said = sure ? '，有把握却答错' : state?.lastWrong ? '，上次答错' : '';
  return make(
    'span',
    {
      class: `hc${sure ? ' sure' : state?.lastWrong ? ' w' : ''}`,
      role: 'img',
      'aria-label': `${levelNames[level]}${said}`,
    },
    !sure && make('i', { 'data-level': String(level) }),
  );
}

function exam(data: TrainingData, { attempts }: Learner) {
  const outcome = examOutcome(data, attempts);
  const words = outcomeWords[outcome];
  if (outcome === 'none') return [make('span', { class: 'quiet' }, words)];
  return [glyph(outcome === 'passed' ? 'ok' : 'lack'), ` ${words}`];
}
