import type { PublishedScenario } from '../schema/published.ts';
import type { Told } from './card.ts';

/** What one kind of document must say, scenario by scenario. */
export interface Matrix {
  proof: string;
  name: string;
  columns: string[];
  rows: { number: number; cells: Cell[] }[];
  /** What some scenarios ask of it in the same words, and what makes it void, each with those that say so. */
  notes: { words: string; numbers: number[]; voids: boolean }[];
}

/** A hand means handwriting; nothing means that the scenario does not ask for it. */
export type Cell = { hand: boolean; words: string } | undefined;

/**
 * A table for each proof that has to be handwritten somewhere and that several scenarios want: this is where people go
 * by the wrong scenario's list. What we merely advise is left out.
 */
export function matrices(
  scenarios: readonly Told[],
  proofs: readonly { slug: string; name: string }[],
): Matrix[] {
  return proofs.flatMap(({ slug, name }) => {
    const uses = scenarios.flatMap(({ number, uses: all }) =>
      all
        .filter(({ proof, role }) => proof === slug && role === 'required')
        .map(({ fields }) => ({ number, fields })),
    );
    const fields = uses.flatMap((use) => use.fields);
    if (uses.length < 2 || !fields.some(({ hand }) => hand)) return [];
    const asking = (field: string) =>
      uses.filter((use) => use.fields.some((f) => f.name === field));
    const isRule = (field: string) =>
      fields.some((each) => each.name === field && each.basis !== 'ours');
    const names = [...new Set(fields.map((field) => field.name))].filter(isRule);
    const cells = (field: string) =>
      asking(field).map((use) => cellOf(use.fields.find((f) => f.name === field))!.words);
    // What is the same for all who ask it, and not asked by all, needs no column: a line says it, with their numbers.
    const isColumn = (field: string) =>
      asking(field).length === uses.length || new Set(cells(field)).size > 1;
    const columns = names.filter(isColumn);
    const lines = names.filter((field) => !isColumn(field));
    return [
      {
        proof: slug,
        name,
        columns,
        rows: uses.map((use) => ({
          number: use.number,
          cells: columns.map((column) => cellOf(use.fields.find((f) => f.name === column))),
        })),
        notes: [
          ...lines.map((field) => ({
            words: `${field}${cells(field)[0]!}`,
            numbers: asking(field).map(({ number }) => number),
            voids: false,
          })),
          ...voidNotes(uses),
        ],
      },
    ];
  });
}

type Field = PublishedScenario['uses'][number]['fields'][number];

function cellOf(field: Field | undefined): Cell {
  if (!field) return undefined;
  if (field.hand) return { hand: true, words: '手写' };
  return { hand: false, words: field.short ?? field.rule ?? '填写' };
}

function voidNotes(uses: readonly { number: number; fields: readonly Field[] }[]): Matrix['notes'] {
  const found = new Map<string, number[]>();
  for (const { number, fields } of uses) {
    for (const { void: words } of fields) {
      if (words) found.set(words, [...(found.get(words) ?? []), number]);
    }
  }
  return [...found].map(([words, numbers]) => ({ words, numbers, voids: true }));
}
