import { bestColumns, type Columns } from './columns.ts';
import type { Format } from './custom.ts';
import { columnTracks, fitSheet, type FitLimits } from './fit.ts';
import { heightsBetween, largestThatFits } from './heights.ts';

/** A custom sheet as it was set, or why it was not. */
export type Setting =
  | { fits: true; size: number }
  /** Which scenarios to leave out, by slug, so that the rest has room; nothing where even one alone has none. */
  | { fits: false; drop: string[] | undefined };

/**
 * A sheet that the build drew with all scenarios, rearranged on the page: cards are moved, never made. Keeps what is not
 * shown in a drawer outside the sheet, for hidden cards would still take their gaps.
 */
export class CustomSheetView {
  readonly #sheet: HTMLElement;
  readonly #grid: HTMLElement;
  readonly #columns: HTMLElement[];
  readonly #cards: Map<string, HTMLElement>;
  readonly #numbers: Map<string, string>;
  readonly #tables: HTMLElement[];
  readonly #base: HTMLElement;
  /** What stands below the last card: the shop's own notes, the general rules, the version. */
  readonly #ends: HTMLElement[];
  readonly #drawer = document.createDocumentFragment();
  /** By slug, at each of `widths`. */
  readonly #heights = new Map<string, number[]>();
  #endHeights: number[] = [];
  #hasTable = true;

