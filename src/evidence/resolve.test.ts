import { describe, expect, test } from 'vitest';
import type { Check } from '../schema/check.ts';
import type { Proof } from '../schema/proof.ts';
import type { Scenario } from '../schema/scenario.ts';
import { realProof, realScenario, realScenarios } from '../../tests/fixtures/real-content.ts';
import { resolveUses } from './resolve.ts';

type CheckUse = Scenario['uses'][number]['checks'][number];

const merchant = { dated: '2022 至 2024', confidence: 'high' as const };
const seal: Check = {
  id: 'seal',
  ask: '盖的是红章',
  fail: '盖的不是红章',
  fix: '重盖',
  short: '财务章',
  effect: 'void',
  basis: 'table',
  final: true,
  everywhere: false,
};
const photo: Check = {
  id: 'photo',
  ask: '照片清晰',
  fail: '照片不清晰',
  effect: 'void',
  basis: 'table',
  everywhere: false,
};
const company: Check = {
  id: 'company',
  ask: '有公司全称',
  fail: '没有公司全称',
  effect: 'advice',
  basis: 'merchant',
  merchant,
  everywhere: true,
};

/** The checks of a single use of a proof that has these three checks, as a scenario sees them. */
function resolve(named: CheckUse[], own: Check[] = [company, seal, photo]) {
  const proof: Proof = { ...realProof('red-stamp-certificate'), checks: own };
  const base = realScenario('goods-not-received').source;
  const use = { ...base.uses[0]!, checks: named };
  return resolveUses({ ...base, uses: [use] }, () => proof)[0]!.checks;
}

/** As the page sees it: without the mark of where it applies. */
const shown = ({ everywhere: _, ...check }: Check) => check;

describe('resolveUses', () => {
  test('spells out the named checks in the scenario’s order, then the proof’s own that apply everywhere', () => {
    expect(resolve([{ id: 'photo' }, { id: 'seal' }])).toEqual([
      shown(photo),
      shown(seal),
      shown(company),
    ]);
  });

  test('leaves out what is neither named nor everywhere', () => {
    expect(resolve([])).toEqual([shown(company)]);
    expect(resolve([], [seal, photo])).toEqual([]);
  });

  test('lists a check once that is both named and everywhere, where the scenario names it', () => {
    expect(resolve([{ id: 'company' }, { id: 'seal' }]).map(({ id }) => id)).toEqual([
      'company',
      'seal',
    ]);
  });

  test('takes what the scenario says differently, and the rest from the proof', () => {
    expect(resolve([{ id: 'seal', ask: '问法', fail: '样子', short: '短语' }])[0]).toEqual({
      ...shown(seal),
      ask: '问法',
      fail: '样子',
      short: '短语',
    });
    expect(resolve([{ id: 'seal', effect: 'advice', basis: 'ours' }])[0]).toEqual({
      ...shown(seal),
      effect: 'advice',
      basis: 'ours',
    });
  });

  test('does not take an absent word for a difference', () => {
    expect(resolve([{ id: 'seal', ask: undefined, effect: undefined }])[0]).toEqual(shown(seal));
  });

  test('moves the source of experience with its basis', () => {
    expect(resolve([{ id: 'company', basis: 'ours' }])[0]).not.toHaveProperty('merchant');
    expect(resolve([{ id: 'company' }])[0]).toHaveProperty('merchant', merchant);
    const newer = { dated: '2026', confidence: 'low' as const };
    expect(
      resolve([{ id: 'seal', effect: 'advice', basis: 'merchant', merchant: newer }])[0],
    ).toEqual({
      ...shown(seal),
      effect: 'advice',
      basis: 'merchant',
      merchant: newer,
    });
  });

  test('changes neither the scenario nor the proof', () => {
    const scenario = realScenario('return-damaged-signed').source;
    const before = structuredClone([scenario, realProof('red-stamp-certificate')]);
    resolveUses(scenario, realProof);
    expect([scenario, realProof('red-stamp-certificate')]).toEqual(before);
  });
});

describe('real content', () => {
  test('in 5 the seal is asked about as advice of ours, in 1 it binds by the table', () => {
    const sealIn = (slug: string) =>
      realScenario(slug)
        .uses.find(({ proof }) => proof === 'red-stamp-certificate')!
        .checks.find(({ id }) => id === 'seal-kind')!;
    expect(sealIn('goods-not-received')).toMatchObject({ effect: 'void', basis: 'table' });
    expect(sealIn('return-damaged-signed')).toMatchObject({ effect: 'advice', basis: 'ours' });
  });

  test('every use keeps its proof, role and fields, and no check shows twice', () => {
    for (const { source, uses } of realScenarios) {
      const rest = ({ checks: _, ...use }: { checks: unknown; proof: string }) => use;
      expect(uses.map(rest)).toEqual(source.uses.map(rest));
      for (const { checks } of uses)
        expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    }
  });
});
