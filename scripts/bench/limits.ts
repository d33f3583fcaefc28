import { readUtterances } from '../../src/search/build/corpus.ts';
import { root } from '../lib.mjs';
import type { Step } from './scale.ts';
import { kB, ms, table } from './table.ts';

/** Bytes that (b) measured, to hold the core against. */
export interface Budget {
  /** What Pagefind sends before its first answer: beyond it, a general engine would be the lighter one. */
  pagefind: number;
  /** What the gate of tests/search-regression.spec.ts leaves for the core. */
  core: number;
}

/** For a run of (d) alone: as they were on 2026-11-23. */
export const budgetThen: Budget = { pagefind: 114_000, core: 16_800 };

/** What a key press may take before typing feels slow. */
const frame = 1000 / 60;
/** Seconds that whoever adds wording will wait for `npm run train:search`. */
const patient = 600;
/** Trained once whole, and for the thresholds six times on five sixths: build/calibrate.ts. */
const trainings = 6;

/** Says at how many scenarios each of our promises breaks. */
export function printLimits(steps: readonly Step[], { pagefind, core }: Budget): void {
  const utterances = readUtterances(root);
  const ours = new Set(utterances.map(({ slug }) => slug).filter(Boolean)).size;
  const wording = utterances.length / Math.max(1, ours);
  const training = ({ training: took, texts, scenarios }: Step) =>
    (took / texts) * wording * scenarios * trainings;
  const limits: [string, number, (step: Step) => number][] = [
    [`the core leaves our own 25 kB before the first answer (${kB(core)} kB)`, core, coreBytes],
    [
      `train:search takes ${patient / 60} min, at today's ${wording.toFixed(0)} utterances a scenario`,
      patient,
      training,
    ],
    [
      `the core outweighs all that Pagefind sends before an answer (${kB(pagefind)} kB)`,
      pagefind,
      coreBytes,
    ],
    [`a paste takes a frame, ${ms(frame)} ms at p95`, frame, ({ pasted }) => pasted.p95],
    ['what is typed takes a frame at p95', frame, ({ typed }) => typed.p95],
  ];
  console.log(`
  Number of scenarios at which
${table(
  ['', 'about'],
  limits
    .map(([name, limit, value]) => ({ name, at: crossing(steps, value, limit) }))
    .sort((one, other) => one.at - other.at)
    .map(({ name, at }) => [name, at === Infinity ? 'more' : Number(at.toPrecision(2)).toString()]),
)}
  Read off a straight line in logarithms between the two measured sizes around it. Training is reckoned from the seconds a text
  above, for ${wording.toFixed(0)} texts a scenario (none-utterances shared out) and ${trainings} trainings; today's takes ${seconds(training(steps[0]!))} by that reckoning.`);
}

const coreBytes = (step: Step): number => step.coreBytes;
const seconds = (value: number): string => `${value.toFixed(0)} s`;

/** Infinity where the largest size keeps the limit, 0 where the smallest breaks it. */
function crossing(steps: readonly Step[], value: (step: Step) => number, limit: number): number {
  const after = steps.findIndex((step) => value(step) > limit);
  if (after < 0) return Infinity;
  if (after === 0) return 0;
  const [one, two] = [steps[after - 1]!, steps[after]!];
  const slope = Math.log(value(two) / value(one)) / Math.log(two.scenarios / one.scenarios);
  return one.scenarios * (limit / value(one)) ** (1 / slope);
}
