import type { Confidence } from '../data.ts';
import { gramsOf, sidesOf } from '../grams.ts';
import { classifierOf, softmax } from '../model.ts';
import { shuffled, random } from '../random.ts';
import { kindOf, type Alphabet, type Kind } from '../text.ts';
import { fitTemperature, train } from '../train.ts';
import type { Utterance } from './corpus.ts';
import { examplesOf } from './examples.ts';

export interface Calibration {
  confidence: Record<Kind, Confidence>;
  /** What the thresholds gave on the voices held back. */
  report: Record<Kind, Report>;
}

interface Report {
  heldBack: number;
  /** Share of the texts of ours that got a single answer, and how many of those were right. */
  single: number;
  singlePrecision: number;
  outOfScopeAccepted: number;
}

/** The site's promise, kept on voices that training never saw: they are harsher than a new author (docs/decisions/0007-search.md). */
const precision = 0.99;
/**
 * Out-of-scope texts that may pass, on voices held back. Whole voices of near misses go with them, and for a message half
 * of all that is known of the platform's style: several times as many pass as of a new author's (blind sets: 1 of 370).
 */
const accepted: Record<Kind, number> = { short: 0.03, sentence: 0.05, message: 0.05 };

/**
 * Confidence, computed: voices are dealt into folds, each fold is scored by a model trained on the others, and the
 * scores of all give the temperature (least surprise) and the lowest threshold that keeps both promises.
 */
export function calibrate(
  utterances: readonly Utterance[],
  fixed: readonly Utterance[],
  classes: readonly string[],
  alphabet: Alphabet,
  grams: number,
  folds = 6,
): Calibration {
  const voices = shuffled([...new Set(utterances.map(({ voice }) => voice))].sort(), random(7));
  const cases = Array.from({ length: folds }, (_, fold) => {
    const held = new Set(voices.filter((_voice, index) => index % folds === fold));
    const seen = utterances.filter(({ voice }) => !held.has(voice));
    const model = train(examplesOf([...seen, ...fixed], classes, alphabet), classes, grams);
    const classifier = classifierOf(model);
    return utterances
      .filter(({ voice }) => held.has(voice))
      .map(({ text, slug }) => ({
        scores: classifier.scores(gramsOf(sidesOf(text, alphabet))),
        label: classes.indexOf(slug),
        kind: kindOf(text),
      }));
  }).flat();
  const of = (kind: Kind) =>
    confidenceOf(
      cases.filter((each) => each.kind === kind),
      accepted[kind],
    );
  const [short, sentence, message] = [of('short'), of('sentence'), of('message')];
  return {
    confidence: {
      short: short.confidence,
      sentence: sentence.confidence,
      message: message.confidence,
    },
    report: { short: short.report, sentence: sentence.report, message: message.report },
  };
}

interface Rated {
  label: number;
  none: number;
  best: number;
  guess: number;
}

function confidenceOf(
  cases: readonly { scores: readonly number[]; label: number }[],
  most: number,
): {
  confidence: Confidence;
  report: Report;
} {
  const temperature = cases.length > 0 ? fitTemperature(cases) : 1;
  const rated = cases.map(({ scores, label }): Rated => {
    const [none = 0, ...others] = softmax(scores, temperature);
    const best = Math.max(...others);
    return { label, none, best, guess: others.indexOf(best) + 1 };
  });
  const inside = rated.filter(({ label }) => label > 0);
  const outside = rated.filter(({ label }) => label === 0);
  const at = (threshold: number) => {
    const single = inside.filter(({ best }) => best >= threshold);
    const right = single.filter(({ label, guess }) => label === guess).length;
    return {
      heldBack: rated.length,
      single: single.length / Math.max(1, inside.length),
      singlePrecision: right / Math.max(1, single.length),
      outOfScopeAccepted:
        outside.filter(({ best }) => best >= threshold).length / Math.max(1, outside.length),
    };
  };
  let one = 0.5;
  while (one < 0.99 && (at(one).singlePrecision < precision || at(one).outOfScopeAccepted > most))
    one += 0.005;
  // A refusal must be rarer still on our own: at most one in two hundred is told that it is none of ours.
  let none = 0.5;
  const refused = () =>
    inside.filter((each) => each.none >= none).length / Math.max(1, inside.length);
  while (none < 0.99 && refused() > 0.005) none += 0.005;
  const round = (value: number) => Number(value.toFixed(3));
  return { confidence: { temperature, one: round(one), none: round(none) }, report: at(one) };
}
