import { group, rect, tenth, text, type Element } from './element.ts';
import { barHeight, clip, pictureWidth } from './frame.ts';
import { box, type Box } from './geometry.ts';
import { desk, deskShade, paper, soft } from './palette.ts';

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

/** Only what falls into `area` is seen. */
export function clipped(parts: readonly Element[], area: Box): Element {
  const id = `c${[area.x, area.y, area.width, area.height].map((each) => Math.round(each)).join('-')}`;
  const inner = group(parts, `clip-path="url(#${id})"`);
  return { ...inner, svg: clip(id, area) + inner.svg, box: area, warnings: [] };
}

/** The scene out of focus. What says that it is a specimen stays sharp, and upright for a machine to read. */
export function blurred(parts: readonly Element[], area: Box): Element {
  const scene = clipped([group(parts, 'filter="url(#blur)"')], area);
  const sharp: Element[] = [];
  for (let y = area.y + 52, row = 0; y < area.y + area.height - 8; y += 100, row += 1)
    for (let x = area.x + 24 + (row % 2) * 90; x < area.x + area.width - 60; x += 180)
      sharp.push(text(x, y, '示例无效', { size: 12.5, fill: soft }));
  return { ...group([scene, ...sharp]), box: area };
}

/** The scene taken too near: its right and lower parts are out of the picture. */
export const cropped = (parts: readonly Element[], area: Box): Element =>
  clipped(
    [
      group(
        parts,
        `transform="translate(${tenth(area.x)} ${tenth(area.y)})scale(1.36)translate(${tenth(-area.x)} ${tenth(-area.y)})"`,
      ),
    ],
    area,
  );
