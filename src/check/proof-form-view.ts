import { href, proofPath } from '../links.ts';
import { glyph, make } from '../search/dom.ts';
import { CheckRow } from './check-row-view.ts';
import type { Desk } from './desk.ts';
import { hold } from './edits.ts';
import { verdictSign } from './parts-view.ts';
import type { ProofView } from './proofs.ts';

const verdictOfState = {
  missing: 'insufficient',
  good: 'sufficient',
  unchecked: 'unchecked',
  void: 'void',
} as const;

/** A proof: held or not, and the questions about it once it is. */
export class ProofForm {
  readonly node: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #state: HTMLElement;
  readonly #about: HTMLElement;
  readonly #list: HTMLElement;
  readonly #rows: CheckRow[];

  constructor(proof: ProofView, scenario: string, desk: Desk) {
    const known = desk.data.proofs[proof.proof]!;
    const id = `held-${proof.proof}`;
    this.#box = make('input', { type: 'checkbox', id, class: 'box' });
    this.#box.addEventListener('change', () => desk.edit(hold(proof.proof, this.#box.checked)));
    this.#state = make('span', { class: 'state' });
    this.#rows = proof.checks.map((check) => new CheckRow(check, scenario, desk));
    this.#list = make('ul', { role: 'list', class: 'ckl' }, ...this.#rows.map(({ node }) => node));
    this.#about = make(
      'p',
      { class: 'about' },
      sentence(proof.brief),
      known.where !== undefined && sentence(known.where),
      proof.lead && make('span', { class: 'nw' }, glyph('clock'), proof.lead.words),
      make('a', { href: href(proofPath(proof.proof)) }, '怎么拿'),
    );
    this.node = make(
      'div',
      { class: 'ck', role: 'group', 'aria-labelledby': `${id}-name`, 'data-proof': proof.proof },
      make(
        'p',
        { class: 'have' },
        this.#box,
        make('label', { for: id, id: `${id}-name` }, proof.name),
        this.#state,
      ),
      this.#about,
      this.#list,
    );
  }

  update(proof: ProofView) {
    this.#box.checked = proof.held;
    this.#list.hidden = !proof.held || proof.checks.length === 0;
    this.#about.hidden = proof.held && proof.checks.length > 0;
    this.node.dataset['state'] = proof.state;
    this.#state.replaceChildren(verdictSign(verdictOfState[proof.state], proof.word));
    this.#rows.forEach((row, index) => row.update(proof.checks[index]!));
  }
}

const sentence = (words: string): string => `${words.replace(/。$/, '')}。`;
