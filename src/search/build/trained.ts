import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alphabetOf, type PackedAlphabet } from '../alphabet.ts';
import type { Model } from '../model.ts';
import { train } from '../train.ts';
import { packAlphabet } from './alphabet.ts';
import { calibrate, type Calibration } from './calibrate.ts';
import { readUtterances, type Utterance } from './corpus.ts';
import { examplesOf } from './examples.ts';

/** The part of a scenario that has wording of its own. */
export interface Worded {
  slug: string;
  title: string;
  name: string;
  qualifier?: string | undefined;
  nav: string;
  aliases: readonly string[];
  ticket: string;
  situation: readonly { text: string }[];
}

export interface Trained {
  model: Model;
  calibration: Calibration;
  alphabet: PackedAlphabet;
  /** Traditional and simplified letters in turns. */
  pairs: string;
}

/** How many grams keep weights. Chosen for the 25 kB before the first answer; see docs/decisions/0007-search.md. */
export const grams = 4450;

/** Raised when the way of training changes, so that nothing trained the old way is used. */
const version = 19;

/** Beside the code, so that a clean clone builds at once; renewed by `npm run train:search`, held fresh by a test. */
export const trainedFile = 'src/search/build/trained.json';

/**
 * The classifier for this state of the content. Training takes half a minute and depends on nothing but its inputs, so
 * it is done once for each state of them: kept beside the code, or in .cache/ until somebody renews that file.
 */
export function trained(root: string, scenarios: readonly Worded[]): Trained {
  const inputs = inputsOf(root, scenarios);
  const key = keyOf(inputs);
  const cache = join(root, '.cache', 'search', `${key}.json`);
  for (const file of [join(root, trainedFile), cache]) {
    if (!existsSync(file)) continue;
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { key: string; result: Trained };
    if (kept.key === key) return kept.result;
  }
  const result = trainOn(inputs);
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify({ key, result }));
  return result;
}

/** Names the state of everything that the training depends on. */
export function trainingKey(root: string, scenarios: readonly Worded[]): string {
  return keyOf(inputsOf(root, scenarios));
}

interface Inputs {
  classes: string[];
  utterances: Utterance[];
  fixed: Utterance[];
}

function inputsOf(root: string, scenarios: readonly Worded[]): Inputs {
  const classes = ['', ...scenarios.map(({ slug }) => slug)];
  return {
    classes,
    utterances: readUtterances(root).filter(({ slug }) => classes.includes(slug)),
    fixed: scenarios.flatMap(fixedWording),
  };
}

const keyOf = (inputs: Inputs): string =>
  createHash('sha256')
    .update(JSON.stringify([version, grams, inputs]))
    .digest('hex')
    .slice(0, 20);

function trainOn({ classes, utterances, fixed }: Inputs): Trained {
  const all = [...utterances, ...fixed];
  const { alphabet, pairs } = packAlphabet(all.map(({ text }) => text));
  const letters = alphabetOf(alphabet, pairs);
  return {
    model: train(examplesOf(all, classes, letters), classes, grams),
    calibration: calibrate(utterances, fixed, classes, letters, grams),
    alphabet,
    pairs,
  };
}

export const namesOf = (scenario: Worded): string[] => [
  scenario.title,
  scenario.name + (scenario.qualifier ?? ''),
  scenario.nav,
  ...scenario.aliases,
];

/** The wording that the content itself has: names, the ticket whole and by sentence, when the scenario arises. */
export function fixedWording(scenario: Worded): Utterance[] {
  const texts = [
    ...namesOf(scenario),
    scenario.ticket,
    ...scenario.ticket.split(/[,，。;；:：]/).filter((sentence) => sentence.length > 8),
    ...scenario.situation.map(({ text }) => text),
  ];
  return texts.map((text) => ({ voice: 'content', text, slug: scenario.slug }));
}
