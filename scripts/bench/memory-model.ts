import { seededRandom, type Random } from '../../src/training/random.ts';

/**
 * What one learner remembers of one thing, after Pavlik and Anderson (2005): every encounter leaves a trace that fades
 * by a power of its age, the faster the fresher the memory was when it came. Activation is the log of their sum, recall
 * a logistic of it. The scheduler knows nothing of this: its own model has a stability and a difficulty.
 */
export class Traces {
  #traces: { at: number; decay: number }[] = [];
  readonly #person: Person;

  constructor(person: Person) {
    this.#person = person;
  }

  /** The likelihood of a right answer at an instant in days, 0 to 1. */
  recall(at: number): number {
    const activation = this.#activation(at);
    return 1 / (1 + Math.exp((threshold - activation) / noise));
  }

  meet(at: number): void {
    const decay = this.#person.scale * Math.exp(this.#activation(at)) + this.#person.base;
    this.#traces.push({ at, decay });
  }

  #activation(at: number): number {
    const sum = this.#traces.reduce(
      (total, trace) => total + Math.max(at - trace.at, sameSitting) ** -trace.decay,
      0,
    );
    return sum === 0 ? -Infinity : Math.log(sum);
  }
}

/** How fast somebody forgets. */
export interface Person {
  base: number;
  scale: number;
}

/** People differ: the decay that is left after long spacing from .1 to .3, the price of cramming from .1 to .35. */
export function person(random: Random): Person {
  const share = () => random.below(1000) / 1000;
  return { base: 0.1 + 0.2 * share(), scale: 0.1 + 0.25 * share() };
}

const threshold = -0.35;
const noise = 0.25;
/** Ten minutes in days: nothing is fresher than that. */
const sameSitting = 10 / 1440;

export const drawn = (random: Random, likelihood: number): boolean =>
  random.below(1_000_000) < likelihood * 1_000_000;

export const seeded = (...seeds: (string | number)[]): Random => seededRandom(...seeds);
