import type { Answer } from '../evidence/evaluate.ts';
import type { Case } from './case.ts';
import type { Times } from './times.ts';
import type { Details } from './details.ts';

/**
 * A change to a case, as a function of whatever copy is stored by now. Two tabs that change different things therefore
 * both keep what they did: neither ever writes back fields that it merely read a while ago.
 */
export type Edit = (each: Case) => Case;

export const hold =
  (proof: string, on: boolean): Edit =>
  (each) => ({
    ...each,
    held: on ? [...new Set([...each.held, proof])] : each.held.filter((known) => known !== proof),
  });

/** undefined takes the answer back: not checked yet. */
export const answer =
  (key: string, value: Answer | undefined): Edit =>
  (each) => {
    const { [key]: _, ...others } = each.answers;
    return { ...each, answers: value ? { ...others, [key]: value } : others };
  };

/** Fields of time; undefined takes one back. */
export const time =
  (change: Partial<Times>): Edit =>
  (each) => ({ ...each, times: without({ ...each.times, ...change }) });

export const detail =
  (change: Partial<Details>): Edit =>
  (each) => ({ ...each, details: without({ ...each.details, ...change }) });

export const put =
  (
    change: Partial<Pick<Case, 'name' | 'note' | 'slots' | 'status' | 'closedAt' | 'route'>>,
  ): Edit =>
  (each) => ({ ...each, ...change });

export const preflight =
  (item: string, on: boolean): Edit =>
  (each) => ({
    ...each,
    preflight: on
      ? [...new Set([...each.preflight, item])]
      : each.preflight.filter((known) => known !== item),
  });

/** The same ticket, named rightly: what is held and answered stays, since proofs keep their names across scenarios. */
export const moveTo =
  (scenario: string): Edit =>
  (each) => ({ ...each, scenario, route: undefined, preflight: [] });

function without<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Fields;
}

export const closedNow = (): Edit => put({ status: 'closed', closedAt: new Date().toISOString() });
export const reopened: Edit = put({ status: 'open', closedAt: undefined });
