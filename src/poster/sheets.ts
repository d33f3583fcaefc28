/** One version of the poster: a paper, how much of a ticket it quotes, and how small its type may get. */
export interface Sheet {
  /** Part of addresses and file names. */
  id: string;
  /** What the reader chooses by. */
  name: string;
  /** What it is for. */
  use: string;
  /** Size in mm; a picture for a phone has no height of its own. */
  width: number;
  height: number | undefined;
  /** `key` quotes the words that tell a ticket from others, `full` the ticket. */
  quote: 'key' | 'full';
  columns: number;
  /** How many columns, from the first, the table lies under; under all of them, notes and version lie beside it. */
  tableSpan: number;
  /** Least size of body type in points; below it a build fails. */
  floor: number;
  /** Size beyond which larger type would only look loud. */
  ceiling: number;
  /** A QR code to the page of each scenario. */
  linked: boolean;
  /** Pixels of its picture for one CSS pixel. */
  scale: number;
}

const a4 = [297, 210] as const;
const a3 = [420, 297] as const;

/** In the order in which they are offered; the first is what `/poster/` shows. */
export const sheets: readonly [Sheet, ...Sheet[]] = [
  {
    id: 'desk',
    name: 'A4 横',
    use: '放桌面',
    width: a4[0],
    height: a4[1],
    quote: 'key',
    columns: 4,
    tableSpan: 4,
    floor: 9,
    ceiling: 12,
    linked: false,
    scale: 2,
  },
  {
    id: 'clipboard',
    name: 'A4 竖',
    use: '夹板上',
    width: a4[1],
    height: a4[0],
    quote: 'key',
    columns: 2,
    tableSpan: 2,
    floor: 9,
    ceiling: 12,
    linked: false,
    scale: 2,
  },
  {
    id: 'wall',
    name: 'A3 横',
    use: '贴墙上',
    width: a3[0],
    height: a3[1],
    quote: 'full',
    columns: 4,
    tableSpan: 2,
    floor: 11.5,
    ceiling: 14,
    linked: true,
    scale: 2,
  },
  {
    id: 'phone',
    name: '手机长图',
    use: '发群里',
    width: 95.25,
    height: undefined,
    quote: 'key',
    columns: 1,
    tableSpan: 1,
    floor: 11,
    ceiling: 11,
    linked: false,
    scale: 3,
  },
];

export function sheetOf(id: string): Sheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`没有「${id}」这种海报。`);
  return found;
}

/** The page that shows a sheet: the first is at the door. */
export const posterPath = (id: string): string =>
  id === sheets[0].id ? '/poster/' : `/poster/${id}/`;

/** Its size in words: 297 × 210 毫米, or how wide a picture is. */
export const sizeWords = ({ width, height, scale }: Sheet): string =>
  height ? `${width} × ${height} 毫米` : `${Math.round((width / 25.4) * 96 * scale)} 像素宽`;
