import type { TrainingCheck, TrainingData, TrainingScenario } from './data.ts';

/** What a copy that fails a check looks like: as the drawn ones do, one for each, else in the check's own words. */
export function faultWords(
  data: TrainingData,
  scenario: TrainingScenario,
  proof: string,
  { id, fail }: Pick<TrainingCheck, 'id' | 'fail'>,
): string[] {
  const drawn = data.specimens
    .filter((specimen) => specimen.proof === proof && specimen.scenario === scenario.slug)
    .flatMap(({ defects }) => defects.filter(({ check }) => check === id))
    .map(({ words }) => words);
  return drawn.length > 0 ? drawn : [fail];
}
