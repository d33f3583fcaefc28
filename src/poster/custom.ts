/** A poster as somebody puts it together: all of this stands in the address. */
export interface CustomPoster {
  /** Slugs of the scenarios that are shown, in reading order. */
  scenarios: string[];
  paper: Paper;
  turn: Turn;
  type: TypeSize;
}

export const papers = ['a4', 'a3'] as const;
export type Paper = (typeof papers)[number];
export const turns = ['landscape', 'portrait'] as const;
export type Turn = (typeof turns)[number];
export const typeSizes = ['normal', 'large', 'huge'] as const;
export type TypeSize = (typeof typeSizes)[number];

/** The poster that an address asks for. What is missing, unknown or empty is as it is on the desk sheet. */
export function readCustom(search: string, known: readonly string[]): CustomPoster {
  const asked = new URLSearchParams(search);
  const wanted = asked.get('s')?.split(',');
  const scenarios = known.filter((slug) => !wanted || wanted.includes(slug));
  return {
    scenarios: scenarios.length > 0 ? scenarios : [...known],
    paper: oneOf(papers, asked.get('paper')),
    turn: oneOf(turns, asked.get('turn')),
    type: oneOf(typeSizes, asked.get('type')),
  };
}

/** The address's query for a poster, with `?`, or nothing for the one that an empty address means. */
export function writeCustom(custom: CustomPoster, known: readonly string[]): string {
  const { scenarios, paper, turn, type } = custom;
  const parts = [
    ...(scenarios.length === known.length ? [] : [`s=${scenarios.join(',')}`]),
    ...(paper === papers[0] ? [] : [`paper=${paper}`]),
    ...(turn === turns[0] ? [] : [`turn=${turn}`]),
    ...(type === typeSizes[0] ? [] : [`type=${type}`]),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], asked: unknown): Value {
  return values.find((value) => value === asked) ?? values[0];
}

/** What a paper is: its size in mm, the sheet whose layout it takes, and how its type may be set, in points. */
export interface Format {
  /** `data-sheet` of the sheet. */
  layout: string;
  width: number;
  height: number;
  /** Most columns that still hold a line of sensible length at the floor. */
  columns: number;
  floor: number;
  ceiling: number;
}

const formats: Record<Paper, Record<Turn, Omit<Format, 'floor' | 'ceiling'>>> = {
  a4: {
    landscape: { layout: 'desk', width: 297, height: 210, columns: 4 },
    portrait: { layout: 'clipboard', width: 210, height: 297, columns: 2 },
  },
  a3: {
    landscape: { layout: 'wall', width: 420, height: 297, columns: 4 },
    portrait: { layout: 'tall', width: 297, height: 420, columns: 3 },
  },
};

/** Least sizes by paper: one is read at arm's length, the other from across a table. */
export const floors: Record<Paper, Record<TypeSize, number>> = {
  a4: { normal: 9, large: 12, huge: 15 },
  a3: { normal: 11.5, large: 15, huge: 20 },
};

export function formatOf({ paper, turn, type }: CustomPoster): Format {
  const floor = floors[paper][type];
  return { ...formats[paper][turn], floor, ceiling: Math.max(2 * floors[paper].normal, floor + 6) };
}
