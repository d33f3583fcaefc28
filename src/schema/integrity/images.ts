import type { Content, Surroundings } from '../entry.ts';
import type { Fault } from '../faults.ts';

/** Pictures that are named and not there. */
export function images({ scenarios, proofs }: Content, { hasPublicFile }: Surroundings): Fault[] {
  const shown = [
    ...scenarios.flatMap(({ file, data }) => [
      ...data.images.map(({ src }, index) => ({ file, field: `images[${index}].src`, src })),
      ...data.uses.flatMap((use, at) =>
        use.images.map(({ src }, index) => ({
          file,
          field: `uses[${at}].images[${index}].src`,
          src,
        })),
      ),
    ]),
    ...proofs.flatMap(({ file, data }) =>
      data.images.map(({ src }, index) => ({ file, field: `images[${index}].src`, src })),
    ),
  ];
  return shown.flatMap(({ file, field, src }) =>
    hasPublicFile(src)
      ? []
      : [
          {
            file,
            field,
            found: `public 里没有 ${src}，或是空的`,
            write: '把图放进 public，或改成已有的路径',
          },
        ],
  );
}
