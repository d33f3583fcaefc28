import { make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import { detail } from './edits.ts';
import type { CaseModel } from './model.ts';
import { copyButton, labelled } from './parts-view.ts';
import { redraw, show } from './redraw-view.ts';
import type { Details } from './details.ts';
import type { Copy } from './words.ts';

const fields: { name: keyof Details; label: string }[] = [
  { name: 'shop', label: '店铺名' },
  { name: 'order', label: '订单号' },
  { name: 'tracking', label: '快递单号' },
];

/** What there is to send besides the statement, with blanks that may be filled in here. */
export class WordsView {
  readonly node: HTMLElement;
  readonly #fields = new Map<keyof Details, HTMLInputElement>();
  readonly #texts = make('div', { class: 'texts' });

  constructor(desk: Desk) {
    for (const { name } of fields) {
      const field = make('input', {
        type: 'text',
        class: 'inp',
        autocomplete: 'off',
        spellcheck: 'false',
        maxlength: '60',
      });
      field.addEventListener('input', () =>
        desk.edit(detail({ [name]: field.value || undefined })),
      );
      this.#fields.set(name, field);
    }
    this.node = make(
      'section',
      { class: 'sec words', 'aria-labelledby': 'words' },
      make('h2', { id: 'words' }, '要发出去的话'),
      make(
        'fieldset',
        { class: 'times' },
        make('legend', {}, '填进去', make('small', {}, '可以不填。只存在这台设备上，不进链接')),
        ...fields.map(({ name, label }) => labelled(label, this.#fields.get(name)!)),
      ),
      this.#texts,
    );
  }

  update({ each: { details }, words }: CaseModel) {
    for (const [name, field] of this.#fields) show(field, details[name] ?? '');
    redraw(this.#texts, ...words.filter(({ id }) => id !== 'statement').map(textBlock));
  }
}

const textBlock = ({ id, title, text, ready, why }: Copy): HTMLElement =>
  make(
    'article',
    { class: 'reply', 'data-words': id },
    make('h3', {}, title),
    make('p', { class: ready ? 'txt' : 'txt quiet' }, ready ? text : why),
    ready && copyButton(text, `复制${title}`),
  );

/** The statement for the ticket: the one primary button, once its route is complete. */
export class StatementView {
  readonly node = make('div', { class: 'reply', 'data-words': 'statement' });

  update({ words }: CaseModel) {
    const found = words.find(({ id }) => id === 'statement');
    this.node.hidden = !found;
    if (!found) return;
    const { title, text, ready, why } = found;
    redraw(
      this.node,
      make('h3', {}, title),
      make('p', { class: ready ? 'txt' : 'txt quiet' }, ready ? text : why),
      copyButton(text, '复制说明', { primary: ready, enabled: ready }),
    );
  }
}
