import { grams } from '../../src/search/build/trained.ts';
import type { Core } from '../../src/search/data.ts';
import { fromSent, type SentMore } from '../../src/search/sent.ts';
import { matcherOf } from '../../src/search/match.ts';
import type { Model } from '../../src/search/model.ts';
import { train } from '../../src/search/train.ts';
import { syntheticScenarios } from '../synthetic.ts';
import { queryTimes, type QueryTimes } from './query-times.ts';
import { filledShare, randomModel } from './random-model.ts';
import { materialOf, shippedOf, trainingExamples, type Material } from './synthetic-search.ts';
import { gzipped } from './weight.ts';

/** Training that would take longer than this, in seconds, is not waited for. */
export const patience = 60;

export interface Step extends QueryTimes {
  scenarios: number;
  trained: boolean;
  texts: number;
  /** Seconds of the processor; where nothing was trained, by texts × classes from the last that was. */
  training: number;
  coreBytes: number;
  moreBytes: number;
  /** The core's bytes with random weights, where it was trained: how well they stand for trained ones. */
  randomCoreBytes: number | undefined;
  /** Right first answers on utterances kept from training, where it was trained. */
  heldBack: number | undefined;
}

interface Trained {
  scenarios: number;
  model: Model;
  /** Seconds for one text and one class. */
  pace: number;
}

/** Our matcher at one size after another, the smaller first. Each step is handed out when it is done. */
export function* scale(counts: readonly number[], seed: number): Generator<Step> {
  const done: Trained[] = [];
  for (const scenarios of counts) {
    const material = materialOf(syntheticScenarios(scenarios, seed));
    const { texts, classes } = material;
    const work = texts.length * classes.length;
    const expected = (done.at(-1)?.pace ?? 0) * work;
    if (expected <= patience) {
      const examples = trainingExamples(material);
      // The processor's time: half a minute is long enough for something else to run meanwhile.
      const start = process.cpuUsage();
      const model = train(examples, classes, grams);
      const training = process.cpuUsage(start).user / 1e6;
      done.push({ scenarios, model, pace: training / work });
      const stand = gzipped(
        shippedOf(material, randomOf(material, model, filledShare(model))).core,
      );
      yield stepOf(material, model, { training, trained: true, randomCoreBytes: stand });
    } else {
      const model = randomOf(material, done.at(-1)!.model, filledAt(scenarios, done));
      yield stepOf(material, model, {
        training: expected,
        trained: false,
        randomCoreBytes: undefined,
      });
    }
  }
}

/** Five thousand texts are enough to see which grams most of them use. */
const randomOf = (material: Material, like: Model, filled: number): Model =>
  randomModel(trainingExamples(material, 5000), material.classes, grams, like, filled);

/** The share of levels that are not zero falls by a power of the number of classes; carried on from the last two. */
function filledAt(scenarios: number, done: readonly Trained[]): number {
  const [one, two] = done.slice(-2) as [Trained, Trained | undefined];
  if (!two) return filledShare(one.model);
  const power =
    Math.log(filledShare(two.model) / filledShare(one.model)) /
    Math.log(two.scenarios / one.scenarios);
  return filledShare(two.model) * (scenarios / two.scenarios) ** power;
}

function stepOf(
  material: Material,
  model: Model,
  known: Pick<Step, 'training' | 'trained' | 'randomCoreBytes'>,
): Step {
  const shipped = shippedOf(material, model);
  return {
    ...known,
    scenarios: material.scenarios.length,
    texts: material.texts.length,
    coreBytes: gzipped(shipped.core),
    moreBytes: gzipped(shipped.more),
    heldBack: known.trained ? heldBack(material, shipped) : undefined,
    ...queryTimes(material, shipped),
  };
}

/** At most four hundred of them are asked: enough for a percent. */
function heldBack({ held }: Material, { core, more }: { core: string; more: string }): number {
  const match = matcherOf(JSON.parse(core) as Core, fromSent(JSON.parse(more) as SentMore));
  const every = Math.ceil(held.length / 400);
  const cases = held.filter((_, index) => index % every === 0);
  const right = cases.filter(({ text, slug }) => match(text)?.ranked[0]?.slug === slug);
  return right.length / cases.length;
}
