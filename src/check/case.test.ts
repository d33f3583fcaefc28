import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../tests/fixtures/brute-force.ts';
import { realLibrary } from '../../tests/fixtures/real-library.ts';
import { writeEnvelope } from '../storage/envelope.ts';
import { acknowledged, changedRules, newCase, type Case } from './case.ts';
import { checkData } from './data.ts';
import { importCases, mergeCases } from './import-cases.ts';
import { readCase } from './read-case.ts';

const data = checkData(realLibrary);
const now = new Date('2026-11-22T02:00:00Z');
const fresh = newCase(data, 'goods-not-received', '0b0e7a52-1111-4222-8333-444455556666', now);
const full: Case = {
  ...fresh,
  name: '<b>示例单</b> A',
  held: ['chat-record', 'dispatch-slip'],
  answers: { 'chat-record.continuous': 'pass', 'dispatch-slip.photo-clear': 'fail' },
  times: {
    ticket: '2026-11-22T09:14',
    left: { minutes: 90, at: now.toISOString() },
    limitHours: 24,
  },
  slots: 4,
  route: 'red-stamp-certificate+dispatch-slip',
  preflight: ['scenario'],
  details: { shop: '好店', order: '231122-1', tracking: 'SF9' },
  note: '网点说 18 点前发照片',
  status: 'closed',
  closedAt: now.toISOString(),
  revision: 7,
};

describe('a case', () => {
  test('comes back as it was written, through JSON', () => {
    for (const each of [fresh, full])
      expect(readCase(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, value: each });
  });

  test('of every scenario can be made and read', () => {
    for (const { slug } of data.scenarios) {
      const made = newCase(data, slug, 'x', now);
      expect(readCase(made)).toEqual({ ok: true, value: made });
      expect(Object.keys(made.rules)).toHaveLength(5);
    }
  });

  test('takes over no field that it does not know', () => {
    const read = readCase({ ...full, extra: 1, times: { ...full.times, extra: 1 } });
    expect(read).toEqual({ ok: true, value: full });
  });

  test('of a scenario that is gone is still a case', () => {
    expect(readCase({ ...full, scenario: 'gone-by-now' }).ok).toBe(true);
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, '不是一张工单的记录。'],
    ['a list', [], '不是一张工单的记录。'],
    ['an empty record', {}, '编号'],
    ['a number for a name', { ...full, name: 3 }, '名称'],
    ['a book for a name', { ...full, name: 'x'.repeat(201) }, '名称'],
    ['markup for a scenario', { ...full, scenario: '<script>' }, '场景'],
    ['a path for an id', { ...full, id: '../x' }, '编号'],
    ['a text for the held', { ...full, held: 'chat-record' }, '手上的凭证'],
    ['a list of numbers', { ...full, held: [1] }, '手上的凭证'],
    ['a third answer', { ...full, answers: { 'a.b': 'maybe' } }, '核对的回答'],
    ['an answer to nothing', { ...full, answers: { prototype: 'pass' } }, '核对的回答'],
    ['a time with words', { ...full, times: { ticket: '明天' } }, '时间'],
    [
      'less than no time',
      { ...full, times: { left: { minutes: -1, at: full.createdAt } } },
      '时间',
    ],
    ['a limit of a year', { ...full, times: { limitHours: 8760 } }, '时间'],
    ['no slots', { ...full, slots: 0 }, '图片格数'],
    ['half a slot', { ...full, slots: 2.5 }, '图片格数'],
    ['a status of its own', { ...full, status: 'lost' }, '状态'],
    ['a day that there is not', { ...full, createdAt: '2026-13-40T00:00:00Z' }, '新建时间'],
    ['a revision below none', { ...full, revision: -1 }, '修订号'],
    ['rules that are no rules', { ...full, rules: { a: 'b' } }, '规则'],
    ['details that are a list', { ...full, details: [] }, '店铺和单号'],
    ['a note without end', { ...full, note: 'x'.repeat(5001) }, '备注'],
  ])('%s is set aside with a reason', (_, value, reason) => {
    const read = readCase(value);
    expect(read).toEqual({ ok: false, reason: expect.stringContaining(reason) });
    expect(!read.ok && read.reason).toMatch(/。$/);
  });

  test('any field missing or of another kind is set aside or read, never thrown, never half read', () => {
    const optional = ['route', 'closedAt'];
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(full) as (keyof Case)[])),
        fc.jsonValue(),
        (field, value) => {
          const read = readCase({ ...full, [field]: value });
          if (read.ok) expect(readCase(read.value)).toEqual(read);
          const { [field]: _, ...without } = full;
          expect(readCase(without).ok).toBe(optional.includes(field));
        },
      ),
      seeded,
    );
  });

  test('no key of a record reaches a prototype', () => {
    const text = JSON.stringify(full).replace(
      '"held"',
      '"__proto__":{"status":"open","bad":1},"held"',
    );
    const read = readCase(JSON.parse(text));
    expect(read).toEqual({ ok: true, value: full });
    const inherited = Object.create(full) as unknown;
    expect(readCase(inherited).ok).toBe(false);
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });
});

