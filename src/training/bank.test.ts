import { describe, expect, test } from 'vitest';
import { written } from '../../tests/fixtures/brute-force.ts';
import * as oracle from '../../tests/fixtures/item-oracle.ts';
import { bank, seedCount } from '../../tests/fixtures/question-bank.ts';
import { statedOf } from '../../tests/fixtures/stated-rules.ts';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import { checkBank, itemFaults } from './check-bank.ts';
import { feedback } from './feedback.ts';
import { generate, kindsOf } from './generate.ts';
import { grade } from './grade.ts';
import { copyOf } from './grade-set.ts';
import { kinds, kindWords, type Item, type Option } from './item.ts';
import { allRules, scenarioOf } from './rules.ts';
import { fingerprint, variantOf } from './variants.ts';

const items = (kind: Item['kind']) => bank.get(kind)!;
const all = [...bank.values()].flat();
const rightOf = (options: readonly Option[]) => options.filter(({ right }) => right);
const ids = (options: readonly Option[]) => options.map(({ id }) => id);
/** The oracle answers in a second or so each for a thousand; every seed of a rule comes up for some rule. */
const wrongs = (list: readonly Item[], isRight: (item: Item) => boolean) =>
  list.filter((item) => !isRight(item)).map(({ kind, ruleIds, seed }) => [kind, ruleIds[0], seed]);

/** The two scenarios of 换个场景, as the page lists them. */
const numbersOf = (material: Item['material']) =>
  material.flatMap((part) =>
    part.type === 'times' ? part.rows.map(({ label }) => Number(label.slice(3))) : [],
  );

/** The option's id that says this of the two. */
const sidesOf = ([first, second]: readonly (boolean | undefined)[]) =>
  first === undefined || second === undefined
    ? 'unclear'
    : { truetrue: 'both', truefalse: 'first', falsetrue: 'second', falsefalse: 'neither' }[
        `${first}${second}` as const
      ];

test('content gives lawful questions to every rule', () => {
  expect(checkBank(data)).toEqual([]);
  expect(checkBank({ ...data, specimens: [] })).toEqual([]);
});

test(`each of ${seedCount} seeds a rule and kind gives a lawful item, and always the same`, () => {
  expect(all.flatMap((item) => itemFaults(data, item))).toEqual([]);
  for (const item of all.filter((_, at) => at % 97 === 0)) {
    expect(generate(data, item.kind, [item.ruleIds[0]!], item.seed)).toEqual(item);
    expect(generate(data, item.kind, item.ruleIds, item.seed)).toEqual(item);
  }
});

test('every rule has items of two kinds at least: the table', () => {
  const rows = allRules(data).map(({ id }) => ({
    rule: id,
    counts: Object.fromEntries(
      kindsOf(id).map((kind) => {
        const own = items(kind).filter(({ ruleIds }) => ruleIds[0] === id);
        return [kindWords[kind], new Set(own.map(fingerprint)).size];
      }),
    ),
  }));
  console.table(Object.fromEntries(rows.map(({ rule, counts }) => [rule, counts])));
  for (const { rule, counts } of rows) {
    const found = Object.values<number>(counts).filter((count) => count > 0);
    expect(found.length, rule).toBeGreaterThanOrEqual(2);
    expect(
      found.reduce((sum, count) => sum + count, 0),
      rule,
    ).toBeGreaterThanOrEqual(3);
  }
});

test('a right answer is accepted, every single wrong one is not, and each gets its four lines', () => {
  for (const item of all.filter((_, at) => at % 5 === 0)) {
    const right = Object.fromEntries(
      item.questions.map(({ id, options }) => [id, ids(rightOf(options))]),
    );
    expect(grade(data, item, { picks: right }).verdict).toBe('EXACT');
    for (const question of item.questions) {
      for (const option of question.options.filter((each) => !each.right)) {
        const response = { picks: { ...right, [question.id]: [option.id] } };
        const result = grade(data, item, response);
        expect(result.accepted).toBe(false);
        const said = feedback(data, item, response, result);
        expect(said.verdict).toMatch(/^没答对。/);
        expect(said.reason.length).toBeGreaterThan(3);
        expect(said.source.words.length).toBeGreaterThan(1);
        expect(JSON.stringify(said)).not.toMatch(/undefined|null|。。|，。|NaN/);
      }
    }
  }
});

