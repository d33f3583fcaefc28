import { group, rect, tenth, type Element } from './element.ts';
import { barHeight, pictureWidth } from './frame.ts';
import { box, type Box } from './geometry.ts';
import { desk, deskShade, paper } from './palette.ts';

/** All of the picture below the bar. */
export const view = (height: number): Box => box(0, barHeight, pictureWidth, height - barHeight);

/** A sheet of paper on a desk, all four edges in view. */
export function paperOnDesk(height: number): { ground: Element[]; area: Box } {
  const area = box(16, barHeight + 14, pictureWidth - 32, height - barHeight - 28);
  return {
    area,
    ground: [
      rect(view(height), { fill: desk }),
      rect({ ...area, x: area.x + 4, y: area.y + 5 }, { fill: deskShade }),
      rect(area, { fill: paper }),
    ],
  };
}

/** The scene out of focus. What it says of itself as a specimen is drawn over it, sharp. */
export const blurred = (parts: readonly Element[], area: Box): Element => ({
  ...group([group(parts, 'filter="url(#blur)"')], 'clip-path="url(#picture)"'),
  box: area,
  warnings: [],
});

/** The scene taken too near: its right and lower parts are cut off. */
export const cropped = (parts: readonly Element[], area: Box): Element => ({
  ...group(
    [
      group(
        parts,
        `transform="translate(${tenth(area.width * 0.16)} ${tenth(area.height * 0.12)})scale(1.28)"`,
      ),
    ],
    'clip-path="url(#picture)"',
  ),
  box: area,
  warnings: [],
});
