import {
  advisedOf,
  acceptance,
  allReadings,
  minimalSets,
  proofsOf,
} from '../../evidence/requirement.ts';
import { listed } from '../../evidence/listed.ts';
import { union } from '../../evidence/sets.ts';
import type { TrainingCheck, TrainingData, TrainingScenario, TrainingUse } from '../data.ts';
import type { Option, Source } from '../item.ts';
import { byLikeness } from '../neighbours.ts';
import { oncePer } from '../../evidence/once.ts';
import type { Random } from '../random.ts';
import { checksOf, voidChecks } from '../packet.ts';
import { ruleId as idOf, shortOf, type RuleName } from '../rules.ts';
import { clockKey, clockWords } from '../clock-words.ts';
import { fieldWords, isAboutClarity, isUnasked, type Field } from '../foreign-fields.ts';
import { sameMatter } from '../same-matter.ts';
import type { Maker, Making } from './maker.ts';

/** Something that may hold in a scenario: what is asked, and of each scenario the answer with its reason. */
interface Claim {
  stem: string;
  /** What it is called in the options: 够, 作废, 要写. */
  yes: string;
  no: string;
  /** The answer for both is as good as never yes: then it isn't offered. */
  neverBoth?: true;
  holds: (scenario: TrainingScenario) => { answer: boolean; why: string } | undefined;
  source: (scenario: TrainingScenario) => Pick<Source, 'basis' | 'words'> | undefined;
}

type Here = Pick<Making, 'data' | 'scenario'>;
type Claims = (here: Here, other: TrainingScenario) => Claim[];

const claims: Partial<Record<RuleName, Claims[]>> = {
  combination: [combinationClaims],
  voids: [voidClaims, countsClaims],
  fields: [fieldClaims, handClaims],
  deadline: [deadlineClaims],
};

/** 换个场景: the same thing in two scenarios; does it hold in each? The pairs are found, nobody writes them. */
export const contrast: Maker = (making) => {
  const { data, scenario, rule, ruleId, random } = making;
  const found = random
    .shuffled(claims[rule] ?? [])
    .map((make) => knownPairs(data)(scenario)(make))
    .find(({ length }) => length > 0);
  if (!found) return undefined;
  // The answers must come equally often, or the commonest would be worth guessing.
  const byAnswer = new Map<string, typeof found>();
  for (const each of found) {
    const key = `${each.here.answer}/${each.there.answer}`;
    byAnswer.set(key, [...(byAnswer.get(key) ?? []), each]);
  }
  const alike = random.one([...byAnswer.values()]);
  // Of the pairs with this answer the ones that are easiest confused, and never fewer than a handful.
  const nearest = alike.filter(({ rank }) => rank <= Math.max(2, alike[0]!.rank));
  const { claim, other, here, there, source } = random.one(nearest.length >= 3 ? nearest : alike);
  const [first, second] = random.shuffled([
    { scenario, ...here },
    { scenario: other, ...there },
  ]) as [Side, Side];
  return {
    stem: claim.stem,
    material: [
      {
        type: 'times',
        rows: [first, second].map(({ scenario: each }) => ({
          label: `场景 ${each.number}`,
          value: each.nav,
        })),
      },
    ],
    questions: [
      {
        id: 'answer',
        prompt: claim.stem,
        mode: 'one',
        options: options(claim, first, second, random),
      },
    ],
    critical: false,
    source: { ruleId, ...source },
    trains: [idOf(other.slug, rule)],
  };
};

const knownPairs = oncePer((data: TrainingData) =>
  oncePer((scenario: TrainingScenario) => oncePer((make: Claims) => pairsOf(data, scenario, make))),
);

/** Every other scenario with every claim that can be answered for both. */
function pairsOf(data: TrainingData, scenario: TrainingScenario, make: Claims) {
  return byLikeness(data, scenario).flatMap((other, rank) =>
    make({ data, scenario }, other).flatMap((claim) => {
      const [here, there] = [claim.holds(scenario), claim.holds(other)];
      if (!here || !there || (here.answer && there.answer && claim.neverBoth)) return [];
      // The rule's words are quoted from where it holds.
      const [first, second] = there.answer && !here.answer ? [other, scenario] : [scenario, other];
      const source = claim.source(first) ?? claim.source(second);
      return source ? [{ claim, other, rank, here, there, source }] : [];
    }),
  );
}

interface Side {
  scenario: TrainingScenario;
  answer: boolean;
  why: string;
}

function options(claim: Claim, first: Side, second: Side, random: Random): Option[] {
  const name = (side: Side) => `场景 ${side.scenario.number}`;
  const why = `${name(first)}：${first.why}${name(second)}：${second.why}`;
  const all = [
    { id: 'both', label: `两个都${claim.yes}`, answers: [true, true] },
    { id: 'first', label: `只有${name(first)} ${claim.yes}`, answers: [true, false] },
    { id: 'second', label: `只有${name(second)} ${claim.yes}`, answers: [false, true] },
    { id: 'neither', label: `两个都${claim.no}`, answers: [false, false] },
  ];
  return random.shuffled(
    all.slice(claim.neverBoth ? 1 : 0).map(({ id, label, answers }) => {
      const right = answers[0] === first.answer && answers[1] === second.answer;
      // The scenario about which the answer is wrong: that is where the two were taken for one.
      const confused = answers[0] !== first.answer ? first : second;
      return {
        id,
        label,
        right,
        why,
        ...(right ? {} : { code: `CONTRAST:${confused.scenario.slug}` }),
      };
    }),
  );
}

