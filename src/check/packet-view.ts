import { glyph, make } from '../search/dom.ts';
import type { Desk } from './desk.ts';
import { preflight, put } from './edits.ts';
import type { CaseModel } from './model.ts';
import { basisTag } from './parts-view.ts';
import { redraw, show } from './redraw-view.ts';
import type { PreflightItem } from './preflight.ts';
import { mostSlots } from './slots.ts';

/** One submission: which picture goes where for the route to hand in, and a last look before it is sent. */
export class PacketView {
  readonly node: HTMLElement;
  readonly #desk: Desk;
  readonly #routes: HTMLSelectElement;
  readonly #slots: HTMLInputElement;
  readonly #plan = make('div', { class: 'slots' });
  readonly #last = make('ul', { role: 'list', class: 'last' });

  constructor({ verdict }: CaseModel, desk: Desk) {
    this.#desk = desk;
    this.#routes = make(
      'select',
      { class: 'inp' },
      make('option', { value: '' }, '跟着最好的一条'),
      ...verdict.routes.map(({ key, name, proofs }) =>
        make('option', { value: key }, `${name}：${proofs.map(({ short }) => short).join('＋')}`),
      ),
    );
    this.#routes.addEventListener('change', () =>
      desk.edit(put({ route: this.#routes.value || undefined })),
    );
    this.#slots = make('input', {
      type: 'number',
      class: 'inp short',
      inputmode: 'numeric',
      min: '1',
      max: String(mostSlots),
    });
    this.#slots.addEventListener('input', () => {
      if (this.#slots.value && this.#slots.validity.valid)
        desk.edit(put({ slots: Number(this.#slots.value) }));
    });
    this.node = make(
      'section',
      { class: 'sec packet', 'aria-labelledby': 'packet' },
      make('h2', { id: 'packet' }, '一次交齐，图怎么放'),
      make(
        'div',
        { class: 'picks' },
        verdict.routes.length > 1 &&
          make('label', { class: 'fieldline' }, make('span', {}, '按哪条交'), this.#routes),
        make('label', { class: 'fieldline' }, make('span', {}, '能传几张图'), this.#slots),
      ),
      this.#plan,
      make('h3', {}, '点提交之前，最后看一遍'),
      this.#last,
    );
  }

  update({ each, slots, route, preflight: items }: CaseModel) {
    this.#routes.value = each.route === undefined ? '' : route.key;
    show(this.#slots, String(each.slots));
    redraw(
      this.#plan,
      make('p', { class: 'xs quiet' }, slots.note.text, basisTag(slots.note)),
      make(
        'ol',
        { role: 'list' },
        ...slots.slots.map(({ n, title, kind, crop, mark }) =>
          make(
            'li',
            { class: `slot ${kind}` },
            make('span', { class: 'n', 'aria-hidden': 'true' }, String(n)),
            make('b', {}, `第 ${n} 张 ${title}`),
            crop && make('small', {}, crop),
            mark && make('small', {}, mark),
          ),
        ),
      ),
      slots.over.length > 0 &&
        make('ul', { class: 'over' }, ...slots.over.map(({ text }) => make('li', {}, text))),
      slots.message.length > 0 &&
        make(
          'div',
          {},
          make('h3', {}, '留言框里写'),
          make('ul', {}, ...slots.message.map((text) => make('li', {}, text))),
        ),
    );
    redraw(this.#last, ...items.map((item) => this.#item(item, each.preflight)));
  }

  #item({ id, text, state }: PreflightItem, ticked: readonly string[]): HTMLElement {
    if (state !== 'ask') {
      const bad = state === 'bad';
      return make(
        'li',
        { 'data-state': state },
        make('span', { class: 'mark' }, glyph(bad ? 'lack' : 'ok')),
        make('span', {}, make('b', {}, bad ? '还没好：' : '好了：'), text),
      );
    }
    const box = make('input', { type: 'checkbox', class: 'box', id: `last-${id}`, 'data-key': id });
    box.checked = ticked.includes(id);
    box.addEventListener('change', () => this.#desk.edit(preflight(id, box.checked)));
    return make('li', { 'data-state': state }, box, make('label', { for: box.id }, text));
  }
}
