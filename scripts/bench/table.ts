/** The value below which this share of the values lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three digits that count, never more places than a timer can tell. */
export const ms = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
export const percent = (share: number): string => (share * 100).toFixed(1);

/** How wide a terminal draws it: a Han character takes two columns. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\p{Script=Han}，。、（）＋]/u.test(letter) ? 2 : 1),
    0,
  );

/** Rows under a head, the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all
    .map((row) =>
      widths
        .map((width, column) => {
          const cell = row[column] ?? '';
          const space = ' '.repeat(width - widthOf(cell));
          return column === 0 ? cell + space : space + cell;
        })
        .join('   ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
