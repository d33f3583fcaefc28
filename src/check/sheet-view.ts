import { make } from '../search/dom.ts';
import { stamp } from './beijing.ts';
import { fullName, type CaseModel } from './model.ts';
import { basisTag, verdictSign } from './parts-view.ts';

const marks = { pass: '☑ 符合', fail: '☒ 不符', open: '☐ 没核' } as const;

/** The case on paper: scenario, clock, verdict, packet with its answers, pictures, words. */
export function caseSheet(model: CaseModel): HTMLElement {
  const { each, scenario, verdict, clock, slots, words, now } = model;
  const proofs = verdict.proofs.filter(({ held, counts }) => held || counts);
  return make(
    'section',
    { class: 'casesheet', 'aria-label': '工单核对表' },
    make('h1', {}, make('span', { class: 'num' }, String(scenario.number)), fullName(scenario)),
    make(
      'p',
      {},
      [each.name, each.details.order && `订单 ${each.details.order}`].filter(Boolean).join('，'),
    ),
    make(
      'p',
      {},
      [clock.label, clock.dueText, clock.confirmed ? clock.text : ''].filter(Boolean).join('，'),
    ),
    make('h2', {}, verdict.title),
    make('p', {}, verdict.text),
    make(
      'ul',
      {},
      ...verdict.routes.map((route) =>
        make(
          'li',
          {},
          `${route.name} `,
          verdictSign(route.verdict, route.label),
          ` ${route.detail}`,
        ),
      ),
    ),
    make('h2', {}, '凭证和核对项'),
    ...proofs.map(({ name, held, word, checks }) =>
      make(
        'div',
        { class: 'sheetproof' },
        make('h3', {}, `${held ? '☑' : '☐'} ${name}：${word}`),
        make(
          'ul',
          {},
          ...checks.map((check) =>
            make(
              'li',
              {},
              `${held ? marks[check.answer ?? 'open'] : '☐'} ${check.ask}`,
              basisTag(check),
            ),
          ),
        ),
      ),
    ),
    make('h2', {}, '图怎么放'),
    make(
      'ol',
      {},
      ...slots.slots.map(({ title, crop, mark }) =>
        make('li', {}, make('b', {}, title), ` ${crop}${mark}`),
      ),
    ),
    ...words
      .filter(({ ready }) => ready)
      .flatMap(({ title, text }) => [make('h2', {}, title), make('p', { class: 'txt' }, text)]),
    each.note !== '' && make('p', {}, `备注：${each.note}`),
    make(
      'p',
      { class: 'xs' },
      `${stamp(now, now)} 打印，北京时间。工单上写的和这里不一样的，以工单为准。`,
    ),
  );
}
