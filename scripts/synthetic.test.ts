import { describe, expect, it } from 'vitest';
import { requirementSchema, type Requirement } from '../src/schema/requirement.ts';
import { slugSchema } from '../src/schema/text.ts';
import { mostScenarios, proofPool, syntheticScenarios } from './synthetic.ts';

const { scenarios, none } = syntheticScenarios(600, 1);

const proofsOf = (tree: Requirement): string[] =>
  'proof' in tree ? [tree.proof] : ('allOf' in tree ? tree.allOf : tree.anyOf).flatMap(proofsOf);
const hanOf = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

describe('syntheticScenarios', () => {
  it('is the same for the same count and seed, and another for another seed', () => {
    expect(syntheticScenarios(40, 7)).toEqual(syntheticScenarios(40, 7));
    const slugs = (seed: number) => syntheticScenarios(40, seed).scenarios.map(({ slug }) => slug);
    expect(slugs(7)).not.toEqual(slugs(8));
  });

  it('begins a longer list with the shorter one', () => {
    expect(scenarios.slice(0, 25)).toEqual(syntheticScenarios(25, 1).scenarios);
  });

  it('gives as many as asked for, each with a slug and a number of its own', () => {
    expect(scenarios).toHaveLength(600);
    expect(new Set(scenarios.map(({ slug }) => slug)).size).toBe(600);
    expect(scenarios.map(({ number }) => number)).toEqual(scenarios.map((_, index) => index + 1));
    for (const { slug } of scenarios) expect(slugSchema.safeParse(slug).success, slug).toBe(true);
  });

  it('refuses what its vocabulary cannot tell apart', () => {
    expect(mostScenarios).toBeGreaterThan(5000);
    for (const count of [0, 1.5, mostScenarios + 1])
      expect(() => syntheticScenarios(count, 1)).toThrow(RangeError);
  });

  it('writes tickets as long as real ones, no two alike', () => {
    expect(new Set(scenarios.map(({ ticket }) => ticket)).size).toBe(600);
    const lengths = scenarios.map(({ ticket }) => hanOf(ticket));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(330);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(Math.abs(mean - 250)).toBeLessThan(25);
  });

  it('grows trees that the schema accepts, of proofs that there are, each once', () => {
    const pool = new Set(proofPool.map(({ slug }) => slug));
    expect(pool.size).toBe(proofPool.length);
    for (const { slug, requirement } of scenarios) {
      expect(requirementSchema.safeParse(requirement).error, slug).toBeUndefined();
      const proofs = proofsOf(requirement);
      expect(new Set(proofs).size, slug).toBe(proofs.length);
      expect(
        proofs.every((proof) => pool.has(proof)),
        slug,
      ).toBe(true);
    }
    const kinds = scenarios.map(({ requirement }) => Object.keys(requirement)[0]);
    expect(new Set(kinds)).toEqual(new Set(['allOf', 'anyOf']));
  });

  it('has a few utterances for each and some for none', () => {
    for (const { slug, utterances } of scenarios) {
      expect(utterances.length).toBeGreaterThanOrEqual(5);
      expect(utterances.every((each) => each.slug === slug && each.text !== '')).toBe(true);
    }
    expect(none.length).toBeGreaterThanOrEqual(12);
    expect(none.every(({ slug }) => slug === '')).toBe(true);
  });
});
