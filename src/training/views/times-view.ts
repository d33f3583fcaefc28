import { make } from '../../search/dom.ts';

/** What is known, one a row. */
export function timesView(rows: readonly { label: string; value: string }[]) {
  return make(
    'dl',
    { class: 'times' },
    ...rows.map(({ label, value }) =>
      make('div', {}, make('dt', {}, label), make('dd', {}, value)),
    ),
  );
}
