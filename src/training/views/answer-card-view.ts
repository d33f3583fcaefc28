import { make } from '../../search/dom.ts';
import { isBegun, type ExamDraft } from '../exam-draft.ts';

/** One button an item: which are answered, which marked to look at again, which is open. */
export function answerCardView(
  { drafts, flags, at }: ExamDraft,
  onGo: (place: number) => void,
): HTMLElement {
  return make(
    'ol',
    { class: 'qgrid', role: 'list' },
    ...drafts.map((draft, place) => {
      const state = flags.includes(place) ? 'flagged' : isBegun(draft) ? 'answered' : 'open';
      const words = { flagged: '回头再看', answered: '已答', open: '没答' }[state];
      const button = make(
        'button',
        {
          type: 'button',
          class: state,
          'aria-label': `第 ${place + 1} 题，${words}`,
          'aria-current': place === at ? 'step' : undefined,
        },
        String(place + 1),
      );
      button.addEventListener('click', () => onGo(place));
      return make('li', {}, button);
    }),
  );
}
