import { deadlineWords } from '../../evidence/deadline.ts';
import { glyph, make } from '../../search/dom.ts';
import type { TrainingScenario } from '../data.ts';
import type { Place } from './item-view.ts';
import { requirementView } from './requirement-view.ts';

/** A packet that is right, before the first question: what to hand in, by when, and what doesn't count. */
export function workedView(
  scenario: TrainingScenario,
  { data, href }: Place,
  onStart: () => void,
): HTMLElement {
  const start = make(
    'button',
    { type: 'button', class: 'btn pri lg' },
    '看好了，做两题',
    glyph('right'),
  );
  start.addEventListener('click', onStart);
  const voids = scenario.lookalikes.map(({ proof }) => nameOf(data.proofs, proof));
  return make(
    'article',
    { class: 'worked-page' },
    make(
      'h2',
      { tabindex: '-1' },
      make('span', { class: 'num' }, String(scenario.number)),
      `备齐的样子：${scenario.title}`,
    ),
    requirementView(scenario, data.proofs, href),
    voids.length > 0 &&
      make(
        'div',
        { class: 'voids' },
        make('b', {}, glyph('void'), '不算数'),
        make('ul', { role: 'list' }, ...voids.map((name) => make('li', {}, name))),
      ),
    make(
      'p',
      { class: 'note' },
      make('b', {}, '时限'),
      make('span', {}, `${deadlineWords(scenario.deadline)}。${scenario.consequences[0] ?? ''}`),
    ),
    make(
      'div',
      { class: 'qfoot' },
      make('a', { href: href(scenario.path) }, '看这个场景的全文'),
      start,
    ),
  );
}

const nameOf = (proofs: Place['data']['proofs'], slug: string) =>
  proofs.find((proof) => proof.slug === slug)?.name ?? slug;
