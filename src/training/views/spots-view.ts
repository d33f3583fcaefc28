import { glyph, make } from '../../search/dom.ts';
import type { Item, Option, Question } from '../item.ts';
import type { Mark } from './question-view.ts';

const words: Partial<Record<Mark | 'picked', readonly [glyph: string, words: string]>> = {
  right: ['tick', '找到了'],
  missed: ['lack', '漏了'],
  wrong: ['cross', '误报'],
};

/** Brings the buttons on the picture in line with the list: picked before, and what they turned out to be after. */
export function showSpots(
  spots: readonly HTMLButtonElement[],
  { questions }: Item,
  done: boolean,
  stateOf: (option: Option, question: Question) => Mark | 'picked',
) {
  for (const button of spots) {
    for (const question of questions) {
      const option = question.options.find(
        ({ region }) => String(region) === button.dataset['region'],
      );
      if (!option) continue;
      const state = stateOf(option, question);
      button.dataset['state'] = state;
      button.setAttribute(
        'aria-pressed',
        String(state === 'picked' || state === 'right' || state === 'wrong'),
      );
      button.querySelector('em')?.remove();
      const said = words[state];
      button.disabled = done;
      if (said) {
        button.append(make('em', {}, glyph(said[0]), said[1]));
      }
    }
  }
}
