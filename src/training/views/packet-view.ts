import { make } from '../../search/dom.ts';
import type { Piece } from '../item.ts';
import { pictogram } from './pictogram-view.ts';

/** What lies on the table, one piece a frame. */
export function packetView(pieces: readonly Piece[], pictogramOf: (proof: string) => string) {
  return make(
    'ul',
    { class: 'hold', role: 'list', 'aria-label': '手上的凭证' },
    ...pieces.map(({ proof, label, detail }) =>
      make('li', {}, pictogram(pictogramOf(proof)), make('span', {}, make('b', {}, label), detail)),
    ),
  );
}
