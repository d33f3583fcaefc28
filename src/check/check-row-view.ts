import type { Answer } from '../evidence/evaluate.ts';
import { href, scenarioPath } from '../links.ts';
import { glyph, make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import { answer } from './edits.ts';
import { basisTag } from './parts-view.ts';
import type { CheckView } from './proofs.ts';

const options: { value: Answer | ''; words: string; sign?: string }[] = [
  { value: 'pass', words: '符合', sign: 'tick' },
  { value: 'fail', words: '不符', sign: 'cross' },
  { value: '', words: '没核' },
];

/** One question about a proof with its three answers. */
export class CheckRow {
  readonly node: HTMLElement;
  readonly #radios: HTMLInputElement[];
  readonly #note: HTMLElement;
  #shown: Answer | undefined | null = null;

  constructor(check: CheckView, scenario: string, desk: Desk) {
    const id = `ask-${check.proof}-${check.id}`;
    this.#note = make('small', { id: `${id}-note` });
    this.#radios = options.map(({ value }) => {
      const radio = make('input', { type: 'radio', name: check.key, value });
      radio.addEventListener('change', () => desk.edit(answer(check.key, value || undefined)));
      return radio;
    });
    this.node = make(
      'li',
      { 'data-check': check.key, 'data-scenario': scenario },
      make('span', { class: 'ask' }, make('span', { id }, check.ask), this.#note),
      make(
        'span',
        {
          class: 'seg',
          role: 'radiogroup',
          'aria-labelledby': id,
          'aria-describedby': `${id}-note`,
        },
        ...options.map(({ words, sign }, index) =>
          make('label', {}, this.#radios[index], sign !== undefined && glyph(sign), words),
        ),
      ),
    );
  }

  update(check: CheckView) {
    if (check.answer === this.#shown) return;
    this.#shown = check.answer;
    for (const radio of this.#radios) radio.checked = radio.value === (check.answer ?? '');
    const failed = check.answer === 'fail';
    this.node.classList.toggle('bad', failed && check.effect === 'void');
    this.node.classList.toggle('minor', failed && check.effect === 'advice');
    this.#note.replaceChildren(...(failed ? failure(check) : quiet(check)));
  }
}

/** Why it fails, what to do, and where it is written. */
function failure(check: CheckView): (Node | string)[] {
  const [scenario, rule] = check.rule.split('#') as [string, string];
  return [
    check.effect === 'void' ? `作废：${check.fail}。` : `建议补好：${check.fail}，不影响结论。`,
    ...(check.fix ? [`${check.fix}。`] : []),
    basisTag(check),
    ...(check.effect === 'void'
      ? [make('a', { href: `${href(scenarioPath(scenario))}#${rule}` }, '出处')]
      : []),
  ];
}

const quiet = (check: CheckView): (Node | string)[] =>
  check.effect === 'advice' ? ['只是建议，不影响结论。'] : [];
