import type { PictureData } from '../specimens/picture-data.ts';

const space = 'http://www.w3.org/2000/svg';
/** A mark's radius in the picture's units; marks stand 36 apart. */
const radius = 16;

type Size = Pick<PictureData, 'width' | 'height'>;
type Callout = PictureData['callouts'][number];

/** The callouts of a picture as drawn over it: a frame around what is meant, and its number at the edge. */
export class Overlay {
  readonly svg: SVGElement;
  /** The numbers, in order. */
  readonly marks: SVGElement[];
  readonly #frames: SVGElement[];

  /** @param label of the group of numbers; without it they are only seen, for a picture whose numbers are elsewhere. */
  constructor({ width, height }: Size, callouts: readonly Callout[], label?: string) {
    this.#frames = callouts.map(frameOf);
    this.marks = callouts.map((callout) => markOf(callout, label !== undefined));
    this.svg = shape('svg', {
      viewBox: `0 0 ${width} ${height}`,
      class: 'callouts',
      ...(label === undefined ? { 'aria-hidden': 'true' } : { role: 'group', 'aria-label': label }),
    });
    // Numbers lie on top of frames.
    this.svg.append(...this.#frames, ...this.marks);
  }

  /** Frames what one number means, or nothing. */
  point(at: number | undefined) {
    for (const parts of [this.#frames, this.marks])
      parts.forEach((part, index) => part.toggleAttribute('data-on', index === at));
  }
}

function frameOf({ x, y, width, height, mark, leader }: Callout): SVGElement {
  const frame = shape('g', { class: 'frame' });
  frame.append(
    shape('rect', { x, y, width, height, rx: 4 }),
    shape('path', { d: `M${mark.x} ${mark.y}L${leader.x} ${leader.y}` }),
  );
  return frame;
}

function markOf({ n, look, mark: { x, y } }: Callout, control: boolean): SVGElement {
  const role = { role: 'button', tabindex: n === 1 ? 0 : -1, 'aria-label': `${n} ${look}` };
  const mark = shape('g', { class: 'mark', ...(control && role) });
  const text = shape('text', { x, y, dy: '.35em' });
  text.textContent = String(n);
  mark.append(shape('circle', { cx: x, cy: y, r: radius }), text);
  return mark;
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(space, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
