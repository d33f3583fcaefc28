import type { Effect } from '../schema/check.ts';
import type { Region, SpecimenBook } from './book.ts';

/** What a page needs to know of a use's specimen beyond its picture; it comes as JSON when the picture is nearly in view. */
export interface PictureData {
  title: string;
  src: string;
  alt: string;
  width: number;
  height: number;
  /** The callouts: one for each check of the use, in its order, so that the n-th check is the n-th callout. */
  callouts: (Region & { look: string })[];
  /** The wrong ones that are drawn, in the order of the checks. */
  twins: Twin[];
}

export interface Twin {
  check: string;
  n: number;
  effect: Effect;
  src: string;
  alt: string;
  /** What is wrong in the picture. */
  words: string;
  /** Why it fails, in the check's words. */
  fail: string;
  fix?: string | undefined;
}

type Book = Pick<SpecimenBook, 'specimenOf' | 'defectsOf'>;

/**
 * A use's specimen and its wrong twins.
 *
 * @param scenario absent for a proof that no scenario asks for
 * @param address of a file of this site, with BASE
 */
export function pictureData(
  book: Book,
  proof: string,
  scenario: string | undefined,
  address: (file: string) => string,
): PictureData {
  const { title, file, alt, width, height, regions, legend } = book.specimenOf(proof, scenario);
  return {
    title,
    src: address(file),
    alt,
    width,
    height,
    callouts: regions.map((region, at) => ({ ...region, look: legend[at]!.look })),
    twins: book
      .defectsOf(proof, scenario)
      .filter(({ drawn }) => drawn)
      .map(({ check, defect, effect, words }) => {
        const twin = book.specimenOf(proof, scenario, defect);
        const { n, fail, fix } = legend.find((entry) => entry.check === check)!;
        return { check, n, effect, src: address(twin.file), alt: twin.alt, words, fail, fix };
      }),
  };
}

/** The name of a use's file below `/specimens/`, without its ending. */
export const pictureName = (proof: string, scenario?: string): string =>
  scenario === undefined ? proof : `${proof}.${scenario}`;
