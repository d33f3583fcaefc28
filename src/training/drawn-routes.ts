import { routesOf } from '../evidence/label.ts';
import { isContested, minimalSets } from '../evidence/requirement.ts';
import type { Requirement } from '../schema/requirement.ts';
import type { TrainingScenario } from './data.ts';

export interface DrawnRoute {
  /** As the scenario's page calls it, wherever it stands here: 路线 A. */
  name: string;
  route: Requirement;
  /** Some reading refuses it: it carries the ≠ mark. */
  contested: boolean;
}

/** The routes of the drawn tree, those first that every reading accepts: what is to be copied stands in front. */
export function drawnRoutes(
  scenario: Pick<TrainingScenario, 'requirement' | 'readings'>,
): DrawnRoute[] {
  const routes = routesOf(scenario.requirement).map((route, at) => ({
    name: `路线 ${String.fromCharCode(65 + at)}`,
    route,
    contested: minimalSets(route).some((set) => isContested(scenario, set)),
  }));
  return [...routes.filter((each) => !each.contested), ...routes.filter((each) => each.contested)];
}
