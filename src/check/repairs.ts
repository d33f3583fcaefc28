import type { Repair } from '../evidence/evaluate.ts';
import { quicker, together, type Span } from './lead.ts';
import { shorts, slowestOf, type ProofView } from './proofs.ts';

/** Something to do: proofs to get, to replace because they are void, and questions left to answer. */
export interface RepairView {
  get: ProofView[];
  replace: ProofView[];
  check: ProofView[];
  /** Hours until the slowest of its proofs is there, 0 when all are; undefined where a lead time is not known. */
  hours: Span | undefined;
  /** The whole in words, without a full stop: 补发货底单（约 5 到 60 分钟）；核平台聊天截图还没核的 1 项. */
  text: string;
}

export function repairView(repair: Repair, proofOf: (slug: string) => ProofView): RepairView {
  const get = repair.get.map(proofOf);
  const replace = repair.replace.map(proofOf);
  const check = repair.check.map(proofOf);
  const open = check.map(({ short, unanswered }) => `${short}还没核的 ${unanswered.length} 项`);
  const text = [
    get.length > 0 && `补${shorts(get)}${leadWords(get)}`,
    replace.length > 0 && `重拿${shorts(replace)}${leadWords(replace)}`,
    open.length > 0 && `核${open.join('、')}`,
  ];
  return {
    get,
    replace,
    check,
    hours: together([...get, ...replace].map(({ lead }) => lead)),
    text: text.filter(Boolean).join('；'),
  };
}

/** （约 1 到 3 个工作日）: of the slowest. */
function leadWords(proofs: readonly ProofView[]): string {
  const lead = slowestOf(proofs)?.lead;
  return lead ? `（${lead.words}）` : '';
}

/** The quickest first; among equals the one with fewer documents, then with fewer questions. */
export function byQuickness(one: RepairView, other: RepairView): number {
  const documents = ({ get, replace }: RepairView) => get.length + replace.length;
  const questions = ({ check }: RepairView) =>
    check.reduce((sum, { unanswered }) => sum + unanswered.length, 0);
  return (
    quicker(one.hours, other.hours) ||
    documents(one) - documents(other) ||
    questions(one) - questions(other)
  );
}
