import { routeWords, routesOf } from '../evidence/label.ts';
import { isContested, minimalSets, proofsOf } from '../evidence/requirement.ts';
import { verdicts } from '../evidence/evaluate.ts';
import { sameSet } from '../evidence/sets.ts';
import type { Requirement } from '../schema/requirement.ts';
import { glyph, make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import type { CaseModel } from './model.ts';
import { verdictSign } from './parts-view.ts';
import { ProofForm } from './proof-form-view.ts';
import type { RouteView } from './verdict.ts';

/** The requirement tree as a form: a frame a route, a proof with its questions where it first stands. */
export class TreeView {
  readonly node: HTMLElement;
  readonly #forms = new Map<string, ProofForm>();
  readonly #frames: { state: HTMLElement; sets: Set<string>[] }[] = [];

  constructor(model: CaseModel, desk: Desk) {
    const { scenario, verdict } = model;
    const form = (slug: string) => {
      const proof = verdict.proofs.find((each) => each.proof === slug);
      if (!proof || this.#forms.has(slug)) return seeAbove(proof?.name ?? slug);
      const made = new ProofForm(proof, scenario.slug, desk);
      this.#forms.set(slug, made);
      return made.node;
    };
    const branches = routesOf(scenario.requirement);
    const drawn = new Set(proofsOf(scenario.requirement));
    const others = verdict.proofs.filter(({ proof }) => !drawn.has(proof));
    const counted = others.filter(({ counts }) => counts);
    const named = others.filter(({ counts }) => !counts);
    this.node = make(
      'div',
      { class: 'tree' },
      ...branches.flatMap((branch, index) => [
        index > 0 && make('div', { class: 'orrow' }, make('span', { class: 'c-or' }, '或')),
        this.#frame(model, branch, nameOf(verdict.routes, branches, index), form),
      ]),
      counted.length > 0 &&
        aside(
          '有的说法认',
          '只有一种读法把它算进去。单靠它要看读法，能凑齐上面的就别靠它。',
          counted.map(({ proof }) => form(proof)),
        ),
      named.length > 0 &&
        aside(
          '还提到的',
          '工单或表格提到，不算进任何一条路线。手里有就一并附上。',
          named.map(({ proof }) => form(proof)),
        ),
    );
  }

  update({ verdict }: CaseModel) {
    for (const proof of verdict.proofs) this.#forms.get(proof.proof)?.update(proof);
    for (const { state, sets } of this.#frames) {
      const best = bestOf(verdict.routes, sets);
      state.replaceChildren(...(best ? [verdictSign(best.verdict, best.label)] : []));
    }
  }

  #frame(
    { scenario }: CaseModel,
    branch: Requirement,
    name: string,
    form: (slug: string) => HTMLElement,
  ): HTMLElement {
    const sets = minimalSets(branch);
    const state = make('span', { class: 'state' });
    this.#frames.push({ state, sets });
    const doubt = sets.some((set) => isContested(scenario, set));
    return make(
      'section',
      { class: 'ckroute', 'aria-label': name },
      make(
        'header',
        {},
        make('b', {}, name),
        doubt
          ? make('span', { class: 'c-neq' }, glyph('neq'), '说法不一')
          : make('small', {}, routeWords(branch)),
        state,
      ),
      part(branch, form),
    );
  }
}

/** The inside of a frame. Words stand between proofs, so that it reads aloud as it looks. */
function part(tree: Requirement, form: (slug: string) => HTMLElement, depth = 0): HTMLElement {
  if ('proof' in tree) return form(tree.proof);
  const either = 'anyOf' in tree;
  const parts = either ? tree.anyOf : tree.allOf;
  const joint = () =>
    make(
      'div',
      { class: either ? 'plusrow either' : 'plusrow' },
      make(
        'span',
        { class: either ? 'c-or c-sm' : 'c-plus', 'aria-hidden': 'true' },
        either ? '或' : '＋',
      ),
      make('span', { class: 'w' }, either ? '任选其一' : '同时提供'),
    );
  return make(
    'div',
    { class: depth > 0 ? `deeper${either ? ' either' : ''}` : 'inside' },
    ...parts.flatMap((each, index) => [index > 0 && joint(), part(each, form, depth + 1)]),
  );
}

function nameOf(
  routes: readonly RouteView[],
  branches: readonly Requirement[],
  index: number,
): string {
  if (branches.length > 1) return `路线 ${String.fromCharCode(65 + index)}`;
  return routes.filter(({ drawn }) => drawn).length === 1 ? routes[0]!.name : '要交的';
}

/** The best of the ways through a frame. */
function bestOf(routes: readonly RouteView[], sets: readonly Set<string>[]): RouteView | undefined {
  return routes
    .filter(({ proofs }) => {
      const route = new Set(proofs.map(({ proof }) => proof));
      return sets.some((set) => sameSet(set, route));
    })
    .sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict))[0];
}

const seeAbove = (name: string): HTMLElement =>
  make('p', { class: 'ck again' }, make('b', {}, name), '在上面勾选和核对。');

const aside = (title: string, words: string, forms: HTMLElement[]): HTMLElement =>
  make(
    'section',
    { class: 'ckroute extra', 'aria-label': title },
    make('header', {}, make('b', {}, title), make('small', {}, words)),
    ...forms,
  );
