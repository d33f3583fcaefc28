import { make } from '../../search/dom.ts';

/** The platform's own words, set apart from ours. */
export const ticketView = (text: string) =>
  make('blockquote', { class: 'quote', 'aria-label': '工单原文' }, `「${text}」`);
