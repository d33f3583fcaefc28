import { basisWords } from '../components/basis-words.ts';
import { accepts, allReadings } from '../evidence/requirement.ts';
import type { Based, CheckScenario } from './data.ts';

/** One way to read the rule, and whether it accepts a set of proofs. */
export interface ReadingView extends Based {
  /** 本站采用的要求, 工单只写合照, or 照工单读 where the content has no short words for it. */
  name: string;
  /** Where the reading comes from; empty for the drawn tree. */
  note: string;
  /** The tree that is drawn, or another way to read the rule. */
  drawn: boolean;
  accepts: boolean;
}

/** The drawn tree first. */
export function readingViews(scenario: CheckScenario, set: ReadonlySet<string>): ReadingView[] {
  return allReadings(scenario).map((tree, index): ReadingView => {
    const reading = scenario.readings[index - 1];
    const accepted = accepts(tree, set);
    if (!reading)
      return { name: '本站采用的要求', note: '', drawn: true, basis: 'ours', accepts: accepted };
    const { short, note, basis } = reading;
    const alone = scenario.readings.filter((other) => other.basis === basis).length === 1;
    const name = short ?? (alone ? `照${basisWords[basis]}读` : `第 ${index + 1} 种读法`);
    return { name, note, drawn: false, basis, accepts: accepted };
  });
}

/** 认的：本站采用的要求。不认的：工单只写合照。 */
export function sides(views: readonly ReadingView[]): string {
  const named = (side: boolean) =>
    views
      .filter((view) => view.accepts === side)
      .map(({ name }) => name)
      .join('、');
  return `认的：${named(true)}。不认的：${named(false)}。`;
}
