import type { Library } from '../library.ts';
import { cardOf, weightOf, type Card } from './card.ts';
import { inColumns } from './columns.ts';
import { matrices, type Matrix } from './matrix.ts';
import { proofLines } from './tree.ts';
import type { Sheet } from './sheets.ts';

/** Everything that a poster says, whatever its paper. */
export interface Poster {
  cards: Card[];
  matrices: Matrix[];
  notes: string[];
  /** Short hash of what the sheet says. */
  version: string;
  /** The latest day on which one of its rules was checked, 2026-11-22. */
  checkedOn: string;
  source: { title: string; credits: string; printedDate: string };
}

type Said = Pick<Library, 'scenarios' | 'proofs' | 'notes' | 'version'> & {
  source: Poster['source'];
};

export function posterOf({ scenarios, proofs, notes, version, source }: Said): Poster {
  const names = new Map(proofs.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  return {
    cards: scenarios.map((scenario) => cardOf(scenario, nameOf)),
    matrices: matrices(scenarios, proofs),
    notes: notes.map(({ short }) => short),
    version: version.slice(0, 8),
    checkedOn: [...scenarios, ...proofs].map(({ checkedOn }) => checkedOn).sort().at(-1) ?? '',
    source,
  };
}

/** The cards of a sheet, column by column, in the order in which they are read. */
export function columnsOf(poster: Poster, sheet: Pick<Sheet, 'columns' | 'quote'>): Card[][] {
  return inColumns(poster.cards, (card) => weightOf(card, sheet.quote), sheet.columns);
}

/** Every string that a sheet must carry, by scenario; `sheet` is what belongs to none. */
export function requiredStrings(
  poster: Poster,
  { quote }: Pick<Sheet, 'quote'>,
): { of: string; text: string }[] {
  const cards = poster.cards.flatMap((card) =>
    [
      card.name,
      card.qualifier,
      card.markWords,
      card.clock.words,
      card.clock.total,
      quote === 'full' ? card.ticket.map(({ text }) => text).join('') : card.cue,
      card.reading,
      ...card.first.flatMap(({ title, words }) => [title, words]),
      ...[...proofLines(card.tree), ...card.extra].flatMap(({ name, pen, phrases }) => [
        name,
        pen,
        ...phrases,
      ]),
      ...card.actions.map(({ words }) => words),
      ...card.voids,
      ...card.consequences,
    ].flatMap((text) => (text ? [{ of: card.slug, text }] : [])),
  );
  const rest = [
    ...poster.matrices.flatMap(({ name, columns, rows, notes }) => [
      name,
      ...columns,
      ...rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.words] : []))),
      ...notes.map(({ words }) => words),
    ]),
    ...poster.notes,
    poster.version,
    poster.checkedOn,
    poster.source.title,
    poster.source.credits,
    poster.source.printedDate,
  ].map((text) => ({ of: 'sheet', text }));
  return [...cards, ...rest];
}
