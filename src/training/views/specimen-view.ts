import { make } from '../../search/dom.ts';
import type { Material } from '../item.ts';

export type SpecimenMaterial = Extract<Material, { type: 'specimen' }>;

export interface Spot {
  /** Number of the region on the image. */
  region: number;
  /** The key that chooses it, and what it is called. */
  key: number | string;
  label: string;
  /** What is seen there, for those who don't see it. */
  seen: string | undefined;
}

/**
 * An example document with its regions as buttons, in reading order. They say what the list beside the picture says,
 * and `onChoose` is told the region's number. Without it, as on paper, they are only marks.
 */
export function specimenView(
  image: SpecimenMaterial,
  spots: readonly Spot[],
  href: (path: string) => string,
  onChoose?: (region: number) => void,
): HTMLElement {
  const { src, alt, width, height } = image;
  const buttons = spots.flatMap((spot) => {
    const region = image.regions.find(({ n }) => n === spot.region);
    if (!region) return [];
    const mark = make('i', {}, String(spot.key));
    if (!onChoose) return [placed(make('span', { class: 'hs' }, mark), region, image)];
    const button = make(
      'button',
      {
        type: 'button',
        class: 'hs',
        'data-region': String(spot.region),
        'aria-pressed': 'false',
      },
      said('图上'),
      mark,
      said(['', spot.label, spot.seen].filter((words) => words !== undefined).join('，')),
    );
    button.addEventListener('click', () => onChoose(spot.region));
    return [placed(button, region, image)];
  });
  return make(
    'div',
    { class: 'sheet' },
    make('img', { src: href(src), alt, width: String(width), height: String(height) }),
    ...buttons,
  );
}

/** The dates are impossible on purpose, so that nobody takes an example for a real one: that is not what is asked for. */
export const specimenNote = (): HTMLElement =>
  make('p', { class: 'context' }, '样张里的日期、号码都是编的，不算毛病。');

const said = (words: string) => make('span', { class: 'vh' }, words);

function placed<Mark extends HTMLElement>(
  mark: Mark,
  region: SpecimenMaterial['regions'][number],
  { width, height }: SpecimenMaterial,
): Mark {
  Object.assign(mark.style, {
    left: `${(region.x / width) * 100}%`,
    top: `${(region.y / height) * 100}%`,
    width: `${(region.width / width) * 100}%`,
    height: `${(region.height / height) * 100}%`,
  });
  return mark;
}
