import { checklist, firstStep } from '../../evidence/checklist.ts';
import { deadlineWords } from '../../evidence/deadline.ts';
import { doubtWords } from '../../evidence/label.ts';
import { voidWords } from '../../evidence/voids.ts';
import type { PublishedProof, PublishedScenario } from '../../schema/published.ts';
import { mostInRooms } from '../../limits.ts';
import type { Card, Confidence, Core, Doc, More, Outside, Splitter } from '../data.ts';
import { packAlphabet } from './alphabet.ts';
import { namesOf, trained } from './trained.ts';

/** Everything that search is built from. */
export interface Sources {
  root: string;
  scenarios: PublishedScenario[];
  proofs: PublishedProof[];
  guides: { slug: string; title: string; description: string; aliases: string[] }[];
  outside: Outside[];
}

/** What ships for search. Same sources, same bytes. Past so many scenarios Pagefind's shards answer: decision 8. */
export function buildSearch(sources: Sources): { core: Core; more: More } {
  return sources.scenarios.length > mostInRooms ? withoutIndex(sources) : withIndex(sources);
}

/** Proofs, checks and guides alone: their number stops growing, that of the scenarios does not. Nothing is trained. */
function withoutIndex(sources: Sources): { core: Core; more: More } {
  const docs = docsOf(sources);
  const { alphabet, pairs } = packAlphabet(
    docs.flatMap(({ title, aliases = '', text }) => [title, aliases, text]),
  );
  const never: Confidence = { temperature: 1, one: 1, none: 1 };
  return {
    core: {
      alphabet,
      confidence: { short: never, sentence: never, message: never },
      cards: [],
      splitters: [],
      proofs: {},
    },
    more: { pairs, scenarios: [], outside: [], docs },
  };
}

function withIndex(sources: Sources): { core: Core; more: More } {
  const { scenarios, proofs } = sources;
  const { model, calibration, alphabet, pairs } = trained(sources.root, scenarios);
  const short = new Map(proofs.map((proof) => [proof.slug, proof.short]));
  return {
    // The order is for gzip: it finds what was said before, and these say most that the ones after them repeat.
    core: {
      alphabet,
      proofs: Object.fromEntries(short),
      splitters: splittersOf(scenarios),
      cards: scenarios.map(cardOf),
      confidence: calibration.confidence,
      model,
    },
    more: {
      docs: docsOf(sources),
      outside: sources.outside,
      scenarios: scenarios.map((scenario) => ({
        ticket: scenario.ticket,
        // Title and name are often the same.
        names: [...new Set(namesOf(scenario))],
        proofs: scenario.uses.filter(({ role }) => role === 'required').map(({ proof }) => proof),
      })),
      pairs,
    },
  };
}

/** What is copied for each scenario that has a card, in their order. Sent by itself: most searches copy nothing. */
export function checklistsOf({ scenarios, proofs }: Sources): string[] {
  if (scenarios.length > mostInRooms) return [];
  const short = new Map(proofs.map((proof) => [proof.slug, proof.short]));
  return scenarios.map((scenario) =>
    checklist(scenario, (slug) => short.get(slug) ?? slug, voidWords(scenario)),
  );
}

function cardOf(scenario: PublishedScenario): Card {
  return {
    slug: scenario.slug,
    number: scenario.number,
    name: scenario.name,
    qualifier: scenario.qualifier,
    label: scenario.label,
    requirement: scenario.requirement,
    doubt: doubtWords(scenario),
    deadline: deadlineWords(scenario.deadline),
    stated: scenario.deadline.kind !== 'not-stated',
    first: firstStep(scenario),
    voids: voidWords(scenario),
  };
}

/** Content has them on both sides, in the words of each: the first to ask is heard. */
function splittersOf(scenarios: readonly PublishedScenario[]): Splitter[] {
  const found = new Map<string, Splitter>();
  for (const { slug, splitters } of scenarios)
    for (const { against, ask, here, there } of splitters) {
      if (against === undefined) continue;
      const pair = [slug, against].sort().join();
      if (found.has(pair)) continue;
      const choices = [
        { slug, words: here },
        { slug: against, words: there },
      ];
      found.set(pair, { ask, choices });
    }
  return [...found.values()];
}

function docsOf({ proofs, guides }: Sources): Doc[] {
  return [
    ...proofs.flatMap((proof): Doc[] => [
      {
        id: proof.slug,
        kind: 'proof',
        title: proof.name,
        aliases: [proof.short, ...proof.aliases].join(' '),
        text: proof.description,
      },
      ...proof.checks.map((check): Doc => ({
        id: `${proof.slug}.${check.id}`,
        title: check.ask,
        text: check.fail,
      })),
    ]),
    ...guides.map((guide): Doc => ({
      id: guide.slug,
      kind: 'guide',
      title: guide.title,
      aliases: guide.aliases.join(' ') || undefined,
      text: guide.description,
    })),
  ];
}
