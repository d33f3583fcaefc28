import { alphabetOf } from '../alphabet.ts';
import type { Evaluation } from '../evaluation.ts';
import { gramsOf, sidesOf } from '../grams.ts';
import { classifierOf, type Model } from '../model.ts';
import { random, shuffled } from '../random.ts';
import { train } from '../train.ts';
import { packAlphabet } from './alphabet.ts';
import { readUtterances } from './corpus.ts';
import { examplesOf } from './examples.ts';
import { fixedWording, grams, type Worded } from './trained.ts';

export interface Step {
  /** How many utterances the model was trained on. */
  utterances: number;
  /** Recall at 1 on the set that no author of utterances saw, by the whole matcher. */
  blind: number;
  /** Recall at 1 of the classifier alone on a quarter of the voices, none of which it was trained on. */
  otherVoices: number;
}

/** The learning curve: the same model trained on an eighth, a quarter, a half and all of the utterances. */
export function* curve(
  root: string,
  scenarios: readonly Worded[],
  blind: (model: Model) => Evaluation,
): Generator<Step> {
  const utterances = readUtterances(root);
  const fixed = scenarios.flatMap(fixedWording);
  const { alphabet, pairs } = packAlphabet([...utterances, ...fixed].map(({ text }) => text));
  const letters = alphabetOf(alphabet, pairs);
  const classes = ['', ...scenarios.map(({ slug }) => slug)];
  const next = random(11);
  const voices = shuffled([...new Set(utterances.map(({ voice }) => voice))].sort(), next);
  const held = new Set(voices.slice(0, Math.ceil(voices.length / 4)));
  const order = shuffled(utterances, next);
  for (const share of [0.125, 0.25, 0.5, 1]) {
    const part = order.slice(0, Math.round(order.length * share));
    const model = train(examplesOf([...part, ...fixed], classes, letters), classes, grams);
    const seen = part.filter(({ voice }) => !held.has(voice));
    const apart = classifierOf(
      train(examplesOf([...seen, ...fixed], classes, letters), classes, grams),
    );
    const tests = utterances.filter(({ voice, slug }) => held.has(voice) && slug !== '');
    const right = tests.filter(({ text, slug }) => {
      const [, ...scores] = apart.scores(gramsOf(sidesOf(text, letters)));
      return classes[scores.indexOf(Math.max(...scores)) + 1] === slug;
    });
    yield {
      utterances: part.length,
      blind: blind(model).all.recallAt1,
      otherVoices: right.length / Math.max(1, tests.length),
    };
  }
}
