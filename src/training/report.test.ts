import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { bank } from '../../tests/fixtures/question-bank.ts';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import type { Attempt } from './attempt.ts';
import { codeWords } from './code-words.ts';
import { csv } from './csv.ts';
import { grade } from './grade.ts';
import type { Item, Question } from './item.ts';
import { refOf } from './regrade.ts';
import { attemptsCsv, resultFile } from './report.ts';
import { readResultFile } from './result-file.ts';
import { allRules, scenarioOf, scenarioSlug } from './rules.ts';
import { sha256 } from './sha256.ts';
import { classReport } from './trainer.ts';
import { itemFor } from './variants.ts';

const rules = allRules(data);

function attempt(at: number, right: boolean, id = rules[at % rules.length]!.id): Attempt {
  const item = itemFor(data, id, at)!;
  const picks = Object.fromEntries(
    item.questions.map(({ id: question, options }) => [
      question,
      [options.find((option) => option.right === right)!.id],
    ]),
  );
  const hash = rules.find((rule) => rule.id === id)!.hash;
  return {
    id: `s.${at}`,
    at: Date.UTC(2026, 10, 2) + at * 60_000,
    session: 's',
    mode: 'mixed',
    ref: refOf(item),
    hashes: { [id]: hash },
    response: { picks },
    ms: 4200,
  };
}

const attempts = Array.from({ length: 60 }, (_, at) => attempt(at, at % 3 > 0));
const now = Date.UTC(2026, 10, 3);
const text = await resultFile(data, { name: '示例甲', attempts, now });

describe('a result file', () => {
  test('comes back as it went', () => {
    const read = readResultFile(text);
    expect(read).toMatchObject({ file: { name: '示例甲', dataVersion: data.version }, damaged: 0 });
    expect('file' in read && read.file.attempts).toEqual(attempts);
  });

  test('is refused with a reason when it is no such file, is newer, was changed, or is empty', async () => {
    const refused = (value: string) => {
      const read = readResultFile(value);
      return 'refused' in read ? read.refused : 'taken';
    };
    expect(refused('')).toBe('not-ours');
    expect(refused('{"format":"something else"}')).toBe('not-ours');
    expect(refused('[]')).toBe('not-ours');
    expect(refused('null')).toBe('not-ours');
    expect(refused('"evidence-training-result"')).toBe('not-ours');
    expect(refused(text.replace('"version": 1', '"version": 2'))).toBe('newer');
    expect(refused(text.replace('示例甲', '示例乙'))).toBe('changed');
    expect(refused(text.replace('"ms": 4200', '"ms": 4201'))).toBe('changed');
    expect(refused(await resultFile(data, { attempts: [], now }))).toBe('empty');
    expect(refused(' '.repeat(8_000_001))).toBe('too-big');
  });

  test('never throws, whatever is in it, and lets nothing through that is no attempt', () => {
    const parsed = JSON.parse(text) as Record<string, unknown>;
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom(...Object.keys(parsed)),
        (value, key) => {
          const read = readResultFile(JSON.stringify({ ...parsed, [key]: value }));
          if ('file' in read) expect(read.file.attempts.length).toBeGreaterThan(0);
        },
      ),
      seeded,
    );
  });

  test('a name keeps no direction marks and no control characters, and stays short', async () => {
    const odd = await resultFile(data, {
      name: ` \u202e甲\u0000${'长'.repeat(90)}`,
      attempts,
      now,
    });
    const read = readResultFile(odd);
    expect('file' in read && read.file.name).toBe(`甲${'长'.repeat(39)}`);
  });
});

test('the hash is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      expect(sha256(words)).toBe(createHash('sha256').update(words, 'utf8').digest('hex'));
    }),
    { ...seeded, numRuns: 60 },
  );
  expect(sha256('')).toMatch(/^e3b0c442/);
});

