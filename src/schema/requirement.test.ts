import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementSchema, type Requirement } from './requirement.ts';

const deepest = 5;

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const leaf: fc.Arbitrary<Requirement> = slug.map((proof) => ({ proof }));
const word = fc.constantFrom('allOf' as const, 'anyOf' as const);

/** Lists two or more members under 缺一不可 or 任选其一. */
function branch<Member>(members: fc.Arbitrary<Member[]>) {
  return fc.tuple(word, members).map(([name, list]) => ({ [name]: list }));
}

/** A sound tree of at most so many levels. */
function tree(levels: number): fc.Arbitrary<Requirement> {
  if (levels === 1) return leaf;
  const members = fc.array(tree(levels - 1), { minLength: 2, maxLength: 3 });
  return fc.oneof(leaf, branch(members) as fc.Arbitrary<Requirement>);
}

/** A tree of at least so many levels: one branch goes all the way down. */
function deepTree(levels: number): fc.Arbitrary<unknown> {
  return levels === 1 ? leaf : branch(fc.tuple(leaf, deepTree(levels - 1)));
}

/** A sound tree but for one node, somewhere in it. */
function broken(
  levels: number,
  harm: (node: Requirement) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const here = tree(levels).chain(harm);
  if (levels === 1) return here;
  return fc.oneof(here, branch(fc.tuple(tree(levels - 1), broken(levels - 1, harm))));
}

const parses = (value: unknown) => requirementSchema.safeParse(value).success;

describe('举证要求树', () => {
  it(`两项以上、不超过 ${deepest} 层的，读出来一字不差`, () => {
    fc.assert(
      fc.property(tree(deepest), (value) => {
        expect(requirementSchema.parse(value)).toEqual(value);
      }),
    );
  });

  it(`超过 ${deepest} 层的不收`, () => {
    const tooDeep = fc.integer({ min: deepest + 1, max: 12 }).chain(deepTree);
    fc.assert(fc.property(tooDeep, (value) => !parses(value)));
  });

  it('任何一层不到两项，不收', () => {
    const short = (node: Requirement) => branch(fc.constantFrom([], [node]));
    fc.assert(fc.property(broken(deepest, short), (value) => !parses(value)));
  });

  it('任何一层多一个字段，不收', () => {
    const key = fc.oneof(
      fc.constantFrom('proof', 'allOf', 'anyOf', 'note', 'oneOf', '$ref'),
      fc.string(),
    );
    const extra = (node: Requirement) =>
      fc
        .tuple(key, fc.anything())
        .filter(([name]) => name !== '__proto__' && !Object.hasOwn(node, name))
        .map(([name, value]) => ({ ...node, [name]: value }));
    fc.assert(fc.property(broken(deepest, extra), (value) => !parses(value)));
  });

  it('任何一层不是这三种之一，不收', () => {
    const strange = () =>
      fc
        .anything()
        .filter(
          (value) =>
            !(value instanceof Object && ['proof', 'allOf', 'anyOf'].some((name) => name in value)),
        );
    fc.assert(fc.property(broken(deepest, strange), (value) => !parses(value)));
  });

  it('代号不合写法，不收', () => {
    const bad = () =>
      fc
        .string()
        .filter((text) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
        .map((proof) => ({ proof }));
    fc.assert(fc.property(broken(deepest, bad), (value) => !parses(value)));
  });
});
