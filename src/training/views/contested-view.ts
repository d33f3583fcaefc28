import { glyph, make } from '../../search/dom.ts';

/** Sources disagree: the hatched mark, with words always. */
export const contestedView = (words = '说法不一', small = false) =>
  make('span', { class: small ? 'c-neq c-sm' : 'c-neq' }, glyph('neq'), words);
