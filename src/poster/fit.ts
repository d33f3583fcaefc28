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
  let shares = columns.map(() => 1);
  let best: { size: number; shares: number[] } | undefined;
  let [low, high] = [floor, ceiling];
  const tries = (size: number) => {
    const found = balance(sheet, columns, size, shares);
    shares = found.shares;
    if (found.room <= 1) best = { size, shares };
    return found.room <= 1;
  };
  if (tries(floor) && !tries(ceiling)) {
    while (high - low > step) {
      const middle = Math.floor(((low + high) / 2) * 100) / 100;
      if (middle <= low) break;
      if (tries(middle)) low = middle;
      else high = middle;
    }
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
): { shares: number[]; room: number } {
  let shares = start;
  let best = { shares, room: Infinity };
  for (let round = 0; round < 14; round++) {
    set(sheet, size, shares);
    const room = columns.map(fullness);
    const worst = Math.max(...room, outside(sheet) ? 1.5 : 0);
    if (worst < best.room - 1e-4) best = { shares, room: worst };
    if (worst <= 1 || columns.length < 2) break;
    shares = nextShares(shares, room, narrowest);
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
  const gap = parseFloat(getComputedStyle(column).rowGap) || 0;
  const height =
    cards.reduce((sum, card) => sum + card.getBoundingClientRect().height, 0) +
    gap * (cards.length - 1);
  const scale = column.offsetWidth / column.getBoundingClientRect().width || 1;
  const room = (height * scale) / column.clientHeight;
  const wide = cards.some((card) => card.scrollWidth > card.clientWidth + 1);
  return wide ? Math.max(room, 1) * 1.1 : room;
}

/** Does anything of the sheet but its columns reach beyond its own box? */
function outside(sheet: HTMLElement): boolean {
  if (sheet.scrollHeight > sheet.clientHeight + 1 || sheet.scrollWidth > sheet.clientWidth + 1) {
    return true;
  }
  return [...sheet.querySelectorAll<HTMLElement>('.phead, .pmatrix, .pfoot')].some(
    (part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1,
  );
}

/** Is a sheet that was set before still whole: with these fonts, at this size? */
export function hasRoom(sheet: HTMLElement): boolean {
  sheet.classList.add('measuring');
  const columns = [...sheet.querySelectorAll<HTMLElement>('.pcol')];
  const whole = columns.every((column) => fullness(column) <= 1) && !outside(sheet);
  sheet.classList.remove('measuring');
  return whole;
}

function costliestOf(columns: readonly HTMLElement[]): string | undefined {
  const cards = columns.flatMap((column) => [...column.children] as HTMLElement[]);
  const area = (card: HTMLElement) => {
    const { width, height } = card.getBoundingClientRect();
    return width * height;
  };
  return cards.toSorted((one, other) => area(other) - area(one))[0]?.dataset['scenario'];
}
