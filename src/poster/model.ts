import type { Library } from '../library.ts';
import { mostOnSheet } from '../limits.ts';
import type { PublishedProof } from '../schema/published.ts';
import { cardOf, type Card, type Told } from './card.ts';
import { bestColumns } from './columns.ts';
import { heightOf, roomOf } from './estimate.ts';
import { matrices, type Matrix } from './matrix.ts';
import { proofLines } from './tree.ts';
import type { Sheet } from './sheets.ts';

/** Everything that a poster says, whatever its paper. */
export interface Poster {
  cards: Card[];
  /** Scenarios that there are, of which the cards are the first. */
  of: number;
  matrices: Matrix[];
  notes: string[];
  /** Short hash of what the sheet says. */
  version: string;
  /** The latest day on which one of its rules was checked, 2026-11-22. */
  checkedOn: string;
  source: { title: string; credits: string; printedDate: string };
}

type Said = Pick<Library, 'notes' | 'version'> & {
  scenarios: readonly Told[];
  proofs: readonly Pick<PublishedProof, 'slug' | 'name' | 'checkedOn'>[];
  source: Poster['source'];
};

export function posterOf({ scenarios: all, proofs, notes, version, source }: Said): Poster {
  const scenarios = all.slice(0, mostOnSheet);
  const names = new Map(proofs.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  return {
    cards: scenarios.map((scenario) => cardOf(scenario, nameOf)),
    of: all.length,
    matrices: matrices(scenarios, proofs),
    notes: notes.map(({ short }) => short),
    version: version.slice(0, 8),
    checkedOn:
      [...scenarios, ...proofs]
        .map(({ checkedOn }) => checkedOn)
        .sort()
        .at(-1) ?? '',
    source,
  };
}

/**
 * The cards of a sheet, column by column, in the order in which they are read. The first columns stand on the table,
 * the last holds the general rules and the version too: both hold less than a column that runs through.
 */
export function columnsOf(poster: Poster, sheet: Sheet): Card[][] {
  const room = roomOf(sheet);
  const table = poster.matrices.reduce((sum, { rows }) => sum + (rows.length + 3) * 1.45, 0);
  const beside = besideTable(sheet);
  const ends =
    (beside.includes('notes') ? 0 : poster.notes.length * 3 + 3) +
    (beside.includes('version') ? 0 : 7);
  const heights = Array.from(
    { length: sheet.columns },
    (_, index) =>
      room.height -
      (index < sheet.tableSpan ? table : 0) -
      (index === sheet.columns - 1 ? ends : 0),
  );
  const { takes } = bestColumns(poster.cards.length, {
    height: remembered((card, share) =>
      heightOf(poster.cards[card]!, sheet, (share * room.width) / sheet.columns),
    ),
    heights,
    gap: 0.7,
  });
  let from = 0;
  return takes.map((take) => poster.cards.slice(from, (from += take)));
}

/** Thousands of ways to set the columns ask for the same few heights: a fiftieth of a column is near enough. */
function remembered(height: (card: number, share: number) => number): typeof height {
  const known = new Map<string, number>();
  return (card, share) => {
    const near = Math.round(share * 50) / 50;
    const key = `${card} ${near}`;
    const found = known.get(key) ?? height(card, near);
    known.set(key, found);
    return found;
  };
}

/** What lies beside the table, where it takes the whole width and leaves room; else the last column holds it. */
export function besideTable({ columns, tableSpan }: Sheet): ('notes' | 'version')[] {
  if (tableSpan < columns) return [];
  return columns > 2 ? ['notes', 'version'] : ['version'];
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
