import type { PublishedProof } from '../schema/published.ts';
import { heading, type Heading } from './headings.ts';

/** The sections of a proof page; a section without content is left out. */
export function proofSections(proof: PublishedProof): Heading[] {
  const counts = proof.uses.some(({ role }) => role === 'required' || role === 'mentioned');
  return [
    ...(counts ? [heading('uses', '各场景要什么')] : []),
    ...(counts && proof.checks.some(({ effect }) => effect === 'void')
      ? [heading('voids', '什么情况作废')]
      : []),
    ...(proof.uses.some(({ role }) => role === 'lookalike')
      ? [heading('lookalike', '在哪里不算数')]
      : []),
    heading('specimen', '样张'),
    ...(proof.where || proof.leadTime ? [heading('getting', '怎么拿')] : []),
    ...(proof.alternatives.length > 0 ? [heading('alternatives', '拿不到时')] : []),
    heading('advice', '提醒'),
    ...(proof.uses.length > 0 ? [heading('scenarios', '哪些场景提到它')] : []),
  ];
}
