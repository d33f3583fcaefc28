import { glyph, make } from '../../search/dom.ts';
import { standingOf, type ExamDraft } from '../exam-draft.ts';

const words = { open: '没答', half: '答了一半', done: '已答' };

/** One button an item: which are answered, wholly or by half, which marked to look at again, which is open. */
export function answerCardView(exam: ExamDraft, onGo: (place: number) => void): HTMLElement {
  const { drafts, flags, at } = exam;
  return make(
    'ol',
    { class: 'qgrid', role: 'list' },
    ...drafts.map((_, place) => {
      const standing = standingOf(exam, place);
      const flagged = flags.includes(place);
      const button = make(
        'button',
        {
          type: 'button',
          class: flagged ? `${standing} flagged` : standing,
          'aria-label': `第 ${place + 1} 题，${flagged ? '回头再看，' : ''}${words[standing]}`,
          'aria-current': place === at ? 'step' : undefined,
        },
        String(place + 1),
        standing === 'half' && glyph('half'),
      );
      button.addEventListener('click', () => onGo(place));
      return make('li', {}, button);
    }),
  );
}
