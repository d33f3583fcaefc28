import { isContested, minimalSets, type Readable } from '../evidence/requirement.ts';
import type { ResolvedUse } from '../schema/published.ts';
import type { Requirement } from '../schema/requirement.ts';

/** A proof as a card shows it: its name, then what it must fulfil, a phrase a check. */
export interface ProofLine {
  kind: 'proof';
  proof: string;
  name: string;
  /** What must be handwritten, where something must. */
  pen: string | undefined;
  phrases: string[];
  /** Some reading refuses this proof as a route of its own. */
  contested: boolean;
}

export interface Branch {
  kind: 'any' | 'all';
  parts: PosterTree[];
}

export type PosterTree = ProofLine | Branch;

type Named = Readable & { uses: readonly ResolvedUse[] };

/** The drawn tree of a scenario with its words, nesting and all. */
export function posterTree(scenario: Named, nameOf: (slug: string) => string): PosterTree {
  const draw = (tree: Requirement, isRoute: boolean): PosterTree => {
    if ('proof' in tree) {
      const contested = isRoute && minimalSets(tree).some((route) => isContested(scenario, route));
      return { ...proofLine(useOf(scenario, tree.proof), nameOf), contested };
    }
    if ('allOf' in tree) return { kind: 'all', parts: tree.allOf.map((part) => draw(part, false)) };
    return { kind: 'any', parts: tree.anyOf.map((part) => draw(part, isRoute)) };
  };
  return draw(scenario.requirement, true);
}

/**
 * What one use of a proof asks for. Each check that voids stands on a card once: here, or in the card's strip of what
 * does not count where it has a phrase there. A use without any of them says its one line.
 */
export function proofLine(use: ResolvedUse, nameOf: (slug: string) => string): ProofLine {
  const asked = use.checks
    .filter(({ effect, short }) => effect === 'void' && !short)
    .map(({ shortAsk, ask }) => shortAsk ?? ask)
    .filter((words) => words !== use.pen);
  const phrases = asked.length > 0 || use.pen ? asked : [use.brief];
  return {
    kind: 'proof',
    proof: use.proof,
    name: nameOf(use.proof),
    pen: use.pen,
    phrases: [...new Set(phrases)],
    contested: false,
  };
}

export function useOf(scenario: Named, proof: string): ResolvedUse {
  const use = scenario.uses.find((each) => each.proof === proof);
  if (!use) throw new Error(`要求树里的「${proof}」没有写用法。`);
  return use;
}

/** Every proof line of a tree, in the order in which it is drawn. */
export function proofLines(tree: PosterTree): ProofLine[] {
  return tree.kind === 'proof' ? [tree] : tree.parts.flatMap(proofLines);
}
