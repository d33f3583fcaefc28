import { make } from '../../search/dom.ts';
import { routeWords } from '../../evidence/label.ts';
import { accepts, minimalSets } from '../../evidence/requirement.ts';
import type { Requirement } from '../../schema/requirement.ts';
import type { TrainingData, TrainingScenario } from '../data.ts';
import { drawnRoutes } from '../drawn-routes.ts';
import { contestedView } from './contested-view.ts';
import { pictogram } from './pictogram-view.ts';

/** The tree of a scenario, drawn with the reference page's marks: a packet that is right, to look at. */
export function requirementView(
  scenario: TrainingScenario,
  proofs: TrainingData['proofs'],
  href: (path: string) => string,
): DocumentFragment {
  const { requirement } = scenario;
  const drawn = document.createDocumentFragment();
  const line = (slug: string) => {
    const proof = proofs.find((each) => each.slug === slug)!;
    const brief = scenario.uses.find((use) => use.proof === slug)?.brief;
    return make(
      'div',
      { class: 'proof', 'data-proof': slug },
      pictogram(proof.pictogram),
      make('p', { class: 'pname' }, make('a', { href: href(`/proofs/${slug}/`) }, proof.short)),
      brief !== undefined && make('p', {}, brief),
    );
  };
  const part = (tree: Requirement, depth: number): HTMLElement => {
    if ('proof' in tree) return line(tree.proof);
    const either = 'anyOf' in tree;
    const rows = (either ? tree.anyOf : tree.allOf).map((inner, at) =>
      make('li', {}, at > 0 && jointRow(either), part(inner, depth + 1)),
    );
    return make(
      'ul',
      {
        role: 'list',
        class: depth > 0 ? `deeper${either ? ' either' : ''}` : undefined,
        'aria-label': either ? '任选其一' : '同时提供',
      },
      ...rows,
    );
  };
  if (!('anyOf' in requirement)) {
    const together = 'allOf' in requirement ? requirement.allOf : [requirement];
    drawn.append(
      make(
        'ul',
        {
          role: 'list',
          class: together.length === 2 ? 'allof two' : 'allof',
          'aria-label': '同时提供，缺一不可',
        },
        ...together.flatMap((each, at) => [
          at > 0 && joint('pluscol', 'c-plus', '＋'),
          make('li', {}, part(each, 1)),
        ]),
      ),
    );
    return drawn;
  }
  const routes = drawnRoutes(scenario);
  const [first, second] = routes.map(({ route }) => 'allOf' in route);
  const wide = routes.length === 2 && first && !second;
  drawn.append(
    make(
      'ul',
      {
        role: 'list',
        class: `routes r${routes.length}${wide ? ' wide-first' : ''}`,
        'aria-label': `任选其一，共 ${routes.length} 条路线`,
      },
      ...routes.flatMap(({ name, route, contested }, at) => [
        at > 0 && joint('orcol', 'c-or', '或'),
        make(
          'li',
          { class: 'route' },
          make(
            'header',
            {},
            make('b', {}, name),
            contested ? contestedView() : make('span', {}, routeWords(route)),
          ),
          make('div', {}, part(route, 0)),
        ),
      ]),
    ),
    ...doubts(scenario),
  );
  return drawn;
}

/** Why a route carries the mark: what the readings say that refuse it. */
function doubts(scenario: TrainingScenario): HTMLElement[] {
  const routes = drawnRoutes(scenario);
  return scenario.readings
    .filter((reading) =>
      routes.some(({ route }) =>
        minimalSets(route).some((set) => !accepts(reading.requirement, set)),
      ),
    )
    .map(({ note }) => make('p', { class: 'note' }, make('b', {}, '分歧'), make('span', {}, note)));
}

const joint = (column: string, mark: string, words: string) =>
  make('li', { class: column, 'aria-hidden': 'true' }, make('span', { class: mark }, words));

const jointRow = (either: boolean) =>
  make(
    'div',
    { class: either ? 'plusrow either' : 'plusrow' },
    make('span', { class: either ? 'c-or c-sm' : 'c-plus' }, either ? '或' : '＋'),
    make('span', { class: 'w' }, either ? '任选其一' : '同时提供'),
  );
