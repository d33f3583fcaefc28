import { evaluate, verdicts, type Packet } from '../evidence/evaluate.ts';
import type { Based, CheckData, CheckScenario } from './data.ts';
import { headlineOf, type Headline } from './headline.ts';
import { quicker } from './lead.ts';
import { proofViews, type CheckView, type ProofView } from './proofs.ts';
import { byQuickness, repairView, type RepairView } from './repairs.ts';
import { readingViews, type ReadingView } from './readings.ts';
import { routeViews, type RouteView } from './routes.ts';

export type { CheckView, ProofView, ReadingView, RepairView, RouteView };

/** Something that looks like proof here and is not. */
export interface LookalikeView extends Based {
  proof: string;
  name: string;
  held: boolean;
  reason: string;
  /** Scenarios in which it does count; empty where it counts in none of ours. */
  countsIn: { slug: string; number: number; name: string }[];
  /** 在这里不算数。场景 6「核实物流信息」算数。 */
  text: string;
  rule: string;
}

export interface VerdictView extends Headline {
  /** Lettered as on the scenario's page; then those that only a reading opens. */
  routes: RouteView[];
  /** The route to follow: the best one, the quickest among equals. */
  best: RouteView;
  /** Every proof of the scenario that can be ticked, in page order. */
  proofs: ProofView[];
  /** Every smallest repair, the quickest first; empty when sufficient, or when none helps any more. */
  repairs: RepairView[];
  /** The drawn tree first; more than one only where the sources disagree. */
  readings: ReadingView[];
  lookalikes: LookalikeView[];
  /** Failed advice of all proofs held: it changes nothing above. */
  advice: CheckView[];
}

/**
 * The verdict on a packet, as the page shows it: a view of `evaluate`, which alone decides. `now` only tells how long
 * repairs take, since weekends stand in the way of working days. Held things that the scenario doesn't know are
 * passed over.
 */
export function verdictOf(
  data: CheckData,
  scenario: CheckScenario,
  packet: Packet,
  now: Date,
): VerdictView {
  const evaluation = evaluate(scenario, packet);
  const proofs = proofViews(data, scenario, packet.answers, evaluation.proofs, now);
  const bySlug = new Map(proofs.map((view) => [view.proof, view]));
  const proofOf = (slug: string) => bySlug.get(slug)!;
  const routes = routeViews(scenario, evaluation.routes, proofOf);
  const repairs = evaluation.repairs.map((repair) => repairView(repair, proofOf)).sort(byQuickness);
  const best = [...routes].sort(byPromise)[0]!;
  const good = proofs.filter(({ state }) => state === 'good').map(({ proof }) => proof);
  const readings = readingViews(scenario, new Set(good));
  return {
    ...headlineOf({ best, routes, repairs, readings }),
    routes,
    best,
    proofs,
    repairs,
    readings,
    lookalikes: lookalikeViews(data, scenario, new Set(packet.held)),
    advice: proofs.flatMap(({ advice }) => advice),
  };
}

/** The better verdict first, then what can be completed, what every reading accepts, the quicker, as they are drawn. */
function byPromise(one: RouteView, other: RouteView): number {
  const nothing = { min: 0, max: 0 };
  const hours = ({ repair }: RouteView) => (repair ? repair.hours : nothing);
  return (
    verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict) ||
    Number(one.lost.length > 0) - Number(other.lost.length > 0) ||
    Number(one.contested) - Number(other.contested) ||
    quicker(hours(one), hours(other))
  );
}

function lookalikeViews(
  data: CheckData,
  { slug, lookalikes }: CheckScenario,
  held: ReadonlySet<string>,
): LookalikeView[] {
  return lookalikes.map(({ proof, reason, basis, merchant }) => {
    const { name, countsIn } = data.proofs[proof]!;
    const elsewhere = data.scenarios
      .filter((other) => other.slug !== slug && countsIn.includes(other.slug))
      .map((other) => ({ slug: other.slug, number: other.number, name: other.name }));
    const where =
      elsewhere.length > 0
        ? `在${elsewhere.map((other) => `场景 ${other.number}「${other.name}」`).join('、')}才算数。`
        : '别的场景也没有列它。';
    return {
      proof,
      name,
      held: held.has(proof),
      reason,
      basis,
      merchant,
      countsIn: elsewhere,
      text: `在这里不算数。${where}`,
      rule: `${slug}#voids`,
    };
  });
}
