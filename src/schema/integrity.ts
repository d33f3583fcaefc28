import type { Content, Surroundings } from './entry.ts';
import type { Fault } from './faults.ts';
import { dates } from './integrity/dates.ts';
import { guides } from './integrity/guides.ts';
import { images } from './integrity/images.ts';
import { readings } from './integrity/readings.ts';
import { redundant } from './integrity/redundant.ts';
import { alternatives, namedProofs, splitters } from './integrity/references.ts';
import { telling } from './integrity/telling.ts';
import { ticketAgainstDeadline, ticketAgainstTree, ticketText } from './integrity/ticket.ts';
import { aliasesOutside, duplicates, sharedAliases } from './integrity/uniqueness.ts';
import { unused } from './integrity/unused.ts';
import { uses } from './integrity/uses.ts';

/** What no file can show by itself: whether the entries fit together, and whether the rules fit their ticket. */
export function integrityFaults(content: Content, around: Surroundings): Fault[] {
  const { scenarios, proofs } = content;
  return [
    ...scenarios.flatMap((entry) => [
      ...namedProofs(entry, around),
      ...uses(entry, proofs, around),
      ...readings(entry),
      ...redundant(entry),
      ...ticketText(entry),
      ...ticketAgainstTree(entry),
      ...ticketAgainstDeadline(entry),
      ...splitters(entry, around),
    ]),
    ...proofs.flatMap((entry) => alternatives(entry, around)),
    ...duplicates(scenarios, 'number', ({ number }) => number),
    ...duplicates(scenarios, 'title', ({ title }) => title),
    ...duplicates(scenarios, 'name', ({ name, qualifier = '' }) => `${name}${qualifier}`),
    ...duplicates(scenarios, 'nav', ({ nav }) => nav),
    ...duplicates(proofs, 'name', ({ name }) => name),
    ...duplicates(proofs, 'short', ({ short }) => short),
    ...duplicates(content.guides, 'title', ({ title }) => title),
    ...duplicates(content.guides, 'nav', ({ nav }) => nav),
    ...sharedAliases(scenarios),
    ...telling(scenarios),
    ...aliasesOutside(scenarios, content.guides),
    ...unused(proofs, scenarios, around),
    ...guides(content, around),
    ...images(content, around),
    ...dates(content, around),
  ];
}
