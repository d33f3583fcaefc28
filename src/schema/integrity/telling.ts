import type { Entry } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Scenario } from '../scenario.ts';
import { split } from './uniqueness.ts';

/** What is asked in training must be an alias of its own, and no part of what a scenario that is easily taken for it says. */
export function telling(scenarios: Entry<Scenario>[]): Fault[] {
  return scenarios.flatMap((entry) => {
    const near = scenarios.filter((each) => split(entry, each));
    return entry.data.telling.flatMap((words, at) => {
      const fault = { file: entry.file, field: `telling[${at}]` };
      if (!entry.data.aliases.includes(words))
        return [{ ...fault, found: `别名里没有「${words}」`, write: '照抄 aliases 里的一条' }];
      const other = near.find(({ data }) => says(data, words));
      return other
        ? [
            {
              ...fault,
              found: `「${words}」${other.file} 里也有，听的人分不出来`,
              write: '换一条说得出是这一场景的别名，或者删掉',
            },
          ]
        : [];
    });
  });
}

const says = ({ aliases, ticket, situation, title }: Scenario, words: string) =>
  [...aliases, ticket, title, ...situation.map(({ text }) => text)].some((text) =>
    text.includes(words),
  );
