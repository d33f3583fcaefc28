import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { alphabetOf } from '../src/search/alphabet.ts';
import type { Core } from '../src/search/data.ts';
import { fromSent, type SentMore } from '../src/search/sent.ts';
import { evaluate } from '../src/search/evaluation.ts';
import { finderOf } from '../src/search/finder.ts';
import { initialsOf } from '../src/search/initials.ts';
import { matcherOf } from '../src/search/match.ts';
import { random } from '../src/search/random.ts';
import { mostInRooms } from '../src/limits.ts';
import { buildSearch } from '../src/search/build/search-data.ts';
import { trainedFile, trainingKey } from '../src/search/build/trained.ts';
import type { Published } from '../src/schema/published.ts';
import { content } from './site.ts';

// No browser here: the files that ship, asked by the matcher that ships.
const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const core = JSON.parse(read('dist', 'data', 'search-core.json')) as Core;
const more = fromSent(JSON.parse(read('dist', 'data', 'search-more.json')) as SentMore);
const match = matcherOf(core, more);
const alphabet = alphabetOf(core.alphabet, more.pairs);
const file = (name: string) => evaluate(read('tests', 'fixtures', name), match, core.cards);

test('the development set keeps its level', () => {
  const { all, classes } = file('search-dev.tsv');
  expect(all.recallAt1).toBeGreaterThanOrEqual(0.97);
  expect(all.recallAt3).toBeGreaterThanOrEqual(0.99);
  expect(all.singlePrecision).toBeGreaterThanOrEqual(0.99);
  expect(all.outOfScopeAccepted).toBe(0);
  expect(all.singleShare).toBeGreaterThanOrEqual(0.85);
  for (const name of ['C 全拼', 'E 错别字', 'F 繁体', 'G 整段粘贴', 'I 噪声粘贴']) {
    expect(classes[name]!.recallAt1, name).toBeGreaterThanOrEqual(0.98);
  }
});

// By authors who saw neither utterances nor aliases; what each class must reach besides what all sets must.
const blind: Record<string, Record<string, number>> = {
  'search-blind-1.tsv': { reworded: 0.96 },
  // Of ocr there are two dozen, hardly to be read.
  'search-blind-2.tsv': { colloquial: 0.95, whole: 0.98, part: 0.98, reworded: 0.98, ocr: 0.95 },
  'search-blind-3.tsv': {
    colloquial: 0.95,
    phrase: 0.95,
    voice: 0.95,
    reworded: 0.98,
    // Forty: one miss is chance.
    chatpaste: 0.97,
  },
  'search-blind-4.tsv': { colloquial: 0.98, voice: 0.94, paste: 0.98 },
};
for (const [name, levels] of Object.entries(blind)) {
  test(`${name} keeps its level`, () => {
    const { all, classes } = file(name);
    expect(all.recallAt1).toBeGreaterThanOrEqual(0.96);
    expect(all.recallAt3).toBeGreaterThanOrEqual(0.995);
    expect(all.singlePrecision).toBeGreaterThanOrEqual(0.99);
    expect(all.singleShare).toBeGreaterThanOrEqual(0.8);
    expect(all.outOfScopeAccepted).toBeLessThanOrEqual(0.02);
    for (const [each, level] of Object.entries(levels))
      expect(classes[each]!.recallAt1, each).toBeGreaterThanOrEqual(level);
  });
}

test('the name of a proof that several scenarios ask for is no single answer', () => {
  const asked = new Map<string, number>();
  for (const proof of more.scenarios.flatMap(({ proofs }) => [...new Set(proofs)]))
    asked.set(proof, (asked.get(proof) ?? 0) + 1);
  const shared = more.docs.filter(({ id, kind }) => kind === 'proof' && (asked.get(id) ?? 0) > 1);
  expect(shared.length).toBeGreaterThan(2);
  const own = new Set(more.scenarios.flatMap(({ names }) => names));
  const names = shared.flatMap(({ title, aliases }) => [title, ...(aliases?.split(' ') ?? [])]);
  const single = names.filter((name) => !own.has(name) && match(name)?.state === 'one');
  expect(single).toEqual([]);
});

