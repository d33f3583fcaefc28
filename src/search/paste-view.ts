import { make } from './dom.ts';
import type { Comparison, Stretch } from './paste.ts';
import { longest } from './text.ts';

/** The pasted text with what matched marked and numbers shown as numbers, and how it differs from our copy. */
export function pasteView(
  pasted: string,
  name: string,
  { same, numbers, changed, extra, missing }: Comparison,
): HTMLElement {
  const marks = [
    ...same.map((each) => ({ ...each, kind: 'hit' })),
    ...numbers.map((each) => ({ ...each, kind: 'number' })),
  ].sort((one, other) => one.start - other.start);
  const view = make('section', { class: 'pasted', 'aria-label': '粘贴的工单' });
  // First of all: another limit, another 和 or 或 decides what is to be handed in.
  if (changed.length > 0)
    view.append(
      difference(
        `有 ${changed.length} 句和我们的不一样`,
        changed.map(({ theirs, ours }) => `${theirs}（我们的：${ours}）`),
      ),
    );
  view.append(
    make('p', { class: 'quiet' }, `标出的和「${name}」的工单一样；单号只在这里显示，不参与匹配。`),
  );
  view.append(make('p', { class: 'text' }, ...pieces(pasted.slice(0, longest), marks)));
  if (pasted.length > longest)
    view.append(make('p', { class: 'quiet' }, `太长，只看了前 ${longest} 个字。`));
  if (extra.length > 0) view.append(difference(`这份工单比我们的多了 ${extra.length} 句`, extra));
  if (missing.length > 0)
    view.append(difference(`这份工单比我们的少了 ${missing.length} 句`, missing));
  if (changed.length + extra.length + missing.length > 0) {
    view.append(make('p', { class: 'quiet' }, '平台会改文案。不一样的地方，以您手上这份为准。'));
  }
  return view;
}

const difference = (title: string, sentences: readonly string[]): HTMLElement =>
  make(
    'div',
    { class: 'differs' },
    make('b', {}, title),
    make('ul', {}, ...sentences.slice(0, 6).map((each) => make('li', {}, each))),
  );

function pieces(
  text: string,
  marks: readonly (Stretch & { kind: string })[],
): (string | HTMLElement)[] {
  const list: (string | HTMLElement)[] = [];
  let done = 0;
  for (const { start, end, kind } of marks) {
    if (start < done) continue;
    list.push(text.slice(done, start), make('mark', { class: kind }, text.slice(start, end)));
    done = end;
  }
  return [...list, text.slice(done)];
}
