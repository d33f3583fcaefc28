import { barHeight, pictureWidth } from './frame.ts';
import type { Box } from './geometry.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Callout {
  /** On the left or right edge of the picture, so that the number hides nothing: half of it hangs outside. */
  mark: Point;
  /** Where a line from the mark meets the region. */
  leader: Point;
}

/** Two marks of one side stand so far apart, in units: 24 px where the picture is 320 px wide. */
export const apart = 36;

/** A callout for each region, at the nearer side of the picture and level with it, as far as others leave room. */
export function calloutsOf(regions: readonly Box[], height: number): Callout[] {
  const taken: Point[] = [];
  return regions.map((region) => {
    const left = { x: 0, distance: region.x };
    const right = { x: pictureWidth, distance: pictureWidth - region.x - region.width };
    const sides = left.distance <= right.distance ? [left.x, right.x] : [right.x, left.x];
    const levels = levelsOf(region, height);
    const beside = levels.filter((y) => y >= region.y && y <= region.y + region.height);
    const places = [...placesAt(sides, beside), ...placesAt(sides, levels)];
    const free = (place: Point) =>
      taken.every(({ x, y }) => x !== place.x || Math.abs(y - place.y) >= apart);
    const mark = places.find(free) ?? places[0]!;
    taken.push(mark);
    return { mark, leader: nearest(region, mark) };
  });
}

const placesAt = (sides: readonly number[], levels: readonly number[]): Point[] =>
  sides.flatMap((x) => levels.map((y) => ({ x, y })));

/** Every height a mark can have in the picture, those nearest to the middle of the region first. */
function levelsOf(region: Box, height: number): number[] {
  const middle = region.y + region.height / 2;
  const step = 6;
  const count = Math.ceil(height / step);
  return Array.from({ length: 2 * count + 1 }, (_, at) => middle + step * (at - count))
    .filter((y) => y >= barHeight + apart / 2 && y <= height - apart / 2)
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
}

const nearest = ({ x, y, width, height }: Box, point: Point): Point => ({
  x: Math.min(Math.max(point.x, x), x + width),
  y: Math.min(Math.max(point.y, y), y + height),
});
