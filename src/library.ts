import { getCollection, type CollectionEntry } from 'astro:content';
import record from '../content/versions.json';
import { digest } from './digest.ts';
import { formula, pill } from './evidence/label.ts';
import { advisedSets, minimalSets } from './evidence/requirement.ts';
import { ruleData, ruleId, ruleNames } from './evidence/rule.ts';
import { sayable } from './evidence/said.ts';
import { proofPath, publicUrl, scenarioPath } from './links.ts';
import { history, type ToldVersion } from './poster/history.ts';
import { contentHash } from './poster/version.ts';
import type { Published, PublishedProof, PublishedScenario } from './schema/published.ts';
import type { Guide as GuideFile } from './schema/guide.ts';
import { versionsSchema } from './schema/versions.ts';
import { source } from './source.ts';

export interface Guide {
  slug: string;
  title: string;
  nav: string;
  description: string;
  checkedOn: string;
  aliases: string[];
}

/** Everything that the views draw. */
export interface Library {
  scenarios: PublishedScenario[];
  proofs: PublishedProof[];
  guides: Guide[];
  notes: Published['notes'];
  /** Real situations that are none of ours, by name. */
  outside: NonNullable<GuideFile['outside']>;
  /** What the rules say, as 8 characters: on every sheet, on the version page, in the public JSON. */
  version: string;
  /** All versions that a sheet may carry, newest first. */
  versions: ToldVersion[];
  proof: (slug: string) => PublishedProof;
  scenario: (slug: string) => PublishedScenario;
}

let cached: Promise<Library> | undefined;

/** The content as typed objects, in reading order. The only caller of getCollection(). */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return load();
  return (cached ??= load());
}

/** The entry itself, for a page that renders its body. */
export async function scenarioEntries(): Promise<CollectionEntry<'scenarios'>[]> {
  return (await getCollection('scenarios')).sort(
    (one, other) => one.data.number - other.data.number,
  );
}

export async function proofEntries(): Promise<CollectionEntry<'proofs'>[]> {
  return (await getCollection('proofs')).sort((one, other) => one.data.order - other.data.order);
}

async function load(): Promise<Library> {
  const [scenarioList, proofList, docs] = await Promise.all([
    scenarioEntries(),
    proofEntries(),
    getCollection('docs'),
  ]);
  const said = sayable(
    {
      scenarios: scenarioList.map(({ id: slug, data }) => ({ slug, data })),
      proofs: proofList.map(({ id: slug, data }) => ({ slug, data })),
      guides: docs,
    },
    source,
  );
  const proofData = (slug: string) => required(said.proofs.get(slug), slug);

  const scenarios = said.scenarios.map(({ slug, data, uses }): PublishedScenario => {
    const rules = ruleData(data, uses);
    const mark = pill(data);
    return {
      slug,
      url: publicUrl(scenarioPath(slug)),
      ...data,
      uses,
      label: mark === 'contested' ? '说法不一' : mark.words,
      formula: formula(data.requirement, (proof) => proofData(proof).short),
      routes: minimalSets(data.requirement).map((set) => [...set]),
      advised: advisedSets(data).map((set) => [...set]),
      rules: ruleNames.map((name) => ({ id: ruleId(slug, name), hash: digest(rules[name]) })),
    };
  });
  const uses = usesByProof(scenarios);
  const proofs = proofList.map(({ id: slug, data }): PublishedProof => ({
    slug,
    url: publicUrl(proofPath(slug)),
    ...data,
    uses: uses.get(slug) ?? [],
  }));
  const proofBySlug = new Map(proofs.map((each) => [each.slug, each]));
  const scenarioBySlug = new Map(scenarios.map((each) => [each.slug, each]));
  const guides = docs
    .map(({ id, data }) => ({ id, data }))
    .sort((one, other) => (one.data.order ?? 0) - (other.data.order ?? 0))
    .map(({ id, data }) => ({
      slug: id.replace('guides/', ''),
      title: data.title,
      nav: data.nav ?? data.title,
      description: data.description ?? '',
      checkedOn: data.checkedOn ?? '',
      aliases: data.aliases ?? [],
    }));
  const outside = docs.flatMap(({ data }) => data.outside ?? []);
  return {
    scenarios,
    proofs,
    guides,
    notes: said.notes,
    outside,
    version: contentHash(said),
    versions: history(versionsSchema.parse(record), said),
    proof: (slug) => required(proofBySlug.get(slug), slug),
    scenario: (slug) => required(scenarioBySlug.get(slug), slug),
  };
}

/** What /data/scenarios.json says. */
export async function publishedData(): Promise<Published> {
  const { version, notes, scenarios, proofs } = await getLibrary();
  return { version, format: 1, source, notes, scenarios, proofs };
}

/** In the scenarios' order; within a scenario what is asked for, what only looks like it, what is an action. */
function usesByProof(scenarios: PublishedScenario[]): Map<string, PublishedProof['uses']> {
  const found = new Map<string, PublishedProof['uses']>();
  for (const { slug: scenario, uses, lookalikes, actions } of scenarios) {
    const add = (proof: string, role: PublishedProof['uses'][number]['role']) => {
      if (!found.has(proof)) found.set(proof, []);
      found.get(proof)!.push({ scenario, role });
    };
    for (const { proof, role } of uses) add(proof, role);
    for (const { proof } of lookalikes) add(proof, 'lookalike');
    for (const proof of new Set(actions.flatMap(({ proof }) => proof ?? []))) add(proof, 'action');
  }
  return found;
}

function required<Value>(value: Value | undefined, slug: string): Value {
  if (value === undefined) throw new Error(`内容里没有「${slug}」。`);
  return value;
}
