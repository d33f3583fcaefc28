import { make } from '../search/dom.ts';
import type { PictureData } from '../specimens/picture-data.ts';
import styles from '../styles/specimen.css?url';
import { openComparison } from './specimen-dialog.ts';
import { Overlay } from './specimen-overlay.ts';

/**
 * Puts the callouts on a specimen that is nearly in view, ties them to the checks beside it, and lets it open large.
 * Where the data does not come, the picture and the list stay as they are.
 */
export async function dress(view: HTMLElement) {
  // Compared, not looked up: in the one file the address is the sheet itself, and no selector.
  if (![...document.querySelectorAll('link')].some((each) => each.getAttribute('href') === styles))
    document.head.append(make('link', { rel: 'stylesheet', href: styles }));
  const response = await fetch(view.dataset['src']!);
  if (!response.ok) return;
  const data = (await response.json()) as PictureData;
  view.querySelector('img')!.alt = data.alt;
  const spec = view.closest('.spec')!;
  const items = [...spec.querySelectorAll<HTMLElement>('.checks > li')];
  if (data.callouts.length > 0) tie(view, items, data);
  const opened = (event: Event, src?: string) => {
    event.preventDefault();
    openComparison(data, src);
  };
  view.querySelector('a')!.addEventListener('click', (event) => opened(event));
  for (const link of spec.querySelectorAll<HTMLAnchorElement>('.twins a'))
    link.addEventListener('click', (event) => opened(event, link.getAttribute('href')!));
}

/** Number and check are one thing in two places: hover or focus of either shows both. */
function tie(view: HTMLElement, items: readonly HTMLElement[], data: PictureData) {
  const overlay = new Overlay(data, data.callouts, '样张上的编号');
  const point = (at: number | undefined) => {
    overlay.point(at);
    items.forEach((item, index) => item.toggleAttribute('data-on', index === at));
  };
  const buttons = items.map((item, at) => {
    const n = String(at + 1);
    const button = make('button', { type: 'button', 'aria-label': `${n}，在样张上指出来` }, n);
    item.querySelector('.tickbox')!.replaceChildren(button);
    item.querySelector('.tickbox')!.removeAttribute('aria-hidden');
    button.addEventListener('click', () => {
      point(at);
      view.scrollIntoView({ block: 'nearest' });
    });
    return button;
  });
  const { marks } = overlay;
  marks.forEach((mark, at) => {
    mark.addEventListener('click', () => buttons[at]!.focus());
    mark.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const go = event.key === 'Enter' || event.key === ' ' ? buttons[at] : undefined;
      const next = step ? marks[(at + step + marks.length) % marks.length] : undefined;
      if (!go && !next) return;
      event.preventDefault();
      for (const each of marks) each.setAttribute('tabindex', each === (next ?? mark) ? '0' : '-1');
      (go ?? next)!.focus();
    });
  });
  for (const ends of [items, marks])
    ends.forEach((end: Element, at) => {
      for (const [on, off] of [
        ['pointerenter', 'pointerleave'],
        ['focusin', 'focusout'],
      ] as const) {
        end.addEventListener(on, () => point(at));
        end.addEventListener(off, () => point(undefined));
      }
    });
  view.append(overlay.svg);
}
