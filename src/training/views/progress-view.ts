import { make } from '../../search/dom.ts';

/** How far a sitting is: one bar an item, and the same in words. `results` are those answered so far. */
export function progressView(
  results: readonly (boolean | undefined)[],
  at: number,
  total: number,
  onLeave: () => void,
): HTMLElement {
  const leave = make('button', { type: 'button', class: 'linkbtn' }, '退出');
  leave.addEventListener('click', onLeave);
  const bars = Array.from({ length: total }, (_, place) => {
    const state =
      results[place] === undefined
        ? place === at
          ? 'now'
          : undefined
        : results[place]
          ? 'right'
          : 'wrong';
    return make('li', { class: state });
  });
  return make(
    'div',
    { class: 'prog' },
    leave,
    make('ol', { 'aria-hidden': 'true' }, ...bars),
    make('span', { class: 'nw' }, `第 ${at + 1} 题，共 ${total} 题`),
  );
}
