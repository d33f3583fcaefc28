import type { Specimen } from './data.ts';

/** What is needed of the specimens' book; `SpecimenBook` fits. */
export interface Book {
  specimenOf: (
    proof: string,
    scenario?: string,
    defect?: string,
  ) => {
    file: string;
    width: number;
    height: number;
    regions: { check: string; n: number; x: number; y: number; width: number; height: number }[];
    legend: { check: string; look: string }[];
  };
  defectsOf: (
    proof: string,
    scenario?: string,
  ) => { check: string; effect: string; defect: string; drawn: boolean; words: string }[];
}

/** The drawn documents of every use that has a fault to find. Build time only. */
export function specimenData(
  book: Book,
  scenarios: readonly { slug: string; uses: readonly { proof: string }[] }[],
): Specimen[] {
  return scenarios.flatMap(({ slug, uses }) =>
    uses.flatMap(({ proof }) => {
      const drawn = book
        .defectsOf(proof, slug)
        .filter((defect) => defect.drawn && defect.effect === 'void');
      return drawn.length > 0 ? [specimenOf(book, proof, slug, drawn)] : [];
    }),
  );
}

function specimenOf(
  book: Book,
  proof: string,
  scenario: string,
  drawn: readonly { check: string; defect: string; words: string }[],
): Specimen {
  const { file, width, height, regions, legend } = book.specimenOf(proof, scenario);
  return {
    proof,
    scenario,
    src: file,
    width,
    height,
    regions: regions.map(({ check, n, ...place }) => ({
      check,
      n,
      look: legend.find((entry) => entry.check === check)?.look ?? '',
      x: place.x,
      y: place.y,
      width: place.width,
      height: place.height,
    })),
    defects: drawn.map(({ check, defect, words }) => ({
      check,
      words,
      src: book.specimenOf(proof, scenario, defect).file,
    })),
  };
}
