import { glyph, make } from '../../search/dom.ts';
import type { Requirement } from '../../schema/requirement.ts';
import type { TrainingScenario } from '../data.ts';
import { drawnRoutes } from '../drawn-routes.ts';
import { contestedView } from './contested-view.ts';

export interface Standing {
  held: readonly string[];
  /** Held, but void. */
  bad: readonly string[];
}

/**
 * A tree in one line with what somebody had: bold and ticked is held, struck is void, dashed is missing. Where a reading
 * refuses one of its routes it ends in the mark, as on the other pages.
 */
export function formulaView(
  scenario: TrainingScenario,
  nameOf: (proof: string) => string,
  { held, bad }: Standing,
): HTMLElement {
  const leaf = (proof: string) => {
    const name = nameOf(proof);
    if (bad.includes(proof)) return state('bad', 'void', name, '作废');
    if (held.includes(proof)) return state('held', 'tick', name, '已有');
    return make('span', { class: 'gap' }, name, hidden('（还没有）'));
  };
  const draw = (tree: Requirement, nested: boolean): HTMLElement => {
    if ('proof' in tree) return leaf(tree.proof);
    const either = 'anyOf' in tree;
    const joint = () =>
      make('span', { class: either ? 'c-or c-sm' : 'c-plus c-sm' }, either ? '或' : '＋');
    const parts = (either ? tree.anyOf : tree.allOf).flatMap((part, at) =>
      at === 0 ? [draw(part, true)] : [joint(), draw(part, true)],
    );
    return make('span', { class: nested ? `grp${either ? ' either' : ''}` : 'parts' }, ...parts);
  };
  const doubt = drawnRoutes(scenario).some(({ contested }) => contested);
  const short = scenario.readings.find((reading) => reading.short)?.short;
  return make(
    'p',
    { class: 'fx' },
    draw(scenario.requirement, false),
    doubt && contestedView(short, true),
  );
}

const hidden = (words: string) => make('span', { class: 'vh' }, words);
const state = (name: string, sign: string, words: string, said: string) =>
  make('span', { class: name }, glyph(sign), ` ${words}`, hidden(`（${said}）`));
