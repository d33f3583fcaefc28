import { getLibrary } from '../library.ts';
import { inRooms } from '../limits.ts';
import { specimens } from '../specimens/site.ts';
import type { TrainingData } from './data.ts';
import { specimenData } from './specimen-data.ts';
import { trainingData } from './training-data.ts';

let cached: Promise<TrainingData> | undefined;

/** What the questions are made of, made once a build. Build time only. */
export function trainingContent(): Promise<TrainingData> {
  return (cached ??= made());
}

async function made(): Promise<TrainingData> {
  const library = await getLibrary();
  return trainingData(library, specimenData(await specimens(), inRooms(library.scenarios)));
}
