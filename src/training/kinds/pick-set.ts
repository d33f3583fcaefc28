import { advisedSets, allReadings, minimalSets } from '../../evidence/requirement.ts';
import { faultWords } from '../fault-words.ts';
import { isOnlyWay, voidChecks } from '../packet.ts';
import { strangers } from '../neighbours.ts';
import { shortOf } from '../rules.ts';
import { excerpt } from '../excerpt.ts';
import type { Maker } from './maker.ts';
import type { Option } from '../item.ts';

/** 选凭证: a ticket, five to eight copies in hand; exactly one way among them satisfies every reading. */
export const pickSet: Maker = ({ data, scenario, random, ruleId }) => {
  const target = random.one(advisedSets(scenario));
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
    const checks = voidChecks(scenario, proof);
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
  const fallible = [...target].filter((proof) => voidChecks(scenario, proof).length > 0);
  const wrong: Option[] = fallible.length > 0 ? spoilt(random.one(fallible)) : [];
  const offered = new Set(target);
  const others = allReadings(scenario)
    .flatMap(minimalSets)
    .flatMap((set) => [...set])
    .filter((proof) => !target.has(proof));
  for (const proof of random.shuffled([...new Set(others)])) {
    if (wrong.length >= 3) break;
    const tried = new Set([...offered, proof]);
    if (random.below(3) > 0 && isOnlyWay(scenario, target, tried)) {
      offered.add(proof);
      wrong.push(copy(proof, false, '只有它，另一条路线还凑不齐。'));
    } else wrong.push(...spoilt(proof));
  }
  const size = 5 + random.below(3);
  const pool = strangers(data, scenario);
  const near = pool.filter(({ origin }) => origin !== 'elsewhere');
  const far = pool.filter(({ origin }) => origin === 'elsewhere');
  for (const { proof, detail, why } of [...random.shuffled(near), ...random.shuffled(far)]) {
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
