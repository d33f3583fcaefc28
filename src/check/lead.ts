import { leadTimeWords } from '../evidence/lead-time.ts';
import { workingHours } from './beijing.ts';
import type { CheckProof } from './data.ts';

/** How long something takes, counted from now. */
export interface Lead {
  /** Elapsed hours, the weekend included. */
  min: number;
  max: number;
  /** 约 1 到 3 个工作日. */
  words: string;
  workingDays: boolean;
}

/** Undefined where the proof's file says nothing. */
export function leadOf({ leadTime }: Pick<CheckProof, 'leadTime'>, now: Date): Lead | undefined {
  if (!leadTime) return undefined;
  const hours = (amount: number) => {
    if (leadTime.unit === 'working-days') return workingHours(amount, now);
    return leadTime.unit === 'minutes' ? amount / 60 : amount;
  };
  return {
    min: hours(leadTime.min),
    max: hours(leadTime.max),
    words: leadTimeWords(leadTime),
    workingDays: leadTime.unit === 'working-days',
  };
}

export interface Span {
  min: number;
  max: number;
}

/** Things fetched side by side are there when the slowest is. Undefined where one of them is not known. */
export function together(leads: readonly (Lead | undefined)[]): Span | undefined {
  if (leads.includes(undefined)) return undefined;
  const known = leads as readonly Lead[];
  return {
    min: Math.max(0, ...known.map(({ min }) => min)),
    max: Math.max(0, ...known.map(({ max }) => max)),
  };
}

/** The quicker one first; what is not known comes last. */
export function quicker(one: Span | undefined, other: Span | undefined): number {
  if (!one || !other) return Number(!one) - Number(!other);
  return one.max - other.max || one.min - other.min;
}
