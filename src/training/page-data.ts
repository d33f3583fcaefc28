import type { TrainingData } from './data.ts';

/** The id of the script element that carries the training data in a page. */
export const dataId = 'training-data';

/**
 * What the questions are made of, from the page itself: no request, so that it works offline and in a page saved as
 * one file. The only place that knows where the data comes from.
 */
export function pageData(): TrainingData {
  const text = document.getElementById(dataId)?.textContent;
  if (!text) throw new Error('The page carries no training data.');
  return JSON.parse(text) as TrainingData;
}
