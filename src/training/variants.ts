import type { TrainingData } from './data.ts';
import { generate, kindsOf } from './generate.ts';
import type { Item, ItemRef, Kind } from './item.ts';
import { seededRandom } from './random.ts';

/** What an item asks, whatever the order: two items with the same are no variants of each other. */
export function fingerprint({ stem, material, questions }: Item): string {
  const sorted = (list: readonly string[]) => [...list].sort();
  return JSON.stringify([
    stem,
    material.map((part) =>
      part.type === 'packet'
        ? sorted(part.pieces.map(({ proof, detail }) => proof + detail))
        : part.type === 'paper'
          ? sorted(part.lines)
          : part.type === 'times'
            ? sorted(part.rows.map(({ label, value }) => label + value))
            : part.type === 'specimen'
              ? part.src
              : part.text,
    ),
    questions.map(({ options }) => sorted(options.map(({ id, detail = '' }) => id + detail))),
  ]);
}

const tries = 24;

/** An item of one of these kinds that trains the rule, drawn by the seed; undefined where none has matter for it. */
export function itemFor(
  data: TrainingData,
  rule: string,
  seed: number,
  kinds: readonly Kind[] = kindsOf(rule),
): Item | undefined {
  for (const kind of seededRandom('kind', rule, seed).shuffled(kinds)) {
    const item = generate(data, kind, [rule], seed);
    if (item) return item;
  }
  return undefined;
}

/**
 * A rule of an item once more, the leading one unless another is named, asked in another way: another kind where there
 * is one, and never the same stem with the same packet.
 */
export function variantOf(
  data: TrainingData,
  old: ItemRef,
  seed: number,
  rule = old.ruleIds[0] ?? '',
): Item | undefined {
  const before = generate(data, old.kind, old.ruleIds, old.seed);
  const others = kindsOf(rule).filter((kind) => kind !== old.kind);
  for (let turn = 0; turn < tries; turn++) {
    const item =
      itemFor(data, rule, (seed + turn) | 0, others) ?? itemFor(data, rule, (seed + turn) | 0);
    if (item && (!before || fingerprint(item) !== fingerprint(before))) return item;
  }
  return undefined;
}