/** The same packet: enough here, enough there? Only where no reading is in the way. */
function combinationClaims({ data, scenario }: Here, other: TrainingScenario): Claim[] {
  const sets = [scenario, other].flatMap((each) => [
    ...advisedOf(each),
    ...allReadings(each).flatMap(minimalSets),
  ]);
  const parts = sets.flatMap((set) =>
    set.size > 1 ? [...set].map((proof) => new Set([proof])) : [],
  );
  // Both at once: what is over never hurts, and it is enough in both.
  const unions = advisedOf(scenario)
    .flatMap((one) => advisedOf(other).map((each) => union(one, each)))
    .filter(({ size }) => size <= 3);
  const shared = [
    ...new Map([...sets, ...parts, ...unions].map((set) => [[...set].sort().join(), set])).values(),
  ];
  return shared.map((set) => {
    const names = listed([...set].map((proof) => shortOf(data, proof)));
    return {
      stem: `${set.size > 1 ? `交${names}` : `只交一样${names}`}，${set.size > 1 ? '都' : ''}符合要求。在这两个场景里够不够？`,
      yes: '够',
      no: '不够',
      holds: (each) => {
        const verdict = acceptance(each, set);
        if (verdict === 'depends') return undefined;
        const enough = verdict === 'sufficient';
        return { answer: enough, why: enough ? `有${names}就够。` : `只有${names}不够。` };
      },
      source: combinationSource,
    };
  });
}

function combinationSource(scenario: TrainingScenario) {
  const { text, basis } = scenario.combination[0]!;
  return { words: text, basis };
}

/**
 * The same fault of the same proof: does it void it in both? Asked only where both say the same of it, or one says
 * nothing of the matter; where it is only advice, nothing is asked.
 */
function voidClaims({ data, scenario }: Here, other: TrainingScenario): Claim[] {
  return sharedProofs(scenario, other).flatMap((proof) => {
    const checkIn = (each: TrainingScenario, id: string) =>
      checksOf(each, proof).find((check) => check.id === id);
    // Also what only a third scenario asks: then it voids in neither.
    const known = [scenario, other, ...data.scenarios].flatMap((each) => voidChecks(each, proof));
    return known.flatMap((asked, at): Claim[] => {
      if (known.findIndex(({ id }) => id === asked.id) < at) return [];
      const told = [scenario, other].flatMap((each) => checkIn(each, asked.id) ?? []);
      if (told.some(({ ask, fail }) => ask !== asked.ask || fail !== asked.fail)) return [];
      return [
        {
          stem: `一份${shortOf(data, proof)}，${asked.fail}，别的都符合。在这两个场景里，它作废吗？`,
          yes: '作废',
          no: '不因此作废',
          holds: (each) => {
            const check = checkIn(each, asked.id);
            if (check?.effect === 'advice') return undefined;
            if (check) return { answer: true, why: `要求${check.ask}。` };
            return isSilentOn(useOf(each, proof)!, asked)
              ? { answer: false, why: '没有这一条要求。' }
              : undefined;
          },
          source: (each) => {
            const check = checkIn(each, asked.id);
            if (check) return { words: check.ask, basis: check.basis };
            const others = voidChecks(each, proof);
            const words = `要核对的有：${others.map(({ ask }) => ask).join('；')}`;
            return others[0] && { words, basis: others[0].basis };
          },
        },
      ];
    });
  });
}

/** Neither a check nor a field of this paper is about the same as the check of another. */
function isSilentOn({ checks, fields }: TrainingUse, { ask, fail }: TrainingCheck): boolean {
  const own = [...checks.flatMap((check) => [check.ask, check.fail]), ...fields.map(fieldWords)];
  return own.every((words) => [ask, fail].every((theirs) => !sameMatter(words, theirs, 0.4)));
}

/** A proof that is asked for in one and no proof in the other. Never one whose standing depends on the reading. */
function countsClaims({ data, scenario }: Here, other: TrainingScenario): Claim[] {
  // A way to send something, not a paper: where nothing is said of it, what it shows decides.
  const undecided = (proof: string) =>
    data.proofs.some(({ slug, kind }) => slug === proof && kind === 'lookalike');
  const all = [scenario, other].flatMap((each) => [...requiredEverywhere(each)]);
  const looks = [scenario, other].flatMap((each) => each.lookalikes.map(({ proof }) => proof));
  return [...new Set([...all, ...looks])].map((proof): Claim => ({
    stem: `${shortOf(data, proof)}，在这两个场景里算要交的凭证吗？`,
    yes: '算',
    no: '不算',
    neverBoth: true,
    holds: (each) => {
      if (requiredEverywhere(each).has(proof)) return { answer: true, why: '点名要它。' };
      const lookalike = each.lookalikes.find((one) => one.proof === proof);
      if (lookalike) return { answer: false, why: lookalike.reason };
      const mentioned = each.uses.some((use) => use.proof === proof);
      if (mentioned || undecided(proof)) return undefined;
      return { answer: false, why: '没有要它。' };
    },
    source: (each) => {
      const lookalike = each.lookalikes.find((one) => one.proof === proof);
      if (lookalike) return { words: lookalike.reason, basis: lookalike.basis };
      return requiredEverywhere(each).has(proof) ? combinationSource(each) : undefined;
    },
  }));
}

