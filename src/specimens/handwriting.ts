import { box, grown } from './geometry.ts';
import { tenth, type Element } from './element.ts';
import { jitter } from './jitter.ts';
import { emUnits, handGlyph } from './long-cang.ts';
import { pen } from './palette.ts';

export const glyphId = (character: string): string => `h${character.codePointAt(0)!.toString(36)}`;

export interface HandStyle {
  size?: number;
  fill?: string;
  anchor?: 'start' | 'middle';
}

/** Words written with a pen: x is the anchor, y the baseline. Every letter leans a little, always the same way. */
export function hand(x: number, y: number, words: string, style: HandStyle = {}): Element {
  const { size = 27, fill = pen, anchor = 'start' } = style;
  const letters = [...words];
  // Long Cang sets its characters wide apart; a line on a form is written closer.
  const advance = (letter: string) =>
    letter === ' ' ? size * 0.35 : handGlyph(letter).advance * size * 0.96;
  const width = letters.reduce((sum, letter) => sum + advance(letter), 0);
  let at = anchor === 'middle' ? x - width / 2 : x;
  const left = at;
  const uses = letters.map((letter, index) => {
    const key = `${words}#${index}`;
    const from = at;
    at += advance(letter);
    if (letter === ' ') return '';
    const scale = (size / emUnits) * (1 + jitter(`${key}s`) * 0.05);
    const lift = jitter(`${key}y`) * size * 0.035;
    const lean = jitter(`${key}r`) * 3;
    return `<use href="#${glyphId(letter)}" transform="translate(${tenth(from)} ${tenth(y + lift)})rotate(${tenth(lean)})scale(${scale.toFixed(3)})"/>`;
  });
  return {
    svg: `<g fill="${fill}">${uses.join('')}</g>`,
    // Ascenders, descenders and the leaning stay within a twelfth of the line around it.
    box: grown(box(left, y - size * 0.8, width, size), size / 12),
    warnings: [],
    hand: letters.filter((letter) => letter !== ' ').join(''),
  };
}