test('one wrong letter in the long name of a proof is forgiven, and said', () => {
  const required = new Set(more.scenarios.flatMap(({ proofs }) => proofs));
  const names = more.docs
    .filter(({ id, kind }) => kind === 'proof' && required.has(id))
    .map(({ title }) => title)
    .filter((title) => /^\p{Script=Han}{6,}$/u.test(title));
  expect(names.length).toBeGreaterThan(5);
  const slips = names.flatMap((name) =>
    [...name].map((_, index, letters) => [name, letters.with(index, '猫').join('')] as const),
  );
  const taken = slips.map(([name, slip]) => [name, match(slip)?.taken] as const);
  // 快递猫网截图 may be 内网 or 官网: then neither is said.
  expect(taken.filter(([name, said]) => said !== undefined && said !== name)).toEqual([]);
  expect(taken.filter(([, said]) => said).length / taken.length).toBeGreaterThan(0.95);
  // Where no proof is named, one letter makes another thing of it.
  expect(match('没收到款')?.taken).toBeUndefined();
});

test('what a guide answers leads to it, whatever scenario it may sound like', () => {
  const find = finderOf(more.docs, alphabet);
  const guides = more.docs.filter(({ kind, aliases }) => kind === 'guide' && aliases);
  expect(guides.length).toBeGreaterThan(5);
  const lost = guides.flatMap(({ id, aliases }) =>
    aliases!.split(' ').filter((alias) => !find(alias, 2).some((doc) => doc.id === id)),
  );
  expect(lost).toEqual([]);
});

/** Share of queries whose first answer is the scenario that they were made from. */
function recall(cases: { query: string; slug: string }[]): number {
  const right = cases.filter(({ query, slug }) => match(query)?.ranked[0]?.slug === slug);
  return right.length / cases.length;
}

const aliases = content.scenarios.flatMap(({ slug, data }) =>
  data.aliases.map((alias) => ({ alias, slug })),
);
const sounds = (text: string) => [...text].map((letter) => alphabet.syllable.get(letter));

test.describe('every alias finds its scenario', () => {
  test('as written', () => {
    expect(recall(aliases.map(({ alias, slug }) => ({ query: alias, slug })))).toBe(1);
  });

  test('in pinyin', () => {
    const spoken = aliases.filter(({ alias }) => sounds(alias).every(Boolean));
    const queries = spoken.map(({ alias, slug }) => ({ query: sounds(alias).join(''), slug }));
    expect(recall(queries)).toBeGreaterThanOrEqual(0.95);
  });

  test('in traditional letters', () => {
    const pairs = [...more.pairs];
    const traditional = new Map(
      pairs.flatMap((letter, at) => (at % 2 === 0 ? [[pairs[at + 1]!, letter] as const] : [])),
    );
    const queries = aliases.map(({ alias, slug }) => ({
      query: [...alias].map((letter) => traditional.get(letter) ?? letter).join(''),
      slug,
    }));
    expect(recall(queries)).toBeGreaterThanOrEqual(0.98);
  });

  test('with one letter for another of the same sound', () => {
    const next = random(1);
    const bySound = Map.groupBy(alphabet.syllable, ([, sound]) => sound);
    const queries = aliases.map(({ alias, slug }) => {
      const letters = [...alias];
      const at = Math.floor(next() * letters.length);
      const others = bySound.get(alphabet.syllable.get(letters[at]!) ?? '') ?? [];
      letters[at] = others[Math.floor(next() * others.length)]?.[0] ?? letters[at]!;
      return { query: letters.join(''), slug };
    });
    expect(recall(queries)).toBeGreaterThanOrEqual(0.93);
  });

  test('with any one letter dropped', () => {
    const queries = aliases
      .filter(({ alias }) => alias.length >= 4)
      .flatMap(({ alias, slug }) =>
        Array.from(alias, (_, at) => ({ query: alias.slice(0, at) + alias.slice(at + 1), slug })),
      );
    // What is missed has lost the letter that makes it what it is: 退货没收到 is 货没收到 without its first.
    expect(recall(queries)).toBeGreaterThanOrEqual(0.9);
  });

  test('by its initials, among the first three', () => {
    const typed = aliases
      .map(({ alias, slug }) => ({ query: initialsOf(alias, alphabet), slug }))
      .filter(({ query }) => query.length >= 3 && query.length <= 8);
    const found = typed.filter(({ query, slug }) =>
      match(query)
        ?.ranked.slice(0, 3)
        .some((each) => each.slug === slug),
    );
    expect(found.length / typed.length).toBeGreaterThanOrEqual(0.95);
  });
});

