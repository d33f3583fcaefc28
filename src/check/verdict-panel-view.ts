import { href, scenarioPath } from '../links.ts';
import { make } from '../search/dom.ts';
import type { CaseModel } from './model.ts';
import { basisTag, copyButton, verdictGlyph, verdictSign } from './parts-view.ts';
import { redraw } from './redraw-view.ts';
import type { RepairView } from './verdict.ts';

/** The headline, its parts a route at a time, every way to mend it, and how the readings stand. */
export class VerdictPanel {
  readonly node = make('div', { class: 'vl' });

  update({ each, verdict, plan, scenario }: CaseModel) {
    const fits = new Map(plan.routes.map((each) => [each.route, each]));
    redraw(
      this.node,
      make(
        'h2',
        { id: 'verdict', tabindex: '-1', 'data-verdict': verdict.verdict },
        verdictGlyph(verdict.verdict),
        verdict.title,
      ),
      each.held.length === 0 && make('p', {}, '还没勾选。手里有哪样，就勾哪样。'),
      make('p', {}, verdict.text),
      ...(verdict.verdict === 'sufficient' ? [] : repliesFirst(scenario)),
      make(
        'dl',
        { class: 'parts' },
        ...verdict.routes.flatMap((route) => [
          make('dt', {}, route.name),
          make(
            'dd',
            { 'data-route': route.key },
            verdictSign(route.verdict, route.label),
            make('small', {}, route.detail),
            route.missing.length + route.voids.length > 0 &&
              make('small', {}, fits.get(route.key)?.text ?? ''),
          ),
        ]),
      ),
      verdict.repairs.length > 0 &&
        make(
          'div',
          { class: 'repairs' },
          make('h3', {}, verdict.repairs.length > 1 ? '怎么补，最快的在前' : '怎么补'),
          make('ol', {}, ...verdict.repairs.map(repairItem)),
        ),
      verdict.readings.length > 1 &&
        make(
          'details',
          {
            'data-key': `readings-${verdict.verdict === 'depends'}`,
            ...(verdict.verdict === 'depends' && { open: '' }),
          },
          make('summary', {}, `说法不一，${verdict.readings.length} 种读法`),
          make(
            'ul',
            { class: 'readings' },
            ...verdict.readings.map(({ name, note, accepts, drawn, ...based }) =>
              make(
                'li',
                {},
                make('b', {}, `${accepts ? '认' : '不认'}：${name}`),
                note,
                !drawn && basisTag(based),
              ),
            ),
          ),
          make('a', { href: `${href(scenarioPath(scenario.slug))}#combination` }, '看场景页怎么写'),
        ),
      verdict.advice.length > 0 &&
        make(
          'div',
          { class: 'advice' },
          make('h3', {}, '建议，不影响结论'),
          make(
            'ul',
            {},
            ...verdict.advice.map((each) =>
              make(
                'li',
                {},
                each.fix ? `${each.fail}：${each.fix}。` : `${each.fail}。`,
                basisTag(each),
              ),
            ),
          ),
        ),
    );
  }
}

/** Where there is something to do instead of getting proofs, nobody should get them first: 还没转账. */
const repliesFirst = ({ actions }: CaseModel['scenario']): HTMLElement[] =>
  actions.flatMap(({ first, say }) =>
    first === undefined || say === undefined
      ? []
      : [
          make(
            'div',
            { class: 'replyfirst' },
            make('p', {}, make('b', {}, `${first}的，不用补凭证：`), '先回复工单，话是现成的。'),
            copyButton(say, `复制回复（${first}）`),
          ),
        ],
  );

function repairItem({ text, get, replace, check }: RepairView): HTMLElement {
  const slugs = (proofs: RepairView['get']) => proofs.map(({ proof }) => proof).join(' ');
  return make(
    'li',
    { 'data-get': slugs(get), 'data-replace': slugs(replace), 'data-check': slugs(check) },
    text,
  );
}
