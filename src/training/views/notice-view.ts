import { make } from '../../search/dom.ts';

export interface Notice {
  words: string;
  actions?: { label: string; run: () => void }[];
}

/** Something that somebody should know before going on, and what they can do about it. */
export function noticeView({ words, actions = [] }: Notice): HTMLElement {
  const buttons = actions.map(({ label, run }) => {
    const button = make('button', { type: 'button', class: 'btn sm' }, label);
    button.addEventListener('click', run);
    return button;
  });
  return make(
    'div',
    { class: 'trouble' },
    make('p', {}, words),
    buttons.length > 0 && make('p', { class: 'acts-row' }, ...buttons),
  );
}
