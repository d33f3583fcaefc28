import type { Repair } from '../evidence/evaluate.ts';
import { listed } from '../evidence/listed.ts';

/** A repair in words: 补发货底单；换一份合格的红章证明. Nothing to do: 不用补. */
export function repairWords({ get, replace }: Repair, nameOf: (proof: string) => string): string {
  const parts = [
    ...(get.length > 0 ? [`补${listed(get.map(nameOf))}`] : []),
    ...replace.map((proof) => `换一份合格的${nameOf(proof)}`),
  ];
  return parts.join('，') || '不用补，直接交';
}

/** The same repair has the same key, in whatever order it is written. */
export function repairKey({ get, replace }: Repair): string {
  const part = (sign: string, proofs: readonly string[]) =>
    [...proofs].sort().map((proof) => sign + proof);
  return [...part('get:', get), ...part('replace:', replace)].join('+') || 'nothing';
}
