import type { ClockView } from './clock.ts';

/** A ticket to put into the calendar. */
export interface CalendarCase {
  /** The case's id: a second file of the same case replaces its entries instead of doubling them. */
  id: string;
  /** 售后举证：买家反馈未收到商品, with the user's own name for the case. */
  title: string;
  /** The page to open, full address; left out where it is not known. */
  url?: string | undefined;
  clock: ClockView;
}

/** The text of an .ics file; loads the generator when called. Throws a RangeError when no case has a confirmed time. */
export declare function calendarFile(cases: readonly CalendarCase[], now: Date): Promise<string>;
