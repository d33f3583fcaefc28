import { createHash } from 'node:crypto';
import { getCollection, type CollectionEntry } from 'astro:content';
import { formula, pill } from './evidence/label.ts';
import { advisedSets, minimalSets } from './evidence/requirement.ts';
import { resolveUses } from './evidence/resolve.ts';
import { ruleData, ruleId, ruleNames } from './evidence/rule.ts';
import { proofPath, publicUrl, scenarioPath } from './links.ts';
import type { Published, PublishedProof, PublishedScenario } from './schema/published.ts';
import type { Guide as GuideFile } from './schema/guide.ts';
import { source } from './source.ts';

export interface Guide {
  slug: string;
  title: string;
  nav: string;
  description: string;
  checkedOn: string;
}

/** Everything that the views draw. */
export interface Library {
  scenarios: PublishedScenario[];
  proofs: PublishedProof[];
  guides: Guide[];
  notes: Published['notes'];
  /** Real situations that are none of ours, by name. */
  outside: NonNullable<GuideFile['outside']>;
  /** SHA-256 of the content, 12 hex digits. */
  version: string;
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
  const dataOf = new Map(proofList.map(({ id, data }) => [id, data]));
  const proofData = (slug: string) => required(dataOf.get(slug), slug);

  const scenarios = scenarioList.map(({ id: slug, data }): PublishedScenario => {
    const uses = resolveUses(data, proofData);
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
  const proofs = proofList.map(({ id: slug, data }): PublishedProof => ({
    slug,
    url: publicUrl(proofPath(slug)),
    ...data,
    uses: scenarios.flatMap((scenario) => usesOf(scenario, slug)),
  }));
  const guides = docs
    .map(({ id, data }) => ({ id, data }))
    .sort((one, other) => (one.data.order ?? 0) - (other.data.order ?? 0))
    .map(({ id, data }) => ({
      slug: id.replace('guides/', ''),
      title: data.title,
      nav: data.nav ?? data.title,
      description: data.description ?? '',
      checkedOn: data.checkedOn ?? '',
    }));
  const notes = docs.flatMap(({ data }) => data.notes ?? []);
  const outside = docs.flatMap(({ data }) => data.outside ?? []);
  return {
    scenarios,
    proofs,
    guides,
    notes,
    outside,
    version: digest([
      scenarioList.map(({ id, data }) => [id, data]),
      proofList.map(({ id, data }) => [id, data]),
      notes,
    ]),
    proof: (slug) =>
      required(
        proofs.find((proof) => proof.slug === slug),
        slug,
      ),
    scenario: (slug) =>
      required(
        scenarios.find((scenario) => scenario.slug === slug),
        slug,
      ),
  };
}

/** What /data/scenarios.json says. */
export async function publishedData(): Promise<Published> {
  const { version, notes, scenarios, proofs } = await getLibrary();
  return { version, format: 1, source, notes, scenarios, proofs };
}

function usesOf(scenario: PublishedScenario, proof: string): PublishedProof['uses'] {
  const found: PublishedProof['uses'] = [];
  const use = scenario.uses.find((each) => each.proof === proof);
  if (use) found.push({ scenario: scenario.slug, role: use.role });
  if (scenario.lookalikes.some((each) => each.proof === proof))
    found.push({ scenario: scenario.slug, role: 'lookalike' });
  if (scenario.actions.some((each) => each.proof === proof))
    found.push({ scenario: scenario.slug, role: 'action' });
  return found;
}

function digest(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);
}

function required<Value>(value: Value | undefined, slug: string): Value {
  if (value === undefined) throw new Error(`内容里没有「${slug}」。`);
  return value;
}