test('what training asks as words of one scenario alone is answered as that one', () => {
  const asked = content.scenarios.flatMap(({ slug, data }) =>
    data.telling.map((words) => ({ slug, query: `「${words}」，要交什么？` })),
  );
  expect(asked.length).toBeGreaterThan(30);
  for (const { slug, query } of asked) {
    // Not always one answer: it may be asked about, but never taken for another scenario, nor for none of ours.
    const { state, ranked } = match(query)!;
    expect(state, query).not.toBe('none');
    expect(ranked[0]!.slug, query).toBe(slug);
    expect(ranked[1]!.probability, query).toBeLessThan(0.15);
  }
});

test('any window of a ticket finds it, with noise around', () => {
  const next = random(3);
  const cases = content.scenarios.flatMap(({ slug, data: { ticket } }) =>
    Array.from({ length: 20 }, () => {
      const size = 60 + Math.floor(next() * 60);
      const from = Math.floor(next() * Math.max(1, ticket.length - size));
      const query = `小二 10:32 亲 订单号 ${Math.floor(next() * 1e15)}\n${ticket.slice(from, from + size)}\n谢谢`;
      return { query, slug };
    }),
  );
  expect(recall(cases)).toBeGreaterThanOrEqual(0.97);
});

test('the model was trained on today’s content', () => {
  const worded = content.scenarios.map(({ slug, data }) => ({ slug, ...data }));
  const { key } = JSON.parse(read(trainedFile)) as { key: string };
  expect(key, 'run npm run train:search').toBe(trainingKey(root, worded));
});

test('past the size of one index nothing is trained, and no scenario is in the files', () => {
  const { scenarios, proofs } = JSON.parse(read('dist', 'data', 'scenarios.json')) as Published;
  const built = (count: number) =>
    buildSearch({
      root,
      scenarios: Array.from({ length: count }, (_, index) => scenarios[index % scenarios.length]!),
      proofs,
      guides: [],
      outside: [],
    });
  const large = built(mostInRooms + 1);
  expect(large.core.model).toBeUndefined();
  expect([large.core.cards, large.more.scenarios]).toEqual([[], []]);
  expect(large.more.docs.length).toBe(more.docs.filter(({ kind }) => kind !== 'guide').length);
  // However many there are, the files weigh the same.
  expect(built(5000)).toEqual(large);
  expect(matcherOf(large.core, large.more)('空包')).toBeUndefined();
});

test('there is enough wording, in enough voices', () => {
  const lines = (name: string) => read('content', 'utterances', `${name}.tsv`).trim().split('\n');
  for (const { slug } of content.scenarios) {
    const voices = new Set(lines(slug).map((line) => line.split('\t')[0]));
    expect(lines(slug).length, slug).toBeGreaterThanOrEqual(250);
    expect(voices.size, slug).toBeGreaterThanOrEqual(10);
  }
  expect(lines('none').length).toBeGreaterThanOrEqual(1000);
  for (const { slug, data } of content.scenarios)
    expect(data.aliases.length, slug).toBeGreaterThanOrEqual(25);
  for (const { slug, data } of content.proofs)
    expect(data.aliases.length, slug).toBeGreaterThanOrEqual(8);
});
