import type { Specimen, TrainingScenario } from '../data.ts';
import type { Option } from '../item.ts';
import { likeness } from '../likeness.ts';
import { voidChecks } from '../packet.ts';
import { shortOf } from '../rules.ts';
import type { Maker } from './maker.ts';

/** 找毛病: a drawn document that has one fault, or none; where is it, and which rule does it break? */
export const spotDefect: Maker = ({ data, scenario, random, ruleId }) => {
  const able = data.specimens.filter(
    (each) => each.scenario === scenario.slug && drawn(scenario, each).length > 0,
  );
  if (able.length === 0) return undefined;
  // With a single place to look at there is little to find.
  const rich = able.filter(({ regions }) => regions.length > 2);
  // A document that can go wrong in more ways comes up more often.
  const specimen = random.one(
    (rich.length > 0 ? rich : able).flatMap((each) => drawn(scenario, each).map(() => each)),
  );
  const checks = voidChecks(scenario, specimen.proof);
  const defects = drawn(scenario, specimen);
  // 没有毛病 is as likely as any one place.
  const defect = random.below(specimen.regions.length + 1) === 0 ? undefined : random.one(defects);
  const short = shortOf(data, specimen.proof);
  const checkOf = (id: string) => checks.find((check) => check.id === id);
  const broken = defect && checkOf(defect.check);

  const regions = specimen.regions.map(({ check, n, look }): Option => {
    const right = check === defect?.check;
    return {
      id: check,
      label: look,
      region: n,
      seen: right ? defect.words : askOf(scenario, specimen.proof, check),
      right,
      why: right ? `${defect.words}，作废。` : '这一处没有问题。',
      ...(right ? {} : { code: `FALSE_ALARM:${specimen.proof}.${check}` }),
    };
  });
  const none: Option = {
    id: 'none',
    label: '没有毛病，可以交',
    exclusive: true,
    right: !defect,
    why: defect ? `有一处：${defect.words}。` : '每一处都符合。',
    ...(defect ? { code: `UNSEEN:${specimen.proof}.${defect.check}` } : {}),
  };
  // What this document has to fulfil first; where that is little, what the scenario's other documents have to.
  const elsewhere = scenario.uses
    .flatMap(({ proof }) => (proof === specimen.proof ? [] : voidChecks(scenario, proof)))
    .filter(
      (check, at, all) =>
        checks.every(({ id }) => id !== check.id) &&
        all.findIndex(({ ask }) => ask === check.ask) === at,
    );
  const pool = [
    ...random.shuffled(checks.filter(({ id }) => id !== defect?.check)),
    ...random.shuffled(elsewhere),
  ];
  // Mostly a longer sentence stands beside the right one: the longest must not be worth taking.
  const longer = pool.filter(({ ask }) => broken && ask.length > broken.ask.length);
  const first = random.below(3) > 0 ? longer.slice(0, 1) : [];
  const others = [...new Set([...first, ...pool])].slice(0, broken ? 2 : 3);
  const reasons: Option[] = [
    ...(broken && defect
      ? [{ id: broken.id, label: broken.ask, right: true, why: `${defect.words}，不符合这一条。` }]
      : []),
    ...others.map((check) => ({
      id: check.id,
      label: check.ask,
      right: false,
      why: checks.includes(check) ? '这一条是符合的。' : '这一条说的是另一样凭证。',
    })),
    {
      id: 'none',
      label: '哪一条都没违反',
      right: !defect,
      why: defect ? `${defect.words}，违反了一条。` : '每一条都符合。',
    },
  ];
  const { basis, ask } = broken ?? checks[0]!;
  return {
    scenario: scenario.slug,
    stem: `这份${short}有没有毛病？有的话，在哪里？`,
    material: [
      {
        type: 'specimen',
        proof: specimen.proof,
        src: defect?.src ?? specimen.src,
        width: specimen.width,
        height: specimen.height,
        alt: `${short}样张，${specimen.regions.length} 处编号`,
        regions: specimen.regions,
      },
    ],
    questions: [
      {
        id: 'answer',
        prompt: '点图上的编号，或在这里选。',
        mode: 'many',
        options: [...regions, none],
      },
      {
        id: 'reason',
        prompt: '违反了哪一条？',
        mode: 'one',
        options: random.shuffled(reasons),
      },
    ],
    critical: false,
    source: { ruleId, basis, words: ask },
  };
};

/**
 * The defects that are drawn and that void here; one that is only advice is none. A document in which everything is
 * printed fails two checks at once, so that two places would be right: such ones are not asked.
 */
function drawn(scenario: TrainingScenario, { proof, defects }: Specimen): Specimen['defects'] {
  const checks = voidChecks(scenario, proof);
  const alsoFails = (words: string, check: string) =>
    checks.some(({ id, fail }) => id !== check && likeness(words, fail) >= 0.4);
  return defects.filter(
    ({ check, words }) => checks.some(({ id }) => id === check) && !alsoFails(words, check),
  );
}

function askOf(scenario: TrainingScenario, proof: string, id: string): string {
  const checks = scenario.uses.find((use) => use.proof === proof)?.checks ?? [];
  return checks.find((check) => check.id === id)?.ask ?? '';
}