describe('a table', () => {
  test('opens as text: a byte-order mark, CRLF, quotes doubled, no formula', () => {
    expect(csv([['甲', '=1+1', '+2', '-3', '@x', '\t=a', 'a,b', '"q"', 7]])).toBe(
      '\uFEFF甲,\'=1+1,\'+2,\'-3,\'@x,\'\t=a,"a,b","""q""",7\r\n',
    );
  });

  test('of attempts has a line each, in words', () => {
    const lines = attemptsCsv(data, attempts).split('\r\n');
    expect(lines).toHaveLength(attempts.length + 2);
    expect(lines[1]).toMatch(/^2026-11-02 08:00,/);
    expect(lines.filter((line) => line.includes(',错,')).length).toBeGreaterThanOrEqual(20);
    expect(lines.join('')).not.toMatch(/undefined|null/);
  });
});

describe('a class', () => {
  const combination = rules[0]!.id;
  const learner = (name: string, right: boolean, count = 6) => ({
    name,
    dataVersion: name === '示例丙' ? 'old' : data.version,
    attempts: Array.from({ length: count }, (_, at) => attempt(at * 7, right, combination)),
  });
  const report = classReport(
    data,
    [learner('示例甲', true), learner('示例乙', false), learner('示例丙', false)],
    now + 30 * 86_400_000,
  );

  test('says who knows what, what everybody misses, and who is due', () => {
    expect(report.people.map(({ mastered }) => mastered)).toEqual([1, 0, 0]);
    expect(report.people.map(({ due }) => due)).toEqual([1, 1, 1]);
    expect(report.people.map(({ older }) => older)).toEqual([false, false, true]);
    expect(report.people[1]!.confidentErrors).toEqual([combination]);
    expect(report.rules[0]).toEqual({ id: combination, wrong: 2, tried: 3 });
    expect(report.missedByAll).toEqual([]);
    const two = classReport(data, [learner('示例乙', false), learner('示例丁', false)], now);
    expect(two.missedByAll).toEqual([combination]);
  });

  test('counts the commonest misreadings by people, then by times', () => {
    const [first] = report.codes;
    expect(first).toMatchObject({ people: 2, ruleIds: [combination] });
    expect(report.codes.map(({ people }) => people)).toEqual(
      report.codes.map(({ people }) => people).sort((one, other) => other - one),
    );
  });
});

test('every code that any answer to any question gives has words, and no id among them', () => {
  const codes = new Map<string, Set<string>>();
  const note = ({ ruleIds }: Item, found: readonly string[]) => {
    const slug = scenarioSlug(ruleIds[0]!);
    codes.set(slug, new Set([...(codes.get(slug) ?? []), ...found]));
  };
  const all = [...bank.values()].flat();
  for (const item of all) {
    note(
      item,
      item.questions.flatMap(({ options }) => options.flatMap(({ code }) => code ?? [])),
    );
  }
  for (const item of all.filter((_, at) => at % 7 === 0)) {
    const [{ options }, ...rest] = item.questions as [Question, ...Question[]];
    const others = Object.fromEntries(
      rest.map((question) => [question.id, [question.options[0]!.id]]),
    );
    for (const { id } of options)
      note(item, grade(data, item, { picks: { ...others, answer: [id] } }).codes);
    const answer = options.flatMap(({ id, right }) => (right ? [] : [id]));
    note(item, grade(data, item, { picks: { ...others, answer } }).codes);
  }
  for (const [slug, found] of codes) {
    for (const code of found) {
      const words = codeWords(data, scenarioOf(data, slug), code);
      expect(words, code).toMatch(/[\u4e00-\u9fff]/);
      expect(words, code).not.toMatch(/[A-Z]{3}_|undefined|:|[a-z]-[a-z]|none/);
    }
  }
});

test('answers about a scenario that is no more are told without a grade', () => {
  const [first] = attempts;
  const gone = scenarioSlug(first!.ref.ruleIds[0]!);
  const less = { ...data, scenarios: data.scenarios.filter(({ slug }) => slug !== gone) };
  const [, row] = attemptsCsv(less, [first!]).trim().split('\n');
  expect(row).toContain(gone);
  expect(row).toContain('规则已改，不计');
});
