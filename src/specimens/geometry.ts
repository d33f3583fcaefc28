/** A rectangle in the picture's own units, y downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const box = (x: number, y: number, width: number, height: number): Box => ({
  x,
  y,
  width,
  height,
});

/** Is `inner` wholly inside `outer`? Touching edges count as inside. */
export function contains(outer: Box, inner: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The smallest rectangle around all of them. Expects at least one. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return box(left, top, right - left, bottom - top);
}

/** The same rectangle with so much more (or, below zero, less) on every side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box =>
  box(x - by, y - by, width + 2 * by, height + 2 * by);

/** The upright rectangle around `area` turned by so many degrees, clockwise, about a point. */
export function turned(area: Box, degrees: number, about: { x: number; y: number }): Box {
  const angle = (degrees * Math.PI) / 180;
  const corners = [
    [area.x, area.y],
    [area.x + area.width, area.y],
    [area.x, area.y + area.height],
    [area.x + area.width, area.y + area.height],
  ].map(([x, y]) => {
    const dx = x! - about.x;
    const dy = y! - about.y;
    return box(
      about.x + dx * Math.cos(angle) - dy * Math.sin(angle),
      about.y + dx * Math.sin(angle) + dy * Math.cos(angle),
      0,
      0,
    );
  });
  return around(corners);
}
