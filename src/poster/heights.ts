/**
 * Heights of things at any width, from their heights at some widths, which stand in order. In between they are in
 * between; beyond, a thing keeps its area, as text does.
 */
export function heightsBetween(
  widths: readonly number[],
  things: readonly (readonly number[])[],
): (thing: number, width: number) => number {
  return (thing, width) => {
    const heights = things[thing]!;
    const at = widths.findIndex((each) => each >= width);
    if (at === 0) return (heights[0]! * widths[0]!) / width;
    if (at < 0) return (heights.at(-1)! * widths.at(-1)!) / width;
    const [from, to] = [widths[at - 1]!, widths[at]!];
    return heights[at - 1]! + ((heights[at]! - heights[at - 1]!) * (width - from)) / (to - from);
  };
}

/** The largest of the sizes from floor to ceiling, a tenth of a point apart, that fits; undefined where none does. */
export function largestThatFits(
  { floor, ceiling }: { floor: number; ceiling: number },
  fits: (size: number) => boolean,
): number | undefined {
  if (!fits(floor)) return undefined;
  const tenth = (size: number) => Math.round(size * 10) / 10;
  let [low, high] = [floor, tenth(ceiling + 0.1)];
  while (high - low > 0.15) {
    const middle = tenth((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
