import type { Box } from './geometry.ts';

/** Width to height of every crop, so that several stand in a row. */
const shape = 4 / 3;

/**
 * The part of a picture to show for one of its regions, in whole units. It is at least half the picture wide, and
 * never less than a quarter of its area: every such part of a specimen still says that it is one.
 */
export function cropOf(region: Box, { width, height }: { width: number; height: number }): Box {
  const least = Math.max(width / 2, region.width + 32, (region.height + 32) * shape);
  const quarter = Math.sqrt(((width * height) / 4) * shape);
  const wide = Math.ceil(Math.min(width, Math.max(least, quarter)));
  const high = Math.ceil(Math.min(height, wide / shape));
  const within = (middle: number, size: number, whole: number) =>
    Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  return {
    x: within(region.x + region.width / 2, wide, width),
    y: within(region.y + region.height / 2, high, height),
    width: wide,
    height: high,
  };
}