  constructor(sheet: HTMLElement, own: HTMLElement) {
    const all = (selector: string) => [...sheet.querySelectorAll<HTMLElement>(selector)];
    this.#sheet = sheet;
    this.#grid = sheet.querySelector('.pcols')!;
    this.#columns = all('.pcol');
    this.#cards = new Map(all('.pcard').map((card) => [card.dataset['scenario']!, card]));
    this.#numbers = new Map(
      [...this.#cards].map(([slug, card]) => [
        card.querySelector('.pnum')!.textContent!.trim(),
        slug,
      ]),
    );
    this.#tables = all('.pmatrix');
    this.#base = sheet.querySelector('.pbase')!;
    this.#ends = [own, ...all('.pnotes'), ...all('.pversion')];
    const measured = this.#measure([...this.#cards.values()]);
    [...this.#cards.keys()].forEach((slug, index) => {
      this.#heights.set(
        slug,
        measured.map((heights) => heights[index]!),
      );
    });
  }

  /** Shows these scenarios on a paper in the largest type that fits. Expects fonts that have loaded. */
  set(slugs: readonly string[], format: Format): Setting {
    this.#sheet.dataset['sheet'] = format.layout;
    this.#measureEnds();
    const size = this.#largest(slugs, format);
    if (size !== undefined) return { fits: true, size };
    const drop = this.#tooMany(slugs, format);
    // What was asked for stays in sight: the reader sees what is too much.
    this.#place(this.#ways(slugs, format, format.floor)[0]!, slugs);
    return { fits: false, drop };
  }

  /** Foresees about how large the type can be, then sets the sheet near that and looks. */
  #largest(slugs: readonly string[], format: Format): number | undefined {
    const { floor, ceiling } = format;
    const foreseen =
      largestThatFits(format, (size) => this.#ways(slugs, format, size)[0]!.fullest <= 1) ?? floor;
    const near = { floor: Math.max(floor, foreseen - 1), ceiling: Math.min(ceiling, foreseen + 1) };
    return (
      this.#best(slugs, format, foreseen, near) ??
      this.#best(slugs, format, floor, { floor, ceiling: foreseen + 0.1 })
    );
  }

  /** The largest size at which one of the two best ways has room, which is then how the sheet is set. */
  #best(
    slugs: readonly string[],
    format: Format,
    size: number,
    limits: FitLimits,
  ): number | undefined {
    const ways = this.#ways(slugs, format, size).slice(0, 2);
    const found = ways
      .filter(({ fullest }) => fullest < hopeless)
      .map((way) => {
        this.#place(way, slugs);
        return { way, fit: fitSheet(this.#sheet, limits) };
      })
      .filter(({ fit }) => fit.fits)
      .sort((one, other) => other.fit.size - one.fit.size)[0];
    if (!found) return undefined;
    this.#place({ ...found.way, shares: found.fit.columns }, slugs);
    this.#sheet.style.setProperty('--fs', `${found.fit.size}pt`);
    return found.fit.size;
  }

  /**
   * Leaves out the costliest, one after the other, until the rest has room. The last of them is the one that does it,
   * not always the costliest: a card counts for more where it brings a table with it.
   */
  #tooMany(slugs: readonly string[], format: Format): string[] | undefined {
    const { floor } = format;
    const area = new Map(slugs.map((slug) => [slug, areaOf(this.#cards.get(slug)!)]));
    let rest = [...slugs].sort((one, other) => area.get(other)! - area.get(one)!);
    while (rest.length > 1) {
      for (const last of rest) {
        const left = slugs.filter((slug) => slug !== last && rest.includes(slug));
        if (this.#best(left, format, floor, { floor, ceiling: floor + 0.1 }) !== undefined)
          return slugs.filter((slug) => !left.includes(slug));
      }
      rest = rest.slice(1);
    }
    return undefined;
  }

  /** Ways to share cards and ends out to columns at a size, best first. */
  #ways(slugs: readonly string[], { columns }: Format, size: number): Columns[] {
    this.#sheet.style.setProperty('--fs', `${size}pt`);
    this.#hasTable = this.#showTables(new Set(slugs));
    const things = [...slugs.map((slug) => this.#heights.get(slug)!), this.#endHeights];
    const height = heightsBetween(widths, things);
    const counts = Array.from({ length: Math.min(columns, things.length) }, (_, at) => at + 1);
    return counts
      .map((count) => {
        this.#empty(count);
        const em = emOf(this.#grid);
        const gap = parseFloat(getComputedStyle(this.#grid).columnGap) / em || 0;
        const each = (this.#grid.clientWidth / em - gap * (count - 1)) / count;
        return bestColumns(things.length, {
          height: (thing, share) => height(thing, share * each),
          heights: this.#columns.slice(0, count).map((column) => column.clientHeight / em),
          gap,
        });
      })
      .sort((one, other) => one.fullest - other.fullest);
  }

  #place({ takes, shares }: Columns, slugs: readonly string[]): void {
    this.#empty(takes.length);
    this.#sheet.style.setProperty('--columns', columnTracks(shares));
    const cards = slugs.map((slug) => this.#cards.get(slug)!);
    let from = 0;
    takes.forEach((take, index) => {
      this.#columns[index]!.append(...cards.slice(from, (from += take)));
    });
    this.#columns[takes.length - 1]!.append(...this.#ends.filter((end) => !end.hidden));
  }

  /** So many columns of the same width, with nothing in them but the room that the table leaves. */
  #empty(count: number): void {
    this.#drawer.append(...this.#cards.values(), ...this.#ends, ...this.#columns);
    const span = this.#hasTable ? Math.min(count, 2) : 0;
    const columns = this.#columns.slice(0, count);
    columns.forEach((column, index) => column.classList.toggle('ptall', index >= span));
    this.#grid.dataset['span'] = String(span);
    this.#grid.prepend(...columns);
    this.#sheet.style.setProperty('--columns', `repeat(${count}, minmax(0, 1fr))`);
  }

  #measureEnds(): void {
    const ends = this.#ends.filter((end) => !end.hidden);
    this.#endHeights = this.#measure(ends).map((heights) =>
      heights.reduce((sum, own) => sum + own, 0),
    );
  }

  /** Heights of parts at each of the widths, all in em: in em they are the same at any size of type. */
  #measure(parts: readonly HTMLElement[]): number[][] {
    this.#empty(1);
    this.#columns[0]!.append(...parts);
    this.#sheet.classList.add('measuring');
    const em = emOf(this.#grid);
    const measured = widths.map((width) => {
      this.#sheet.style.setProperty('--columns', `${width}em`);
      return parts.map((part) => part.offsetHeight / em);
    });
    this.#sheet.classList.remove('measuring');
    return measured;
  }

  /** Leaves of the tables what the scenarios shown need. Is any left? */
  #showTables(slugs: ReadonlySet<string>): boolean {
    const isShown = (number: Element) =>
      slugs.has(this.#numbers.get(number.textContent!.trim()) ?? '');
    const left = this.#tables.filter((table) => {
      const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')];
      for (const row of rows) row.hidden = !isShown(row.querySelector('.pnum')!);
      for (const number of table.querySelectorAll<HTMLElement>('p .pnum'))
        number.hidden = !isShown(number);
      for (const note of table.querySelectorAll<HTMLElement>('.pmnotes > *'))
        note.hidden = [...note.querySelectorAll<HTMLElement>('.pnum')].every((each) => each.hidden);
      return rows.some((row) => !row.hidden);
    });
    this.#drawer.append(...this.#tables);
    this.#base.append(...left);
    this.#base.hidden = left.length === 0;
    return left.length > 0;
  }
}

/** How much over, as foreseen, a sheet may be and still be tried. */
const hopeless = 1.06;
/** Widths at which heights are measured, in em: from the narrowest column in large type to a whole A3 in small. */
const widths = [7, 9, 11, 13, 15, 17, 19.5, 22, 26, 32, 42, 60, 100];

const emOf = (part: HTMLElement): number => parseFloat(getComputedStyle(part).fontSize);
const areaOf = (part: HTMLElement): number => part.offsetHeight * part.offsetWidth;
