import { make } from './dom.ts';
import type { Comparison, Stretch } from './paste.ts';
import { longest } from './text.ts';

/** More of one kind are counted. */
const mostSentences = 6;

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
  view.append(
    ...difference(
      (count) => `有 ${count} 句和我们的不一样`,
      changed.map(({ theirs, ours }) => `${theirs}（我们的：${ours}）`),
    ),
  );
  view.append(
    make('p', { class: 'quiet' }, `标出的和「${name}」的工单一样；单号只在这里显示，不参与匹配。`),
  );
  view.append(make('p', { class: 'text' }, ...pieces(pasted.slice(0, longest), marks)));
  view.append(
    ...difference((count) => `这份工单比我们的多了 ${count} 句`, extra),
    ...difference((count) => `这份工单比我们的少了 ${count} 句`, missing),
  );
  if (changed.length + extra.length + missing.length > 0) {
    view.append(make('p', { class: 'quiet' }, '平台会改文案。不一样的地方，以您手上这份为准。'));
  }
  return view;
}

/** A chat says the same many times: once is enough. */
function difference(title: (count: number) => string, sentences: readonly string[]): HTMLElement[] {
  const each = [...new Set(sentences)];
  if (each.length === 0) return [];
  const more = each.length - mostSentences;
  return [
    make(
      'div',
      { class: 'differs' },
      make('b', {}, title(each.length)),
      make('ul', {}, ...each.slice(0, mostSentences).map((words) => make('li', {}, words))),
      more > 0 && make('p', { class: 'quiet' }, `还有 ${more} 句。`),
    ),
  ];
}

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
