import { minimalSets } from '../../evidence/requirement.ts';
import { sameSets } from './same-sets.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Scenario } from '../scenario.ts';

/** Readings that say what the tree or an earlier reading says, or that nothing explains to the reader. */
export function readings({ file, data }: Entry<Scenario>): Fault[] {
  const faults: Fault[] = [];
  const known = [minimalSets(data.requirement)];
  data.readings.forEach(({ requirement }, index) => {
    const sets = minimalSets(requirement);
    if (known.some((other) => sameSets(other, sets))) {
      faults.push({
        file,
        field: `readings[${index}].requirement`,
        found: '与要求树或前面的读法是同一个意思',
        write: '删掉这一条，或改成真正不同的读法',
      });
    }
    known.push(sets);
  });
  if (data.readings.length > 0 && !data.readingNote) {
    faults.push({
      file,
      field: 'readingNote',
      found: '有不同读法，路线下面却没有一句话说明',
      write: 'readingNote: 谁怎么写、先交哪样',
    });
  }
  return faults;
}
