import { getLibrary } from '../library.ts';
import type { TrainingData } from './data.ts';
import { trainingData } from './training-data.ts';

let cached: Promise<TrainingData> | undefined;

/** What the questions are made of, made once a build. Build time only. */
export function trainingContent(): Promise<TrainingData> {
  return (cached ??= getLibrary().then((library) => trainingData(library)));
}
