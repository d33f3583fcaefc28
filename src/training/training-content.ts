import { getLibrary } from '../library.ts';
import { inRooms } from '../limits.ts';
import { faultReport } from '../schema/faults.ts';
import { specimens } from '../specimens/site.ts';
import { checkBank } from './check-bank.ts';
import type { TrainingData } from './data.ts';
import { specimenData } from './specimen-data.ts';
import { trainingData } from './training-data.ts';

let cached: Promise<TrainingData> | undefined;

/**
 * What the questions are made of, made once a build. Build time only. Throws where the content gives unlawful questions,
 * or a rule too few of them: that stops the build.
 */
export function trainingContent(): Promise<TrainingData> {
  return (cached ??= made());
}

async function made(): Promise<TrainingData> {
  const library = await getLibrary();
  const data = trainingData(library, specimenData(await specimens(), inRooms(library.scenarios)));
  const faults = checkBank(data);
  if (faults.length === 0) return data;
  const error = new Error(faultReport(faults));
  // The report says where and what; a stack into this file would only bury it.
  error.stack = error.message;
  throw error;
}