function requiredEverywhere(scenario: TrainingScenario): Set<string> {
  const [first = [], ...rest] = allReadings(scenario).map(proofsOf);
  return new Set(first.filter((proof) => rest.every((proofs) => proofs.includes(proof))));
}

/** A thing that must stand on the same paper: in both, in one, or only somewhere else? */
function fieldClaims({ data, scenario }: Here, other: TrainingScenario): Claim[] {
  return sharedProofs(scenario, other).flatMap((proof) => {
    const asked = fieldsAnywhere(data, proof).filter((field) => !isAboutClarity(field));
    const written = [...new Map(asked.map((field) => [fieldKey(field), field])).values()];
    return written.map((field): Claim => ({
      stem: `${shortOf(data, proof)}上的「${plainWords(field)}」，这两个场景要不要？`,
      yes: '要',
      no: '不要',
      holds: (each) => {
        const use = useOf(each, proof)!;
        const same = use.fields.find((one) => fieldKey(one) === fieldKey(field));
        if (same) return same.basis === 'ours' ? undefined : { answer: true, why: '写明要它。' };
        return isUnasked(use, field) ? { answer: false, why: '没有写这一项。' } : undefined;
      },
      source: (each) => fieldSource(each, proof, (one) => fieldKey(one) === fieldKey(field)),
    }));
  });
}

/** Must it be written by hand: stated in both, in one, in none? */
function handClaims({ data, scenario }: Here, other: TrainingScenario): Claim[] {
  return sharedProofs(scenario, other).flatMap((proof) => {
    const handed = fieldsAnywhere(data, proof).filter(({ hand }) => hand);
    return [...new Set(handed.map(({ name }) => name))].map((field): Claim => ({
      stem: `${shortOf(data, proof)}上的${field}，这两个场景都写明必须手写吗？`,
      yes: '写明了',
      no: '没写明',
      holds: (each) => {
        const same = fieldsIn(each, proof).find(({ name }) => name === field);
        if (!same) return undefined;
        return same.hand
          ? { answer: true, why: '写明要手写。' }
          : { answer: false, why: '没有写必须手写，手写更稳。' };
      },
      source: (each) => fieldSource(each, proof, ({ name }) => name === field),
    }));
  });
}

const useOf = (scenario: TrainingScenario, proof: string): TrainingUse | undefined =>
  scenario.uses.find((use) => use.proof === proof);

const fieldsIn = (scenario: TrainingScenario, proof: string): Field[] =>
  useOf(scenario, proof)?.fields ?? [];

/** What any scenario asks for on this proof. */
const fieldsAnywhere = (data: TrainingData, proof: string): Field[] =>
  data.scenarios.flatMap((each) => fieldsIn(each, proof)).filter(({ basis }) => basis !== 'ours');

function fieldSource(scenario: TrainingScenario, proof: string, fits: (field: Field) => boolean) {
  const fields = fieldsIn(scenario, proof);
  const field = fields.find(fits) ?? fields[0];
  if (!field) return undefined;
  // Where it stands in neither, the words are those that do stand there.
  const words = fields.some(fits)
    ? fieldWords(field)
    : `列出的有：${fields.map(({ name }) => name).join('、')}`;
  return { words, basis: field.basis };
}

function sharedProofs(one: TrainingScenario, other: TrainingScenario): string[] {
  return one.uses
    .map(({ proof }) => proof)
    .filter((proof) => other.uses.some((use) => use.proof === proof));
}

/** Handwriting is a question of its own. */
const plainWords = ({ name, rule }: Field) => fieldWords({ name, ...(rule ? { rule } : {}) });
const fieldKey = ({ name, rule = '' }: Field) => `${name}/${rule}`;

function deadlineClaims({ data }: Here): Claim[] {
  const clocks = new Map(data.scenarios.map(({ deadline }) => [clockKey(deadline), deadline]));
  return [...clocks].map(([key, deadline]): Claim => ({
    stem: `这两个场景的时限，是「${clockWords(deadline)}」吗？`,
    yes: '是',
    no: '不是',
    holds: (each) => ({
      answer: clockKey(each.deadline) === key,
      why: `${clockWords(each.deadline)}。`,
    }),
    source: (each) => ({ words: clockWords(each.deadline), basis: each.deadline.basis }),
  }));
}
