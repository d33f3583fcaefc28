import type { PathCommand } from 'fontkit';

type Point = [number, number];

/** Steps a curve is cut into before the points that do not matter are dropped. */
const steps = 8;

/**
 * A glyph's outline as a short SVG path of straight pieces in whole units, y downwards. Points nearer than `tolerance`
 * to the line through their neighbours are dropped: at the sizes drawn here nobody sees them, and the files shrink to
 * a third. `scale` turns font units into path units.
 */
export function shortPath(
  commands: readonly PathCommand[],
  scale: number,
  tolerance: number,
): string {
  return contours(commands)
    .map((points) => points.map(([x, y]): Point => [x * scale, -y * scale]))
    .map((points) => simplified([...points, points[0]!], tolerance).slice(0, -1))
    .filter((points) => points.length > 2)
    .map(written)
    .join('');
}

function contours(commands: readonly PathCommand[]): Point[][] {
  const found: Point[][] = [];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    if (command === 'moveTo') {
      found.push([[args[0]!, args[1]!]]);
      continue;
    }
    const points = found.at(-1)!;
    const from = points.at(-1)!;
    const controls = [from, ...pairs(args)];
    if (command === 'lineTo') points.push(controls[1]!);
    else for (let step = 1; step <= steps; step += 1) points.push(pointOf(controls, step / steps));
  }
  return found;
}

function pairs(numbers: readonly number[]): Point[] {
  const found: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) found.push([numbers[at]!, numbers[at + 1]!]);
  return found;
}

/** De Casteljau: the point of a Bézier curve of any degree. */
function pointOf(controls: readonly Point[], part: number): Point {
  if (controls.length === 1) return controls[0]!;
  const next = controls
    .slice(1)
    .map(([x, y], at): Point => [
      controls[at]![0] * (1 - part) + x * part,
      controls[at]![1] * (1 - part) + y * part,
    ]);
  return pointOf(next, part);
}

/** Douglas and Peucker. */
function simplified(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const [first, last] = [points[0]!, points.at(-1)!];
  let farthest = 0;
  let away = 0;
  points.forEach((point, at) => {
    const distance = distanceToLine(point, first, last);
    if (distance > away) [away, farthest] = [distance, at];
  });
  if (away <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ];
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return Math.hypot(x - ax, y - ay);
  return Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / length;
}

function written(points: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  const parts = points.map(([x, y], index) => {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [toX - atX, toY - atY];
    [atX, atY] = [toX, toY];
    if (index === 0) return `M${toX} ${toY}l`;
    return `${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  return `${parts[0]}${parts.slice(1).join(' ').replaceAll(' -', '-')}z`;
}
