import { packAlphabet } from '../../src/search/build/alphabet.ts';
import type { Utterance } from '../../src/search/build/corpus.ts';
import { examplesOf } from '../../src/search/build/examples.ts';
import { toSend } from '../../src/search/sent.ts';
import { fixedWording, namesOf } from '../../src/search/build/trained.ts';
import { alphabetOf } from '../../src/search/alphabet.ts';
import type { Card, Confidence, Core, Doc, More } from '../../src/search/data.ts';
import type { Model } from '../../src/search/model.ts';
import { random } from '../../src/search/random.ts';
import type { Example } from '../../src/search/regression.ts';
import type { Requirement } from '../../src/schema/requirement.ts';
import { proofPool, type Synthetic, type SyntheticScenario } from '../synthetic.ts';
import { demands } from './vocabulary.ts';

/** Everything that training and shipping need, made from synthetic scenarios the way the site makes it from its own. */
export interface Material {
  scenarios: SyntheticScenario[];
  classes: string[];
  /** What is trained on. */
  texts: Utterance[];
  alphabet: Core['alphabet'];
  pairs: string;
  /** Utterances kept from training: one in four. */
  held: Utterance[];
}

export function materialOf({ scenarios, none }: Synthetic): Material {
  const classes = ['', ...scenarios.map(({ slug }) => slug)];
  const spoken = scenarios.flatMap(({ utterances }) => utterances);
  const held = spoken.filter((_, index) => index % 4 === 3);
  const seen = spoken.filter((_, index) => index % 4 !== 3);
  const texts = [...seen, ...none, ...scenarios.flatMap(fixedWording)];
  const { alphabet, pairs } = packAlphabet(texts.map(({ text }) => text));
  return { scenarios, classes, texts, alphabet, pairs, held };
}

/** The texts as training sees them, every one or only some of them. */
export function trainingExamples(material: Material, most = Infinity): Example[] {
  const { texts, classes, alphabet, pairs } = material;
  const every = Math.ceil(texts.length / most) || 1;
  const some = texts.filter((_, index) => index % every === 0);
  return examplesOf(some, classes, alphabetOf(alphabet, pairs));
}

/** What would ship, through JSON as it ships: parsed strings are not the ones that a build still holds. */
export function shippedOf(material: Material, model: Model): { core: string; more: string } {
  const { scenarios, alphabet, pairs } = material;
  const used = new Set(scenarios.flatMap(({ requirement }) => proofsOf(requirement)));
  const proofs = proofPool.filter(({ slug }) => used.has(slug));
  const short = new Map(proofs.map((proof) => [proof.slug, proof.short]));
  const next = random(3);
  const core: Core = {
    model,
    alphabet,
    confidence: { short: confidence, sentence: confidence, message: confidence },
    cards: scenarios.map((scenario) => cardOf(scenario, next)),
    splitters: scenarios.map(({ slug, name }, index) => {
      const other = scenarios[(index + 1) % scenarios.length]!;
      const choices = [
        { slug, words: name },
        { slug: other.slug, words: other.name },
      ];
      return { ask: '是哪一种？', choices };
    }),
    proofs: Object.fromEntries(short),
  };
  const more: More = {
    pairs,
    scenarios: scenarios.map((scenario) => ({
      ticket: scenario.ticket,
      names: namesOf(scenario),
      proofs: proofsOf(scenario.requirement),
    })),
    outside: [],
    docs: proofs.flatMap(docsOf),
  };
  return { core: JSON.stringify(core), more: JSON.stringify(toSend(more)) };
}

/** Fixed, where the site calibrates: it changes what is shown, not how long it takes. */
const confidence: Confidence = { temperature: 0.5, one: 0.8, none: 0.9 };

const proofsOf = (tree: Requirement): string[] =>
  'proof' in tree ? [tree.proof] : ('allOf' in tree ? tree.allOf : tree.anyOf).flatMap(proofsOf);

function cardOf(scenario: SyntheticScenario, next: () => number): Card {
  const { slug, number, name, qualifier, requirement } = scenario;
  const demand = () => demands[Math.floor(next() * demands.length)]!;
  return {
    slug,
    number,
    name,
    qualifier,
    label: 'anyOf' in requirement ? '任选其一' : '缺一不可',
    requirement,
    deadline: '48 小时',
    stated: true,
    voids: [`没有写明：${demand()}`],
  };
}

/** A proof and three of its checks, the proportion of the real ones. */
const docsOf = ({ slug, name, short }: (typeof proofPool)[number], place: number): Doc[] => [
  { id: slug, kind: 'proof', title: name, aliases: short, text: name },
  ...[0, 1, 2].map((check): Doc => ({
    id: `${slug}.${check}`,
    title: demands[(place + check) % demands.length]!,
    aliases: short,
    text: '',
  })),
];
