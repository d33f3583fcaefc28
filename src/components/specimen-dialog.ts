import { glyph, make } from '../search/dom.ts';
import type { PictureData, Twin } from '../specimens/picture-data.ts';
import { Overlay } from './specimen-overlay.ts';

/**
 * Opens a specimen large, the right one and a wrong one side by side with the reason.
 *
 * @param src address of the wrong one to begin with; the first if it is none of these
 */
export function openComparison(data: PictureData, src?: string) {
  const title = make('h2', { id: 'specimen-title' }, `${data.title}，对照着看`);
  const close = make(
    'button',
    { type: 'button', class: 'icbtn', 'aria-label': '关闭' },
    glyph('cross'),
  );
  const dialog = make(
    'dialog',
    { class: 'specimen', 'aria-labelledby': title.id, closedby: 'any' },
    make('div', { class: 'top' }, title, close),
    make('div', { class: 'pair' }, ...comparison(data, src)),
    make('p', { class: 'xs quiet' }, '人物、单号、网点都是虚构的，样张不能当凭证用。'),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function comparison(data: PictureData, src: string | undefined): HTMLElement[] {
  const { width, height, callouts, twins } = data;
  const right = new Overlay(data, callouts);
  const wrong = new Overlay(data, callouts);
  const good = figure(data, right, caption('tick', '对的'));
  if (twins.length === 0) return [good];

  const image = make('img', { width: String(width), height: String(height) });
  const verdict = make('span');
  const bad = make(
    'figure',
    { class: 'bad' },
    make('figcaption', {}, glyph('void'), verdict),
    make('div', { class: 'paper' }, image, wrong.svg),
  );
  const reason = make('div', { 'aria-live': 'polite', class: 'reason' });
  const show = (twin: Twin) => {
    image.src = twin.src;
    image.alt = twin.alt;
    verdict.textContent = failed(twin);
    for (const overlay of [right, wrong])
      overlay.point(callouts.findIndex(({ check }) => check === twin.check));
    reason.replaceChildren(
      make('p', {}, make('b', {}, '为什么'), `${twin.fail}，${failed(twin)}。`),
      twin.fix ? make('p', {}, make('b', {}, '怎么补'), `${twin.fix}。`) : '',
    );
  };
  // In the one file an address stands behind a `#`.
  const first = twins.find((twin) => src?.endsWith(twin.src)) ?? twins[0]!;
  const choices = make(
    'fieldset',
    {},
    make('legend', {}, '换一张错的'),
    ...twins.map((twin) => {
      const radio = make('input', { type: 'radio', name: 'twin' });
      radio.checked = twin === first;
      radio.addEventListener('change', () => show(twin));
      return make('label', {}, radio, make('i', {}, String(twin.n)), make('span', {}, twin.words));
    }),
  );
  show(first);
  return [good, bad, make('div', { class: 'choice' }, reason, choices)];
}

const failed = ({ effect }: Twin) => (effect === 'void' ? '作废' : '不够稳');

const caption = (name: string, words: string) =>
  make('figcaption', {}, glyph(name), make('span', {}, words));

function figure({ src, alt, width, height }: PictureData, overlay: Overlay, words: HTMLElement) {
  const size = { width: String(width), height: String(height) };
  const image = make('img', { src, alt, ...size });
  return make('figure', {}, words, make('div', { class: 'paper' }, image, overlay.svg));
}
