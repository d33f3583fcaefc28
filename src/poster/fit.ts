import { nextShares } from './columns.ts';

/** How a sheet was set: type size in points, the columns' shares of the width, and whether everything has room. */
export interface Fit {
  size: number;
  columns: number[];
  fits: boolean;
  /** Scenario whose card takes most of what there is too little of, by slug. */
  costliest: string | undefined;
}

export interface FitLimits {
  /** Sizes in points. */
  floor: number;
  ceiling: number;
}

/** Steps between two sizes that are told apart, a hundredth of a point. */
const step = 0.01;
/** Least share of a column: narrower, and names break. */
const narrowest = 0.65;

/**
 * Finds the largest type at which a sheet has room for everything, and the widths of its columns for that, and sets
 * both. `sheet` is a `.sheet` element in a document whose fonts have loaded; it may be hidden from sight, not from
 * layout, and must not be scaled by anything but `transform`. Where not even the floor fits, the floor is set, `fits`
 * is false, and `costliest` names what to leave out.
 */
export function fitSheet(sheet: HTMLElement, { floor, ceiling }: FitLimits): Fit {
  const columns = [...sheet.querySelectorAll<HTMLElement>('.pcol')];
  sheet.classList.add('measuring');
  let best: { size: number; shares: number[] } | undefined;
  let shares = columns.map(() => 1);
  let [low, high] = [floor, ceiling + step];
  let size = floor;
  for (let tries = 0; tries < 12; tries++) {
    const found = balance(sheet, columns, size, shares, tries === 0 ? 16 : 10);
    if (found.room <= 1) {
      low = size;
      best = { size, shares: found.shares };
      shares = found.shares;
    } else if (tries === 0) {
      break;
    } else {
      high = size;
    }
    // Height goes with the square of the size: what is left says how much larger, until a larger one has failed.
    const guess = high > ceiling ? size / Math.sqrt(found.room) + 0.05 : (low + high) / 2;
    size = Math.min(ceiling, Math.max(low + step, Math.floor(guess / step) * step));
    size = Math.round(size * 100) / 100;
    if (size >= high || size <= low) break;
  }
  const chosen = best ?? { size: floor, shares };
  set(sheet, chosen.size, chosen.shares);
  const costliest = costliestOf(columns);
  sheet.classList.remove('measuring');
  return { size: chosen.size, columns: chosen.shares, fits: best !== undefined, costliest };
}

/** Shares by which the columns come out equally full at a size, and how full that is: 1 is all the room. */
function balance(
  sheet: HTMLElement,
  columns: readonly HTMLElement[],
  size: number,
  start: number[],
  rounds: number,
): { shares: number[]; room: number } {
  let shares = start;
  let best = { shares, room: Infinity };
  for (let round = 0; round < rounds; round++) {
    set(sheet, size, shares);
    const room = columns.map(fullness);
    const isWide = tablesTooWide(sheet);
    const worst = Math.max(...room, isWide || outside(sheet) ? 1.2 : 0);
    if (worst < best.room - 1e-4) best = { shares, room: worst };
    if (columns.length < 2 || Math.min(...room) > worst - 0.01) break;
    // A table that is too wide asks for more of the columns above it.
    const asked = room.map((each, index) =>
      isWide && !columns[index]!.matches('.ptall') ? Math.max(each, 1) * 1.15 : each,
    );
    shares = nextShares(shares, asked, narrowest);
  }
  return best;
}

function set(sheet: HTMLElement, size: number, shares: readonly number[]): void {
  sheet.style.setProperty('--fs', `${size}pt`);
  sheet.style.setProperty('--columns', columnTracks(shares));
}

/** The columns' widths as CSS. */
export const columnTracks = (shares: readonly number[]): string =>
  shares.map((share) => `minmax(0, ${share}fr)`).join(' ');

/** How much of its room a column takes, in height or, where a word is wider than the column, in width. */
function fullness(column: HTMLElement): number {
  const cards = [...column.children] as HTMLElement[];
  const shown = column.getBoundingClientRect().height || 1;
  // All as they are shown, whatever scale that is: on a phone the sheet is a third of its size, and the gaps too.
  const scale = shown / (column.offsetHeight || 1);
  const gap = (parseFloat(getComputedStyle(column).rowGap) || 0) * scale;
  const height =
    cards.reduce((sum, card) => sum + card.getBoundingClientRect().height, 0) +
    gap * (cards.length - 1);
  // A hair's breadth is the browser's own rounding.
  const room = height / shown - 1e-4;
  const wide = cards.some(isTooWide);
  return wide ? Math.max(room, 1) * 1.1 : room;
}

/** Does anything of the sheet but its columns reach beyond its own box? */
function outside(sheet: HTMLElement): boolean {
  return [sheet, ...sheet.querySelectorAll<HTMLElement>('.phead, .pfoot, .pnotes, .pversion')].some(
    isTooWide,
  );
}

/** Scroll width passes over what reaches into a padding: a table is held to the room inside it. */
const tablesTooWide = (sheet: HTMLElement): boolean =>
  [...sheet.querySelectorAll<HTMLElement>('.pmatrix')].some((section) => {
    const padding = parseFloat(getComputedStyle(section).paddingInlineEnd) || 0;
    return [...section.children].some(
      (part) => (part as HTMLElement).offsetWidth > section.clientWidth - 2 * padding + 1,
    );
  });

const isTooWide = (part: HTMLElement): boolean => part.scrollWidth > part.clientWidth + 1;

/** Is a sheet that was set before still whole: with these fonts, at this size? */
function hasRoom(sheet: HTMLElement): boolean {
  sheet.classList.add('measuring');
  const columns = [...sheet.querySelectorAll<HTMLElement>('.pcol')];
  const whole =
    columns.every((column) => fullness(column) <= 1) && !tablesTooWide(sheet) && !outside(sheet);
  sheet.classList.remove('measuring');
  return whole;
}

/** Size in points at which the build set a sheet, if it did and everything has room in the fonts that are here. */
export function fittedByBuild(sheet: HTMLElement): number | undefined {
  const style = getComputedStyle(sheet);
  if (style.getPropertyValue('--fitted') !== '1' || !hasRoom(sheet)) return undefined;
  return parseFloat(style.getPropertyValue('--fs'));
}

function costliestOf(columns: readonly HTMLElement[]): string | undefined {
  const cards = columns.flatMap((column) => [...column.children] as HTMLElement[]);
  const area = (card: HTMLElement) => {
    const { width, height } = card.getBoundingClientRect();
    return width * height;
  };
  return [...cards].sort((one, other) => area(other) - area(one))[0]?.dataset['scenario'];
}
