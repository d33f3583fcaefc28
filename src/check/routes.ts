import { verdictWords, type RouteVerdict, type Verdict } from '../evidence/evaluate.ts';
import { routesOf } from '../evidence/label.ts';
import { listed } from '../evidence/listed.ts';
import { acceptance, isContested, minimalSets } from '../evidence/requirement.ts';
import { sameSet } from '../evidence/sets.ts';
import type { CheckScenario } from './data.ts';
import { shorts, type CheckView, type ProofView } from './proofs.ts';
import { readingViews, sides } from './readings.ts';
import { repairView, type RepairView } from './repairs.ts';

export interface RouteView {
  /** The proofs joined with `+`: what a case stores as its chosen route. */
  key: string;
  /** 路线 A as the scenario's page letters it, 全套凭证 where it has one alone, 只交退货面单 where a reading opens it. */
  name: string;
  drawn: boolean;
  /** Would some reading refuse it, even complete? Then it carries the ≠ mark. */
  contested: boolean;
  verdict: Verdict;
  /** The verdict once nothing is left to do: sufficient or depends. */
  promise: 'sufficient' | 'depends';
  /** 成立 / 看读法 / 没核 2 项 / 还差 1 样 / 作废. */
  label: string;
  /** Why, in one sentence. */
  detail: string;
  proofs: ProofView[];
  missing: ProofView[];
  voids: CheckView[];
  unanswered: CheckView[];
  /** What is void for good: with these the route can no longer be completed. */
  lost: ProofView[];
  /** What is left to do for this route; undefined where nothing is. */
  repair: RepairView | undefined;
}

/** Drawn routes in the order and with the letters of the page, then what only a reading opens. */
export function routeViews(
  scenario: CheckScenario,
  routes: readonly RouteVerdict[],
  proofOf: (slug: string) => ProofView,
): RouteView[] {
  const names = drawnNames(scenario);
  const place = (route: RouteVerdict) => {
    const found = names.findIndex(({ set }) => sameSet(set, new Set(route.proofs)));
    return found < 0 ? names.length : found;
  };
  return [...routes]
    .sort((one, other) => place(one) - place(other))
    .map((route) => routeView(scenario, route, names[place(route)]?.name, proofOf));
}

function drawnNames({ requirement }: CheckScenario): { set: Set<string>; name: string }[] {
  const branches = routesOf(requirement).map(minimalSets);
  const letter = (index: number) => String.fromCharCode(65 + index);
  if (branches.length > 1) {
    return branches.flatMap((sets, branch) =>
      sets.map((set, index) => ({
        set,
        name: `路线 ${letter(branch)}${sets.length > 1 ? String(index + 1) : ''}`,
      })),
    );
  }
  return branches[0]!.map((set, index, { length }) => ({
    set,
    name: length > 1 ? `路线 ${letter(index)}` : '全套凭证',
  }));
}

function routeView(
  scenario: CheckScenario,
  route: RouteVerdict,
  drawnName: string | undefined,
  proofOf: (slug: string) => ProofView,
): RouteView {
  const set = new Set(route.proofs);
  const proofs = route.proofs.map(proofOf);
  const missing = route.missing.map(proofOf);
  const voids = route.void.flatMap((slug) => proofOf(slug).voids);
  const unanswered = route.unchecked.flatMap((slug) => proofOf(slug).unanswered);
  const contested = isContested(scenario, set);
  const lost = proofs.filter((proof) => proof.lost);
  const replace = route.void.filter((slug) => !proofOf(slug).lost);
  const open = missing.length + replace.length + route.unchecked.length > 0;
  const labels: Record<Verdict, string> = {
    ...verdictWords,
    unchecked: `没核 ${unanswered.length} 项`,
    insufficient: `还差 ${missing.length} 样`,
  };
  return {
    key: route.proofs.join('+'),
    name: drawnName ?? `只交${listed(proofs.map(({ short }) => short))}`,
    drawn: route.drawn,
    contested,
    verdict: route.verdict,
    promise: acceptance(scenario, set) === 'sufficient' ? 'sufficient' : 'depends',
    label: labels[route.verdict],
    detail: detailOf(scenario, route, { proofs, missing, voids, proofOf }),
    proofs,
    missing,
    voids,
    unanswered,
    lost,
    repair: open
      ? repairView({ get: route.missing, replace, check: route.unchecked }, proofOf)
      : undefined,
  };
}

function detailOf(
  scenario: CheckScenario,
  route: RouteVerdict,
  parts: Pick<RouteView, 'proofs' | 'missing' | 'voids'> & { proofOf: (slug: string) => ProofView },
): string {
  const { proofs, missing, voids, proofOf } = parts;
  const open = route.unchecked
    .map(proofOf)
    .map(({ short, unanswered }) => `${short}还有 ${unanswered.length} 项没核`);
  const lacking = missing.length > 0 ? [`缺${shorts(missing)}`] : [];
  const failed = voids.map(({ proof, fail }) => `${proofOf(proof).short}：${fail}`);
  switch (route.verdict) {
    case 'sufficient':
      return `${shorts(proofs)}${proofs.length > 1 ? '都' : ''}核过了，可以用。`;
    case 'depends':
      return `${shorts(proofs)}核过了。${sides(readingViews(scenario, new Set(route.proofs)))}`;
    default:
      return `${[...failed, ...lacking, ...open].join('；')}。`;
  }
}
