import { href, scenarioPath } from '../links.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { Card, Core } from './data.ts';
import { glyph, make } from './dom.ts';

/** A scenario's tree in one line, drawn with the same marks as on the pages. */
export function formulaLine({ requirement, doubt }: Card, proofs: Core['proofs']): HTMLElement {
  const draw = (tree: Requirement, nested: boolean): HTMLElement => {
    if ('proof' in tree) return make('span', {}, proofs[tree.proof]);
    const either = 'anyOf' in tree;
    const parts = either ? tree.anyOf : tree.allOf;
    const joined = parts.flatMap((part, index) => {
      const joint = make(
        'span',
        { class: either ? 'c-or c-sm' : 'c-plus c-sm' },
        either ? '或' : '＋',
      );
      return index === 0 ? [draw(part, true)] : [joint, draw(part, true)];
    });
    return make('span', { class: nested ? `grp${either ? ' either' : ''}` : 'parts' }, ...joined);
  };
  return make(
    'span',
    { class: 'fx' },
    draw(requirement, false),
    doubt !== undefined && make('span', { class: 'c-neq c-sm' }, glyph('neq'), doubt),
  );
}

export function clock({ deadline, stated }: Card): HTMLElement {
  return make('span', { class: stated ? 'dl' : 'dl none' }, stated && glyph('clock'), deadline);
}

const nameOf = ({ name, qualifier }: Card): HTMLElement =>
  make('b', {}, name, qualifier !== undefined && make('small', {}, ` · ${qualifier}`));

/** The answer: everything that a first glance needs. */
export function answerCard(card: Card, proofs: Core['proofs'], id: string): HTMLElement {
  return make(
    'a',
    {
      class: 'answer',
      role: 'option',
      id,
      href: href(scenarioPath(card.slug)),
      'data-slug': card.slug,
    },
    make(
      'span',
      { class: 'top' },
      make('span', { class: 'num' }, String(card.number)),
      nameOf(card),
      clock(card),
    ),
    make('span', { class: 'label' }, card.label),
    card.first &&
      make('span', { class: 'first' }, make('b', {}, card.first.when), card.first.words),
    formulaLine(card, proofs),
    card.voids.length > 0 &&
      make(
        'span',
        { class: 'void' },
        glyph('void'),
        make('b', {}, '不算数'),
        card.voids.join('；'),
      ),
  );
}

/** One of several: number, name, tree, clock; `words` say what it would mean. */
export function answerRow(
  card: Card,
  proofs: Core['proofs'],
  id: string,
  words?: string,
): HTMLElement {
  return make(
    'a',
    {
      class: 'row',
      role: 'option',
      id,
      href: href(scenarioPath(card.slug)),
      'data-slug': card.slug,
    },
    make('span', { class: 'num' }, String(card.number)),
    make('span', { class: 'what' }, nameOf(card), words !== undefined && make('small', {}, words)),
    clock(card),
    formulaLine(card, proofs),
  );
}
