import type { CheckData, CheckScenario } from './data.ts';
import type { Details } from './details.ts';
import type { ProofView, RouteView } from './verdict.ts';

/**
 * The statement for the ticket: what is handed in along this route, and of each proof what was checked and passes.
 * Empty while the route doesn't hold under any reading: it would claim what is not so.
 */
export function statement(
  data: CheckData,
  scenario: CheckScenario,
  route: RouteView,
  { shop, order, tracking }: Details,
): string {
  if (route.verdict !== 'sufficient' && route.verdict !== 'depends') return '';
  const subject = [
    shop && `店铺「${shop}」`,
    order && `订单号 ${order}`,
    tracking && `快递单号 ${tracking}`,
  ].filter(Boolean);
  const head = `${subject.length > 0 ? `${subject.join('，')}。` : ''}工单「${scenario.title}」`;
  const { proofs } = route;
  if (proofs.length === 1) return `${head}，现提交${line(data, proofs[0]!)}。请平台核实。`;
  const lines = proofs.map((proof, index) => `${index + 1}. ${line(data, proof)}；`);
  return [`${head}，现提交 ${proofs.length} 样凭证：`, ...lines, '请平台核实。']
    .join('\n')
    .replace(/；\n请平台核实/, '。\n请平台核实');
}

/** 快递红章证明：四项为手写，盖有快递红章 */
function line(data: CheckData, view: ProofView): string {
  const known = data.proofs[view.proof]!;
  const passed = view.checks.filter(({ answer }) => answer === 'pass');
  const said = passed.some(({ say }) => say)
    ? passed.flatMap(({ say }) => say ?? [])
    : passed.filter(({ effect }) => effect === 'void').map(({ ask }) => ask);
  const facts = said.length > 0 ? `：${said.join('，')}` : '';
  const blank = known.upload?.as === 'text' ? '（在这里写上）' : '';
  return `${known.name}${blank}${facts}`;
}
