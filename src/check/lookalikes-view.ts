import { href, scenarioPath } from '../links.ts';
import { make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import { hold } from './edits.ts';
import type { CaseModel } from './model.ts';
import { basisTag, verdictSign } from './parts-view.ts';
import type { LookalikeView } from './verdict.ts';

/** What looks like proof here and is not: it can be ticked, and says why it does not count. */
export class LookalikesView {
  readonly node: HTMLElement;
  readonly #rows: { box: HTMLInputElement; why: HTMLElement }[];

  constructor({ verdict, scenario }: CaseModel, desk: Desk) {
    const all = verdict.lookalikes;
    this.#rows = all.map((each) => {
      const box = make('input', { type: 'checkbox', class: 'box', id: `held-${each.proof}` });
      box.addEventListener('change', () => desk.edit(hold(each.proof, box.checked)));
      return { box, why: make('div', { class: 'why' }, ...whyNot(each)) };
    });
    this.node = make(
      'section',
      { class: 'sec lookalikes', 'aria-labelledby': 'lookalikes' },
      make('h2', { id: 'lookalikes' }, '手里有这些？不算数'),
      make(
        'ul',
        { role: 'list' },
        ...all.map(({ proof, name }, index) => {
          const { box, why } = this.#rows[index]!;
          return make(
            'li',
            { 'data-proof': proof, 'data-scenario': scenario.slug },
            make('p', { class: 'have' }, box, make('label', { for: `held-${proof}` }, name)),
            why,
          );
        }),
      ),
    );
    this.node.hidden = all.length === 0;
  }

  update({ verdict }: CaseModel) {
    verdict.lookalikes.forEach(({ held }, index) => {
      const { box, why } = this.#rows[index]!;
      box.checked = held;
      why.hidden = !held;
    });
  }
}

function whyNot({ reason, text, countsIn, rule, ...based }: LookalikeView): (Node | string)[] {
  const [scenario, anchor] = rule.split('#') as [string, string];
  return [
    verdictSign('void', '不算数'),
    make('p', {}, reason, basisTag(based)),
    make(
      'p',
      {},
      text,
      make('a', { href: `${href(scenarioPath(scenario))}#${anchor}` }, '出处'),
      ...countsIn.map(({ slug, number }) =>
        make('a', { href: href(scenarioPath(slug)) }, `看场景 ${number}`),
      ),
    ),
  ];
}
