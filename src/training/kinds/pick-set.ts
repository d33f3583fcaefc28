import { advisedOf, allReadings, minimalSets } from '../../evidence/requirement.ts';
import { faultWords } from '../fault-words.ts';
import { isOnlyWay, mendableChecks } from '../packet.ts';
import { drawnStrangers } from '../neighbours.ts';
import { shortOf } from '../rules.ts';
import { excerpt } from '../excerpt.ts';
import type { Maker } from './maker.ts';
import type { Option } from '../item.ts';

/** 选凭证: a ticket, five to eight copies in hand; exactly one way among them satisfies every reading. */
export const pickSet: Maker = ({ data, scenario, random, ruleId }) => {
  const target = random.one(advisedOf(scenario));
  const briefOf = (proof: string) => scenario.uses.find((use) => use.proof === proof)?.brief ?? '';
  const copy = (proof: string, right: boolean, why: string): Option => ({
    id: `good:${proof}`,
    label: shortOf(data, proof),
    detail: briefOf(proof),
    proof,
    right,
    why,
  });
  const spoilt = (proof: string): Option[] => {
    const checks = mendableChecks(scenario, proof);
    if (checks.length === 0) return [];
    const check = random.one(checks);
    const fail = random.one(faultWords(data, scenario, proof, check));
    return [
      {
        id: `void:${proof}.${check.id}`,
        label: shortOf(data, proof),
        detail: fail,
        proof,
        right: false,
        why: `${fail}，这一份作废。`,
        code: `VOID:${proof}.${check.id}`,
      },
    ];
  };

  const right = [...target].map((proof) => copy(proof, true, '这一样要交。'));
  // One spoilt copy of what is needed: otherwise taking everything would always pass.
  const fallible = [...target].filter((proof) => mendableChecks(scenario, proof).length > 0);
  const wrong: Option[] = fallible.length > 0 ? spoilt(random.one(fallible)) : [];
  const offered = new Set(target);
  const others = allReadings(scenario)
    .flatMap(minimalSets)
    .flatMap((set) => [...set])
    .filter((proof) => !target.has(proof));
  for (const proof of random.shuffled([...new Set(others)])) {
    if (wrong.length >= 2) break;
    const tried = new Set([...offered, proof]);
    if (random.below(3) > 0 && isOnlyWay(scenario, target, tried)) {
      offered.add(proof);
      wrong.push(copy(proof, false, '只有它，另一条路线还凑不齐。'));
    } else wrong.push(...spoilt(proof));
  }
  const size = Math.max(6 + random.below(2), right.length + wrong.length + 3);
  const drawn = drawnStrangers(data, scenario, random);
  // Mostly something longer than what is right stands beside it: the longest must not be worth taking.
  const length = Math.max(...right.map(({ label, detail = '' }) => label.length + detail.length));
  const longer = drawn.filter(
    ({ proof, detail }) => shortOf(data, proof).length + detail.length > length,
  );
  const first = random.below(4) > 0 ? random.some(longer, 1) : [];
  for (const { proof, detail, why } of new Set([...first, ...drawn])) {
    if (right.length + wrong.length >= size) break;
    wrong.push({
      id: `noise:${proof}`,
      label: shortOf(data, proof),
      detail,
      proof,
      right: false,
      why,
    });
  }
  return {
    scenario: scenario.slug,
    stem: '收到这张工单，手上有下面这些，交哪几样？',
    material: [{ type: 'ticket', text: excerpt(scenario, random) }],
    questions: [
      {
        id: 'answer',
        prompt: '可多选。多交一样没用的不扣分；少一样，混进作废的，或见什么交什么，算错。',
        mode: 'many',
        options: random.shuffled([...right, ...wrong]),
      },
    ],
    critical: false,
    source: { ruleId, ...sourceOfCombination(scenario) },
  };
};

function sourceOfCombination(scenario: Parameters<Maker>[0]['scenario']) {
  const { basis, text } = scenario.combination[0]!;
  return { basis, words: text };
}
