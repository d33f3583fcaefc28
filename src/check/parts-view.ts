import { basisLine } from '../components/basis-words.ts';
import type { Verdict } from '../evidence/evaluate.ts';
import { glyph, make } from '../search/dom.ts';
import type { Based } from './data.ts';

/** Small pieces that several screens share. */

const signs: Record<Verdict, string> = {
  sufficient: 'ok',
  depends: 'neq',
  unchecked: 'lack',
  insufficient: 'lack',
  void: 'void',
};

/** The sign of a verdict with its words, which carry the meaning alone. */
export function verdictSign(verdict: Verdict, words: string): HTMLElement {
  return make(
    'span',
    {
      class: verdict === 'depends' ? 'c-neq' : `st ${signs[verdict]}`,
      'data-verdict': verdict,
    },
    glyph(signs[verdict]),
    words,
  );
}

export const verdictGlyph = (verdict: Verdict): HTMLElement => glyph(signs[verdict]);

/** Where a sentence is written. */
export const basisTag = (of: Based): HTMLElement => make('span', { class: 'basis' }, basisLine(of));

/** A button that copies a text; the element says so by itself. */
export function copyButton(
  text: string,
  label: string,
  { primary = false, enabled = true, key = label }: CopyLook = {},
): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: primary ? 'btn pri' : 'btn', disabled: enabled ? undefined : '' },
    glyph('copy'),
    make(
      'span',
      { class: 'labels' },
      make('span', {}, label),
      make('span', { 'aria-hidden': 'true' }, '已复制'),
    ),
  );
  const element = document.createElement('copy-button');
  element.dataset['text'] = text;
  element.dataset['key'] = key;
  element.append(button, make('span', { class: 'vh', role: 'status' }));
  return element;
}

interface CopyLook {
  primary?: boolean;
  enabled?: boolean;
  key?: string;
}

/** A button with a deed. */
export function button(
  label: string,
  act: () => void,
  attributes: Record<string, string | undefined> = {},
  icon?: string,
): HTMLButtonElement {
  const element = make(
    'button',
    { type: 'button', class: 'btn', 'data-key': label, ...attributes },
    icon !== undefined && glyph(icon),
    label,
  );
  element.addEventListener('click', act);
  return element;
}

/** A label and its field in one line. */
export function labelled(label: string, field: HTMLElement, hint?: string): HTMLElement {
  return make(
    'label',
    { class: 'fieldline' },
    make('span', {}, label),
    field,
    hint ? make('small', {}, hint) : undefined,
  );
}
