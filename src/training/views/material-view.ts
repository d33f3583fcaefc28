import { make } from '../../search/dom.ts';
import type { Material } from '../item.ts';
import { packetView } from './packet-view.ts';
import { paperView } from './paper-view.ts';
import { ticketView } from './ticket-view.ts';
import { timesView } from './times-view.ts';

/** What is to be looked at before answering. A specimen stands beside its options: quiz-element places it. */
export function materialView(
  material: Exclude<Material, { type: 'specimen' }>,
  pictogramOf: (proof: string) => string,
): HTMLElement {
  switch (material.type) {
    case 'ticket':
      return ticketView(material.text);
    case 'words':
      return make('p', { class: 'context' }, material.text);
    case 'packet':
      return packetView(material.pieces, pictogramOf);
    case 'paper':
      return paperView(material.label, material.lines, pictogramOf(material.proof));
    case 'times':
      return timesView(material.rows);
  }
}
