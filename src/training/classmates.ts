import { byLikeness } from './neighbours.ts';
import { oncePer } from '../evidence/once.ts';
import { scenarioOf } from './rules.ts';
import type { TrainingData } from './data.ts';

/** Scenarios that a question about one of them is made of. More would make it no better, and every question slower. */
export const mostTogether = 12;

/** The data as a question about this scenario sees it: all of it, or of many scenarios those that are most like it. */
export function classmates(data: TrainingData, slug: string): TrainingData {
  return data.scenarios.length <= mostTogether ? data : known(data)(slug);
}

const known = oncePer((data: TrainingData) => {
  const classes = new Map<string, TrainingData>();
  return (slug: string) => {
    if (!classes.has(slug)) classes.set(slug, classOf(data, slug));
    return classes.get(slug)!;
  };
});

function classOf(data: TrainingData, slug: string): TrainingData {
  const scenario = scenarioOf(data, slug);
  const alike = new Set([scenario, ...byLikeness(data, scenario).slice(0, mostTogether - 1)]);
  return { ...data, scenarios: data.scenarios.filter((each) => alike.has(each)) };
}
