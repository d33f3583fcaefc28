import { barHeight, pictureWidth } from './frame.ts';
import type { Box } from './geometry.ts';

/** A callout's number needs so much room around it, in units: 44 px of touch at the width of a page. */
const apart = 30;
const inset = 13;

/** Where each region's number stands: on its edge, inside the picture, and on no other number. */
export function marksOf(regions: readonly Box[], height: number): { x: number; y: number }[] {
  const taken: { x: number; y: number }[] = [];
  for (const region of regions) {
    const places = placesOn(region).map(({ x, y }) => ({
      x: Math.min(Math.max(x, inset), pictureWidth - inset),
      y: Math.min(Math.max(y, barHeight + inset), height - inset),
    }));
    const free = (place: { x: number; y: number }) =>
      taken.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= apart);
    taken.push(places.find(free) ?? places[0]!);
  }
  return taken;
}

/** Left edge first, where a line is read from; then the others; then along the edges. */
function placesOn({ x, y, width, height }: Box): { x: number; y: number }[] {
  const [right, bottom] = [x + width, y + height];
  const sides = [
    { x, y: y + height / 2 },
    { x: right, y: y + height / 2 },
    { x: right, y },
    { x, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x: x + width / 2, y },
    { x: x + width / 2, y: bottom },
  ];
  const along = Array.from({ length: 9 }, (_, at) => (at + 0.5) / 9);
  return [
    ...sides,
    ...along.map((part) => ({ x, y: y + height * part })),
    ...along.map((part) => ({ x: right, y: y + height * part })),
    ...along.map((part) => ({ x: x + width * part, y })),
    ...along.map((part) => ({ x: x + width * part, y: bottom })),
  ];
}
