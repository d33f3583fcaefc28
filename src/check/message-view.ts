import { make } from '../search/dom.ts';
import type { Trouble } from '../storage/trouble.ts';
import { troubleWords } from '../storage/trouble.ts';
import { button } from './parts-view.ts';
import { redraw } from './redraw-view.ts';

/** What has just happened, with a way back where there is one; and why nothing is kept, while that is so. */
export class MessageView {
  readonly node: HTMLElement;
  readonly #trouble = make('div', { class: 'trouble', role: 'alert' });
  readonly #said = make('div', { class: 'undo', role: 'status' });
  readonly #export: () => void;

  constructor(onExport: () => void) {
    this.#export = onExport;
    this.node = make('div', { class: 'messages' }, this.#trouble, this.#said);
  }

  trouble(trouble: Trouble | undefined) {
    redraw(
      this.#trouble,
      trouble && make('p', {}, troubleWords[trouble]),
      trouble && button('导出备份', this.#export, { class: 'btn sm' }),
    );
  }

  say(words: string, undo?: () => void) {
    const back = () => {
      this.clear();
      undo?.();
    };
    redraw(this.#said, make('span', {}, words), undo && button('撤销', back, { class: 'btn sm' }));
  }

  clear() {
    this.#said.replaceChildren();
  }
}
