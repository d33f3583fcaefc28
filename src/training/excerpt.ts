import type { TrainingScenario } from './data.ts';
import type { Random } from './random.ts';

/** The ticket cut into its clauses, verbatim. */
export function clausesOf({
  ticket,
  clauses,
}: Pick<TrainingScenario, 'ticket' | 'clauses'>): string[] {
  const starts = clauses.map((start) => ticket.indexOf(start)).filter((place) => place >= 0);
  return starts.map((start, at) => ticket.slice(start, starts[at + 1]).trim());
}

/** The head of a ticket: what it is about, without what it asks for. */
export function ticketHead(scenario: Pick<TrainingScenario, 'ticket' | 'clauses'>): string {
  const [head = scenario.ticket, ...rest] = clausesOf(scenario);
  return rest.length > 0 ? `${head.replace(/[,，:：;；。.]+$/, '')}……` : head;
}

/** The whole ticket, or only its head: on a phone most see no more of it. */
export function excerpt(scenario: TrainingScenario, random: Random): string {
  return random.below(2) === 0 ? ticketHead(scenario) : scenario.ticket;
}
