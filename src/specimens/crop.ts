import type { Box } from './geometry.ts';

/** Room around a region, in units. */
const margin = 12;

/**
 * The part of a picture to show for one of its regions, in whole units and of the picture's own shape. It is never less
 * than a quarter of the picture: every such part of a specimen still says that it is one.
 */
export function cropOf(region: Box, { width, height }: { width: number; height: number }): Box {
  const needed = Math.max(
    (region.width + 2 * margin) / width,
    (region.height + 2 * margin) / height,
  );
  const share = Math.min(1, Math.max(0.5, needed));
  const [wide, high] = [Math.ceil(width * share), Math.ceil(height * share)];
  const within = (middle: number, size: number, whole: number) =>
    Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  return {
    x: within(region.x + region.width / 2, wide, width),
    y: within(region.y + region.height / 2, high, height),
    width: wide,
    height: high,
  };
}
