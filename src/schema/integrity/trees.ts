import type { Entry } from '../entry.ts';
import type { Requirement } from '../requirement.ts';
import type { Scenario } from '../scenario.ts';

/** Every tree of a scenario, the drawn one first, with the field that it stands in. */
export function trees({
  data,
}: Pick<Entry<Scenario>, 'data'>): { field: string; tree: Requirement }[] {
  return [
    { field: 'requirement', tree: data.requirement },
    ...data.readings.map(({ requirement }, index) => ({
      field: `readings[${index}].requirement`,
      tree: requirement,
    })),
  ];
}
