import { proofsOf } from '../../evidence/requirement.ts';
import type { Entry, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';
import type { Proof } from '../proof.ts';
import type { Scenario } from '../scenario.ts';
import { trees } from './trees.ts';

/** Proofs that a scenario names anywhere and that have no file. */
export function namedProofs(entry: Entry<Scenario>, { proofSlugs }: Surroundings): Fault[] {
  const { file, data } = entry;
  const named = [
    ...trees(entry).flatMap(({ field, tree }) => proofsOf(tree).map((slug) => ({ field, slug }))),
    ...data.uses.map(({ proof }, index) => ({ field: `uses[${index}].proof`, slug: proof })),
    ...data.lookalikes.map(({ proof }, index) => ({
      field: `lookalikes[${index}].proof`,
      slug: proof,
    })),
    ...data.actions.map(({ proof }, index) => ({ field: `actions[${index}].proof`, slug: proof })),
    ...(data.deadline.kind === 'steps'
      ? data.deadline.steps.map(({ proof }, index) => ({
          field: `deadline.steps[${index}].proof`,
          slug: proof,
        }))
      : []),
  ];
  return named.flatMap(({ field, slug }) =>
    slug === undefined || proofSlugs.has(slug)
      ? []
      : [{ file, field, found: `没有「${slug}」这种凭证`, write: unknownProof(slug, proofSlugs) }],
  );
}

/** Splitters against a scenario that is not there, or against itself. */
export function splitters(
  { slug, file, data }: Entry<Scenario>,
  { scenarioSlugs }: Surroundings,
): Fault[] {
  return data.splitters.flatMap(({ against }, index) => {
    const field = `splitters[${index}].against`;
    if (against === slug)
      return [{ file, field, found: '写的是本场景自己', write: '写另一个场景的代号' }];
    if (against && !scenarioSlugs.has(against)) {
      return [
        {
          file,
          field,
          found: `没有「${against}」这个场景`,
          write: `写 content/scenarios 里已有的文件名：${[...scenarioSlugs].join('、')}`,
        },
      ];
    }
    return [];
  });
}

/** Alternatives of a proof that have no file, or are itself. */
export function alternatives(
  { slug, file, data }: Entry<Proof>,
  { proofSlugs }: Surroundings,
): Fault[] {
  return data.alternatives.flatMap(({ proof }, index) => {
    const field = `alternatives[${index}].proof`;
    if (proof === slug)
      return [{ file, field, found: '替代写成了自己', write: '写另一种凭证的代号' }];
    return proofSlugs.has(proof)
      ? []
      : [
          {
            file,
            field,
            found: `没有「${proof}」这种凭证`,
            write: unknownProof(proof, proofSlugs),
          },
        ];
  });
}

function unknownProof(slug: string, known: ReadonlySet<string>): string {
  const near = [...known].filter((other) =>
    other.split('-').some((part) => slug.split('-').includes(part)),
  );
  const hint = near.length > 0 ? `是不是想写 ${near.join('、')}？` : '';
  return `${hint}写 content/proofs 里已有的文件名，或先新建 content/proofs/${slug}.mdx`;
}
