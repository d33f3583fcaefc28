import type { Card } from './card.ts';
import type { PosterTree, ProofLine } from './tree.ts';
import type { Sheet } from './sheets.ts';

/** Lengths in em of body type, as `sheet.css` has them: near enough to say which cards share a column. */
const line = 1.36;
const gap = 0.32;
const columnGap = 0.7;
const padding = 1.36;
const rail = 1.75;

/** Width of a text in em: Han characters are one wide, the rest about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0000-\u024f]/.test(character) ? 0.55 : 1;
  return width;
}

/** Height of a text in a column, which loses about a character a line to breaking between words. */
function set(text: string, width: number): number {
  const whole = widthOf(text);
  return (whole <= width ? 1 : Math.ceil(whole / (width - 1))) * line;
}

/** About how high a card stands in a column of a width, in em of body type. */
export function heightOf(
  card: Card,
  sheet: Pick<Sheet, 'quote' | 'linked'>,
  width: number,
): number {
  const inner = width - padding;
  const titles = [card.name, card.qualifier ?? ''].map((text) => text && `${text}　`);
  const head = flowed([...titles, card.clock.words], (width - 2.6) / 1.1) * 1.05 + 0.2;
  const proof = ({ name, pen, phrases }: ProofLine, room: number) =>
    set(`${name}：${phrases.join('；')}`, room) + (pen ? set(`　${pen}`, room) : 0);
  const tree = (part: PosterTree, room: number, depth: number): number => {
    if (part.kind === 'proof') return proof(part, room);
    const inside = room - rail - (depth > 0 ? 1 : 0);
    const parts = part.parts.map((each) => tree(each, inside, depth + 1));
    return parts.reduce((sum, each) => sum + each + 0.42, -0.42) + (depth > 0 ? 1.8 : 0);
  };
  const ticket = card.ticket.map(({ text }) => text).join('');
  const code = sheet.linked ? '　'.repeat(20) : '';
  const cue = sheet.quote === 'key' ? `「${card.cue}」` : '';
  const marks = [`　　${card.markWords}　　`, cue, card.reading ? `　${card.reading}` : ''];
  const blocks = [
    ...(sheet.quote === 'full' ? [set(ticket + code, inner)] : []),
    flowed(marks, inner) + 0.2,
    ...card.first.map(({ title: first, words }) => set(`　${first}：${words}`, inner) + 0.5),
    tree(card.tree, inner, 0),
    ...card.extra.map((each) => proof(each, inner - 0.7)),
    ...(card.actions.length > 0
      ? [
          flowed(
            card.actions.map(({ words }) => `　${words}`),
            inner,
          ),
        ]
      : []),
    ...(card.voids.length > 0 ? [set(`　　　　${card.voids.join('；')}`, inner - 1)] : []),
  ];
  const late = [card.clock.total, ...card.consequences].filter(Boolean).join('；');
  return (
    head +
    0.84 +
    blocks.reduce((sum, each) => sum + each + gap, -gap) +
    (late ? set(`　${late}`, inner) + 0.6 : 0)
  );
}

/** Height of things that follow each other on a line as long as there is room. */
function flowed(things: readonly string[], width: number): number {
  let height = 0;
  let used = Infinity;
  for (const thing of things.filter(Boolean)) {
    const wide = widthOf(thing) + 1;
    if (used + wide <= width) {
      used += wide;
    } else {
      height += set(thing, width);
      used = wide;
    }
  }
  return height;
}

/** Room of a sheet in em of its smallest body type: the height and width of all its columns together. */
export function roomOf(sheet: Sheet): { width: number; height: number } {
  const em = (sheet.floor * 25.4) / 72;
  return {
    width: (sheet.width - 16) / em - columnGap * (sheet.columns - 1),
    height: (sheet.height ?? 1000) / em - 9,
  };
}