describe('an independent evaluation finds the same one answer', () => {
  test('选凭证: one minimal way, the same for every reading, and no distractor in any', () => {
    expect(
      wrongs(items('pick-set'), ({ scenario: slug, questions: [question] }) => {
        const scenario = scenarioOf(data, slug!);
        const copies = question!.options.map((option) => ({ ...copyOf(option), option }));
        const offered = new Set(copies.flatMap(({ proof, fails }) => (fails ? [] : [proof])));
        const right = copies.filter(({ option }) => option.right).map(({ proof }) => proof);
        const { all: every, any } = oracle.ways(scenario, offered);
        return (
          every.length === 1 &&
          every[0] === written(right) &&
          any.every((proof) => right.includes(proof))
        );
      }),
    ).toEqual([]);
  });

  test('够不够: the one outcome, and the one repair that mends while no other helps', () => {
    expect(
      wrongs(items('judge-packet'), ({ scenario: slug, material, questions: [answer, repair] }) => {
        const scenario = scenarioOf(data, slug!);
        const pieces = material.flatMap((part) => (part.type === 'packet' ? part.pieces : []));
        const { mending, helping } = oracle.repairs(scenario, pieces, repair!.options);
        const [right] = ids(rightOf(repair!.options));
        return (
          ids(rightOf(answer!.options))[0] === oracle.outcome(scenario, pieces) &&
          mending.length === 1 &&
          mending[0] === right &&
          helping.every((id) => id === right)
        );
      }),
    ).toEqual([]);
  });

  test('选凭证 and 够不够: no copy is spoilt by a time that has passed, since no other copy would be in time', () => {
    const final = new Set(
      data.scenarios.flatMap(({ uses }) =>
        uses.flatMap(({ proof, checks }) =>
          checks.filter((check) => check.final).map(({ id }) => `${proof}.${id}`),
        ),
      ),
    );
    expect([...final].sort()).toEqual([
      'aftersales-message.within-72h',
      'inspection-report.within-72h',
    ]);
    const copies = ({ kind, material, questions }: Item) =>
      kind === 'pick-set'
        ? questions[0]!.options.map(copyOf)
        : material.flatMap((part) => (part.type === 'packet' ? part.pieces : []));
    expect(
      wrongs([...items('pick-set'), ...items('judge-packet')], (item) =>
        copies(item).every(({ proof, fails = '' }) => !final.has(`${proof}.${fails}`)),
      ),
    ).toEqual([]);
  });

  test('找毛病: the place and the rule of the defect that is drawn, or none', () => {
    expect(
      wrongs(items('spot-defect'), ({ scenario, material, questions: [answer, reason] }) => {
        const [part] = material;
        if (part?.type !== 'specimen') return false;
        const own = data.specimens.find(
          (each) => each.scenario === scenario && each.proof === part.proof,
        )!;
        const drawn = own.defects.find(({ src }) => src === part.src)?.check ?? 'none';
        return (
          written(ids(rightOf(answer!.options))) === drawn &&
          written(ids(rightOf(reason!.options))) === drawn
        );
      }),
    ).toEqual([]);
  });

  test('换个场景: enough here, enough there, by truth tables', () => {
    const short = new Map(data.proofs.map((proof) => [proof.short, proof.slug]));
    const asked = items('contrast').filter(({ stem }) => stem.includes('够不够'));
    expect(asked.length).toBeGreaterThan(500);
    expect(
      wrongs(asked, ({ stem, material, questions: [question] }) => {
        const names = /交(?:一样)?(.+?)，都?符合/.exec(stem)![1]!.split(/[、和]/);
        expect(stem).not.toMatch(/和.*和.*，都?符合/);
        const held = new Set(names.map((name) => short.get(name)!));
        const numbers = numbersOf(material);
        const enough = numbers.map((number) => {
          const scenario = data.scenarios.find((each) => each.number === number)!;
          const answers = oracle.acceptedBy(scenario, held);
          return answers.every(Boolean) ? true : answers.some(Boolean) ? undefined : false;
        });
        return written(ids(rightOf(question!.options))) === sidesOf(enough);
      }),
    ).toEqual([]);
  });

  test('换个场景: what voids, what must stand there, what counts and by when, as the sheet states it', () => {
    const asked = items('contrast').filter(({ stem }) => !stem.includes('够不够'));
    expect(
      wrongs(asked, ({ stem, material, questions: [question] }) => {
        const stated = statedOf(stem);
        const answers = numbersOf(material).map((number) =>
          stated?.yes.includes(number) ? true : stated?.no.includes(number) ? false : undefined,
        );
        return written(ids(rightOf(question!.options))) === sidesOf(answers);
      }),
    ).toEqual([]);
  });

  test('判场景: what is read stands in one of the scenarios offered, and in no other', () => {
    expect(
      wrongs(items('which-scenario'), (item) => {
        const [right] = ids(rightOf(item.questions[0]!.options));
        return written(oracle.meant(data, item)) === right;
      }),
    ).toEqual([]);
  });

  test('判场景 and 下一步: what a note says of every scenario is no one’s alone', () => {
    const general = data.scenarios.flatMap(({ actions }) =>
      actions.filter(({ basis }) => basis === 'note').map(({ text }) => text.replace(/。$/, '')),
    );
    expect(general.length).toBeGreaterThan(0);
    const said = ({ material }: Item) =>
      material.flatMap((part) => (part.type === 'words' ? [part.text.replace(/。$/, '')] : []));
    expect(
      wrongs(items('which-scenario'), (item) => !said(item).some((text) => general.includes(text))),
    ).toEqual([]);
    const wrong = ({ questions }: Item) => questions[0]!.options.filter(({ right }) => !right);
    expect(
      wrongs(items('action'), (item) => wrong(item).every(({ label }) => !general.includes(label))),
    ).toEqual([]);
  });

  test('算时效: the moment that the hours lead to', () => {
    const asked = items('clock').filter(({ stem }) => stem.includes('最晚'));
    expect(
      wrongs(asked, (item) => {
        const labels = item.questions[0]!.options;
        const moment = oracle.latest(data, item);
        return (
          rightOf(labels)[0]!.label === moment &&
          labels.filter(({ label }) => label === moment).length === 1
        );
      }),
    ).toEqual([]);
  });

  test('补字段: what is there and what is right is what is asked for; nothing wrong is', () => {
    expect(
      wrongs(items('fields'), ({ scenario: slug, stem, material, questions: [question] }) => {
        const scenario = scenarioOf(data, slug!);
        const short = /份(.+?)(?:只做到|，下面)/.exec(stem)![1];
        const { slug: proof } = data.proofs.find((each) => each.short === short)!;
        const use = scenario.uses.find((each) => each.proof === proof)!;
        const asked = use.fields.filter(({ basis }) => basis !== 'ours').map(({ name }) => name);
        const nameOf = (words: string) => words.split('：')[0]!;
        const lines = material.flatMap((part) => (part.type === 'paper' ? part.lines : []));
        const right = rightOf(question!.options).map(({ label }) => label);
        const wrong = question!.options.filter((option) => !option.right);
        return (
          written([...lines, ...right].map(nameOf)) === written(asked) &&
          wrong.every(
            ({ label }) =>
              lines.includes(label) ||
              !use.fields.some(
                ({ name, rule = '' }) => label.includes(name) && label.includes(rule),
              ),
          )
        );
      }),
    ).toEqual([]);
  });

  test('补字段: handwriting is never said to be another scenario’s matter where it is required or advised', () => {
    const papers = items('fields').filter(({ stem }) => stem.includes('红章证明'));
    expect(new Set(papers.map(({ scenario }) => scenario)).size).toBe(4);
    expect(
      wrongs(papers, ({ questions: [question] }) =>
        question!.options.every(
          ({ code, label }) => code !== 'FIELD_ELSEWHERE' || !/手写|打印|印刷/.test(label),
        ),
      ),
    ).toEqual([]);
  });

  test('下一步: the right one is said of this scenario, or forbidden in it', () => {
    expect(
      wrongs(items('action'), ({ scenario: slug, stem, questions: [question] }) => {
        const own = scenarioOf(data, slug!).actions;
        const said = (label: string) => own.some(({ text }) => text.replace(/。$/, '') === label);
        const forbidden = (label: string) =>
          own.some(
            ({ kind, text }) => kind === 'dont' && text.replace('不要', '').startsWith(label),
          );
        const [right] = rightOf(question!.options);
        const wrong = question!.options.filter((option) => !option.right);
        return stem.includes('不能')
          ? forbidden(right!.label) && wrong.every(({ label }) => said(label))
          : said(right!.label) &&
              wrong.every(
                ({ label, code }) => !said(label) && (code !== 'DID_A_DONT' || forbidden(label)),
              );
      }),
    ).toEqual([]);
  });
});

describe('variants', () => {
  test('of a missed item ask something else, not the same in another order', () => {
    for (const item of all.filter((_, at) => at % 41 === 0)) {
      const other = variantOf(data, item, item.seed + 1000);
      expect(other?.ruleIds[0]).toBe(item.ruleIds[0]);
      expect(fingerprint(other!)).not.toBe(fingerprint(item));
    }
  });

  test('are many: no rule and kind has fewer than three in the bank', () => {
    const thin = allRules(data).flatMap(({ id }) =>
      kindsOf(id).flatMap((kind) => {
        const own = items(kind).filter(({ ruleIds }) => ruleIds[0] === id);
        const count = new Set(own.map(fingerprint)).size;
        return own.length > 0 && count < 3 ? [`${id} ${kind} ${count}`] : [];
      }),
    );
    expect(thin).toEqual([]);
  });
});

test('all eight kinds are there', () => {
  expect(kinds.filter((kind) => items(kind).length === 0)).toEqual([]);
});
