import type { Element } from './element.ts';
import type { Box } from './geometry.ts';

/** What a use of a proof asks its picture to show. */
export interface Ask {
  /** 凭证全名. */
  name: string;
  /** What this use wants of it, in the content's own words; empty outside a scenario. */
  brief: string;
  /** Is this check part of the use? */
  has: (check: string) => boolean;
  /** Is this the defect to draw? `<check>` or `<check>.<variant>`. */
  wrong: (defect: string) => boolean;
}

/** Where a check is answered in the picture. */
export interface Spot {
  box: Box;
  /** What is seen there, in a word or two: 四项要素、红章. */
  look: string;
}

export interface Drawing {
  height: number;
  /** What the picture shows, one sentence without its full stop. */
  shows: string;
  elements: Element[];
  spots: Record<string, Spot>;
}

/** One kind of document: how it is drawn, and what can be wrong with it. */
export interface Sheet {
  draw: (ask: Ask) => Drawing;
  /**
   * The wrong twins, `<check>` or `<check>.<variant>`, each with what it shows. Where a check has several, the one
   * without a variant comes first.
   */
  twins: Readonly<Record<string, string>>;
}
