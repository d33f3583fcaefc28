import { make } from '../../search/dom.ts';
import { pictogram } from './pictogram-view.ts';

/** A document written out line by line: what stands on it, and so what does not. */
export function paperView(label: string, lines: readonly string[], drawing: string) {
  return make(
    'div',
    { class: 'written', role: 'group', 'aria-label': label },
    make('p', {}, pictogram(drawing), make('b', {}, label)),
    make('ul', { role: 'list' }, ...lines.map((line) => make('li', {}, line))),
  );
}
