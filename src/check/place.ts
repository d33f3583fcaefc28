import type { CheckData } from './data.ts';
import { readShare, type Shared } from './share.ts';

/** What the address asks for. */
export type Place =
  | { kind: 'list' }
  /** Choose a scenario, for a new ticket or (`id`) for one that was named wrongly. */
  | { kind: 'start'; id: string | undefined; dropped: string }
  | { kind: 'case'; id: string }
  | { kind: 'shared'; scenario: string; shared: Shared };

export function placeOf(search: string, data: CheckData): Place {
  const query = new URLSearchParams(search);
  const id = query.get('case');
  if (id) return { kind: 'case', id };
  if (query.has('new')) return { kind: 'start', id: query.get('for') ?? undefined, dropped: '' };
  if (query.has('scenario')) {
    const shared = readShare(search, data);
    if (shared.scenario) return { kind: 'shared', scenario: shared.scenario, shared };
    return { kind: 'start', id: undefined, dropped: shared.dropped };
  }
  return { kind: 'list' };
}

/** Ids are random and say nothing of the ticket. Older browsers and plain http have no randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('');
}
