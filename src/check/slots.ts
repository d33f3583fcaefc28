import type { Based, CheckData, CheckProof } from './data.ts';
import type { ProofView, RouteView, VerdictView } from './verdict.ts';

/** One picture of the evidence form. */
export interface Slot {
  n: number;
  /** Undefined: nothing has to go here. */
  proof: string | undefined;
  /** 快递红章证明 / 拆包验货视频的关键画面 / 空着. */
  title: string;
  kind: 'required' | 'extra' | 'empty';
  /** How to take or crop it. */
  crop: string;
  /** What to mark or keep in view; may be empty. */
  mark: string;
}

export interface SlotPlan {
  /** The form's limits as merchants tell them, with where that is from. */
  note: Based & { text: string };
  slots: Slot[];
  /** Pictures for which no slot is left, with what to do about it. */
  over: { proof: string; text: string }[];
  /** What goes into the message box besides the statement. */
  message: string[];
}

/** Pictures that the form usually takes, as merchants tell it; the user may change it. */
export const usualSlots = 3;
export const mostSlots = 9;

const note: SlotPlan['note'] = {
  text: '举证表单通常只能交一次、只收图片、最多三张。以您看到的表单为准，格数可改。',
  basis: 'merchant',
  merchant: { dated: '2022 至 2024', confidence: 'medium' },
};

/**
 * Which picture goes where when this route is handed in: its proofs in the order of the tree, then what else is good.
 * Proofs that are void, unchecked or of no use here never get a slot of their own accord.
 */
export function slotPlan(
  data: CheckData,
  verdict: VerdictView,
  route: RouteView,
  count: number = usualSlots,
): SlotPlan {
  const known = ({ proof }: ProofView) => data.proofs[proof]!;
  const isText = (view: ProofView) => known(view).upload?.as === 'text';
  const extras = verdict.proofs.filter(
    (view) => view.state === 'good' && view.counts && !route.proofs.includes(view),
  );
  const pictures = [
    ...route.proofs.map((view) => ({ view, kind: 'required' as const })),
    ...extras.map((view) => ({ view, kind: 'extra' as const })),
  ].filter(({ view }) => !isText(view));
  const filled = pictures
    .slice(0, count)
    .map(({ view, kind }, index): Slot => slotOf(index + 1, view, known(view), kind));
  const empty = Array.from({ length: Math.max(0, count - filled.length) }, (_, index): Slot => ({
    n: filled.length + index + 1,
    proof: undefined,
    title: '空着',
    kind: 'empty',
    crop: '可以放前面某张的特写，不放也行。',
    mark: '',
  }));
  return {
    note,
    slots: [...filled, ...empty],
    over: pictures
      .slice(count)
      .filter(({ kind }) => kind === 'required')
      .map(({ view }) => ({
        proof: view.proof,
        text: `${view.short}放不下：与第 ${count} 张上下拼成一张长图，拼完再看字清不清楚。`,
      })),
    message: [
      ...[...route.proofs, ...extras]
        .filter(isText)
        .map((view) => `${view.name}：${known(view).upload!.crop}。`),
      ...route.proofs
        .filter((view) => known(view).upload?.as === 'video')
        .map((view) => `${view.name}：表单能传视频就一起传，不能传就靠关键画面。`),
    ],
  };
}

function slotOf(n: number, view: ProofView, known: CheckProof, kind: 'required' | 'extra'): Slot {
  const { upload } = known;
  return {
    n,
    proof: view.proof,
    title: upload?.as === 'video' ? `${view.name}的关键画面` : view.name,
    kind,
    crop: upload ? `${upload.crop}。` : '拍整张，四边入镜，字要看得清。',
    mark: upload?.mark ? `${upload.mark}。` : '',
  };
}
