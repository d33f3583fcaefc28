import { listed } from '../evidence/listed.ts';
import type { ClockView } from './clock.ts';
import type { CheckData, CheckScenario } from './data.ts';
import type { Details } from './details.ts';
import type { ProofView, RouteView, VerdictView } from './verdict.ts';

/**
 * The request to the courier's outlet: exactly the fields, handwriting and stamp that this scenario needs. It asks for
 * what the route still lacks; where the route lacks nothing of the courier's, for what another drawn route does, since
 * the slow paper is asked for in parallel. Empty where nothing of the courier's is lacking.
 */
export function courierRequest(
  data: CheckData,
  scenario: CheckScenario,
  verdict: VerdictView,
  route: RouteView,
  clock: ClockView,
  details: Details,
): string {
  const lacking = (each: RouteView) =>
    each.proofs.filter(
      ({ proof, state, lost }) =>
        data.proofs[proof]!.keeper === 'courier' &&
        (state === 'missing' || (state === 'void' && !lost)),
    );
  const others = verdict.routes.filter(({ drawn }) => drawn).map(lacking);
  const wanted = [lacking(route), ...others].find((proofs) => proofs.length > 0);
  if (!wanted) return '';
  const parcel = details.tracking ? `单号 ${details.tracking} 的包裹` : '单号（填快递单号）的包裹';
  return [
    `您好，${parcel}，平台要我店举证，请帮忙出具${listed(wanted.map(({ name }) => name))}。`,
    ...wanted.flatMap((proof) => asked(data, scenario, proof, wanted.length > 1, details)),
    `办好请先拍照发我核对。${untilWords(clock)}，麻烦尽快，谢谢！`,
  ].join('\n');
}

function asked(
  data: CheckData,
  scenario: CheckScenario,
  { proof, voids }: ProofView,
  several: boolean,
  { shop }: Details,
): string[] {
  const use = scenario.uses.find((each) => each.proof === proof)!;
  const fields = use.fields.map(({ name, rule, hand, void: voided, tell }) => {
    const words = tell ? [tell] : [hand && '手写', rule !== '填写' && rule, voided].filter(Boolean);
    return words.length > 0 ? `${name}：${words.join('，')}` : name;
  });
  const besides = use.checks.flatMap(({ tell }) => tell ?? []);
  // A proof without fields of its own is described by what will be asked of it.
  const points =
    fields.length > 0
      ? fields
      : use.checks.filter(({ effect }) => effect === 'void').map(({ ask }) => ask);
  const again =
    voids.length > 0 ? [`上次那张不能用：${voids.map(({ fail }) => fail).join('；')}。`] : [];
  return [
    ...again,
    several ? `${data.proofs[proof]!.name}要做到：` : '要做到：',
    ...[...points, ...besides].map((point, index) => `${index + 1}. ${toOutlet(point, shop)}`),
  ];
}

/** The rules speak to the shop; the request speaks to the outlet. */
function toOutlet(words: string, shop: string | undefined): string {
  return words
    .replaceAll('您提供', '我店提供')
    .replaceAll('您', '我店')
    .replaceAll('请网点', '请')
    .replaceAll('店铺名', shop ? `店铺名「${shop}」` : '店铺名');
}

function untilWords({ confirmed, dueText, due }: ClockView): string {
  if (!due) return '工单在走倒计时';
  return confirmed ? `平台 ${dueText}` : '平台的时限很紧';
}
