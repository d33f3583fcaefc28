import type { Basis } from '../schema/basis.ts';

/** What a reader sees of a basis. */
export const basisWords: Record<Basis, string> = {
  ticket: '工单',
  table: '表格',
  note: '附注',
  merchant: '商家经验',
  ours: '本站建议',
};

const confidenceWords = { high: '多处一致', medium: '少数几处', low: '只有一处' };

/** The basis with, for experience, its years and how sure it is. */
export function basisLine({
  basis,
  merchant,
}: {
  basis: Basis;
  merchant?: { dated: string; confidence: keyof typeof confidenceWords } | undefined;
}): string {
  return merchant
    ? `${basisWords[basis]}，${merchant.dated}年，${confidenceWords[merchant.confidence]}`
    : basisWords[basis];
}
