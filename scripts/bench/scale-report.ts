import { proofPool } from '../synthetic.ts';
import { printLimits, type Budget } from './limits.ts';
import { patience, scale, type Step } from './scale.ts';
import { grams } from '../../src/search/build/trained.ts';
import { kB, ms, percent, table } from './table.ts';

const counts = [8, 30, 100, 1000, 5000];

/** Part (d). */
export function printScale(budget: Budget): void {
  console.log(`
(d) Our matcher with more scenarios. Synthetic ones (scripts/synthetic.ts, seed 1), in Node`);
  const steps: Step[] = [];
  for (const step of scale(counts, 1)) {
    steps.push(step);
    console.error(`    … ${step.scenarios} measured`);
  }
  console.log(
    table(
      ['scenarios', ...steps.map(({ scenarios }) => String(scenarios))],
      [
        line(
          steps,
          'typed, ms: median / p95',
          ({ typed }) => `${ms(typed.median)} / ${ms(typed.p95)}`,
        ),
        line(
          steps,
          'pasted, ms: median / p95',
          ({ pasted }) => `${ms(pasted.median)} / ${ms(pasted.p95)}`,
        ),
        ...parts(steps, 'typed'),
        ...parts(steps, 'pasted'),
        line(steps, 'ready after loading, ms', ({ ready }) => ms(ready)),
        line(steps, 'core, kB gzip', ({ coreBytes }) => kB(coreBytes)),
        line(steps, '  the same with random weights', ({ randomCoreBytes }) =>
          randomCoreBytes === undefined ? '' : kB(randomCoreBytes),
        ),
        line(steps, 'more, kB gzip', ({ moreBytes }) => kB(moreBytes)),
        line(steps, 'both, bytes a scenario', ({ coreBytes, moreBytes, scenarios }) =>
          ((coreBytes + moreBytes) / scenarios).toFixed(0),
        ),
        line(steps, 'texts to train on', ({ texts }) => String(texts)),
        line(
          steps,
          'training, s',
          ({ training, trained }) => `${trained ? '' : '≈ '}${duration(training)}`,
        ),
        line(steps, 'weights', ({ trained }) => (trained ? 'trained' : 'random')),
        line(steps, 'right on utterances kept back, %', ({ heldBack }) =>
          heldBack === undefined ? '' : percent(heldBack),
        ),
      ],
    ),
  );
  console.log(`
  Growth from one size to the next: the power p in "as scenarios to the p"
${table(
  [
    '',
    ...steps.slice(1).map(({ scenarios }, index) => `${steps[index]!.scenarios} → ${scenarios}`),
  ],
  [
    growth(steps, 'typed, median', ({ typed }) => typed.median),
    growth(steps, 'pasted, median', ({ pasted }) => pasted.median),
    growth(steps, 'core, bytes', ({ coreBytes }) => coreBytes),
    growth(steps, 'more, bytes', ({ moreBytes }) => moreBytes),
    growth(steps, 'training', ({ training }) => training),
  ],
)}`);
  printMethod();
  printLimits(steps, budget);
}

const line = (steps: readonly Step[], name: string, cell: (step: Step) => string): string[] => [
  name,
  ...steps.map(cell),
];

/** Each part is what it adds to the one before; noise can make that less than nothing. */
function parts(steps: readonly Step[], kind: 'typed' | 'pasted'): string[][] {
  const added = (value: number) => ms(Math.max(0, value));
  return [
    line(steps, `  ${kind}: classifier`, ({ parts: { core } }) => added(core[kind])),
    line(steps, `  ${kind}: names`, ({ parts: { core, names } }) =>
      added(names[kind] - core[kind]),
    ),
    line(steps, `  ${kind}: tickets`, ({ parts: { names, tickets } }) =>
      added(tickets[kind] - names[kind]),
    ),
  ];
}

function growth(steps: readonly Step[], name: string, value: (step: Step) => number): string[] {
  return [
    name,
    ...steps.slice(1).map((step, index) => {
      const before = steps[index]!;
      const power =
        Math.log(value(step) / value(before)) / Math.log(step.scenarios / before.scenarios);
      return power.toFixed(2);
    }),
  ];
}

const duration = (seconds: number): string =>
  seconds < 100
    ? seconds.toFixed(1)
    : seconds < 7200
      ? `${(seconds / 60).toFixed(0)} min`
      : seconds < 172_800
        ? `${(seconds / 3600).toFixed(0)} h`
        : `${(seconds / 86_400).toFixed(0)} d`;

function printMethod(): void {
  console.log(`
  A step is trained on six utterances a scenario and its fixed wording, ${grams} grams, as the site's; with random weights where
  training would take more than ${patience} s (≈, by texts × classes from the last one trained). Grams, classes and texts are then the
  real ones, weights are drawn at random and thinned along the trend of the trained sizes: times and bytes hold (300 scenarios,
  once trained for ten minutes: core 86.5 kB; drawn so: 89.0), answers mean nothing. "names" and "tickets" are what each adds
  to a query's median, with the noise of a difference; the finder is in the first two lines only. Typed: 20 aliases and 20
  utterances; pasted: 20 whole tickets with a line before them. Both files go through JSON.parse, as shipped; two to nine
  rounds. Synthetic utterances are far more alike than people's: the last line compares sizes and promises nothing. Proofs are
  shared, at most ${proofPool.length}, so the finder stops growing.`);
}