describe('rules that change', () => {
  const changed = {
    ...data,
    version: 'ffffffffffff',
    scenarios: data.scenarios.map((scenario) => ({
      ...scenario,
      rules: scenario.rules.map((rule) =>
        rule.id.endsWith('#deadline') ? { ...rule, hash: 'aaaaaaaaaaaa' } : rule,
      ),
    })),
  };

  test('are named, until somebody has seen them', () => {
    expect(changedRules(full, data)).toEqual([]);
    expect(changedRules(full, changed)).toEqual([
      { id: 'goods-not-received#deadline', name: '举证时限与后果' },
    ]);
    const seen = acknowledged(full, changed);
    expect(seen.dataVersion).toBe('ffffffffffff');
    expect(changedRules(seen, changed)).toEqual([]);
  });

  test('every rule of every scenario has its name', () => {
    for (const { slug } of data.scenarios) {
      const all = changedRules({ scenario: slug, rules: {} }, data);
      expect(all).toHaveLength(5);
      for (const { name } of all) expect(name).toBeTruthy();
    }
  });

  test('a scenario that is gone has none', () => {
    expect(changedRules({ scenario: 'gone', rules: {} }, data)).toEqual([]);
  });
});

test('any word is a version: how versions are written may change', () => {
  for (const dataVersion of ['0123456789ab', '1p2d1532', '2027-01'])
    expect(readCase({ ...full, dataVersion }).ok).toBe(true);
  expect(readCase({ ...full, dataVersion: '<b>' }).ok).toBe(false);
});

describe('a file from elsewhere', () => {
  const file = (cases: unknown[], attempts: unknown[] = []) =>
    writeEnvelope({ dataVersion: data.version, cases, attempts }, now);
  const reading = (text: string) =>
    importCases({ size: text.length, text: () => Promise.resolve(text) });

  test('gives its sound cases, and a reason for each that is not', async () => {
    const read = await reading(file([full, { id: 1 }, fresh, null], [{ any: 'thing' }]));
    expect(read).toEqual({
      ok: true,
      cases: [full, fresh],
      damaged: [expect.stringContaining('坏了'), '不是一张工单的记录。'],
      attempts: [{ any: 'thing' }],
    });
  });

  test.each([
    ['a picture', '\x89PNG\r\n'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['another program’s file', '{"format":"other"}'],
    ['50 MB', `[${'"x",'.repeat(13_000_000)}1]`],
    ['deep nesting', '{"a":'.repeat(100_000)],
    ['a flood of cases', file(Array.from({ length: 5001 }, () => ({})))],
  ])('%s is refused with a reason', async (_, text) => {
    const read = await reading(text);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.reason).toMatch(/[一-鿿]+.*。$/);
  });

  test('a prototype in it does nothing', async () => {
    const text = file([full]).replace('"held"', '"__proto__":{"bad":1},"constructor":1,"held"');
    expect(await reading(text)).toMatchObject({ ok: true, cases: [full] });
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });

  test('markup stays text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(await reading(file([{ ...full, name }]))).toMatchObject({ cases: [{ name }] });
  });
});

describe('merging', () => {
  const later = (each: Case, minutes: number): Case => ({
    ...each,
    updatedAt: new Date(now.valueOf() + minutes * 60_000).toISOString(),
  });

  test('the copy changed last wins, what is only here stays, what is new comes in', () => {
    const other = { ...fresh, id: 'other' };
    const third = { ...fresh, id: 'third' };
    const merge = mergeCases([full, other], [later(full, 5), later(other, -5), third]);
    expect(merge).toMatchObject({ added: 1, updated: 1, kept: 1 });
    expect(merge.write.map(({ id }) => id)).toEqual([full.id, 'third']);
    expect(merge.write[0]!.revision).toBe(8);
  });

  test('twice the same file writes nothing the second time', () => {
    const other = { ...fresh, id: 'other' };
    const first = mergeCases([], [full, other, full]);
    expect(mergeCases(first.write, [full, other])).toEqual({
      write: [],
      added: 0,
      updated: 0,
      same: 2,
      kept: 0,
    });
    const edited = first.write.map((each) => later({ ...each, note: '改过' }, 1));
    expect(mergeCases(edited, [full, other])).toMatchObject({ write: [], same: 0, kept: 2 });
  });

  const copies = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), minutes: fc.integer({ min: 0, max: 9 }) }),
  );

  test('after it, every case is there in its latest copy, with a higher revision', () => {
    fc.assert(
      fc.property(fc.uniqueArray(copies, { maxLength: 1 }), copies, ([own = []], incoming) => {
        const make = ({ id, minutes }: { id: string; minutes: number }) =>
          later({ ...fresh, id }, minutes);
        const here = [...new Map(own.map((each) => [each.id, make(each)])).values()];
        const { write } = mergeCases(here, incoming.map(make));
        const after = new Map([...here, ...write].map((each) => [each.id, each]));
        for (const { id } of [...here, ...incoming]) {
          const all = [...here, ...incoming.map(make)].filter((each) => each.id === id);
          const latest = all
            .map(({ updatedAt }) => updatedAt)
            .sort()
            .at(-1);
          expect(after.get(id)!.updatedAt).toBe(latest);
        }
        for (const { id, revision } of write) {
          const before = here.find((each) => each.id === id);
          expect(revision).toBeGreaterThan(before?.revision ?? 0);
        }
      }),
      seeded,
    );
  });
});
