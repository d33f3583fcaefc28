import { z } from 'zod';
import { slugSchema, text } from './text.ts';
import { basisSchema, refineStated } from './basis.ts';

/** A requirement tree. The names are JSON Schema's: every member, or at least one of them. */
export type Requirement = { proof: string } | { allOf: Requirement[] } | { anyOf: Requirement[] };

/** Deeper than this nobody at a desk can follow, and the routes multiply. */
const maxDepth = 5;

const members = (words: string) =>
  z
    .array(z.lazy(() => requirementNode))
    .min(2, `${words}里至少写两项；只有一项的去掉这一层，直接写那一项。`);

const requirementNode: z.ZodType<Requirement, Requirement> = z
  .unknown()
  .superRefine((value, context) => {
    const keys = value && typeof value === 'object' ? Object.keys(value) : [];
    if (keys.length === 1 && ['proof', 'allOf', 'anyOf'].includes(keys[0]!)) return;
    context.addIssue({
      code: 'custom',
      message: `要求树的一层只能写 proof、allOf、anyOf 之一，这里写的是 ${keys.join('、') || JSON.stringify(value) || '空'}。`,
      continue: false,
    });
  })
  .pipe(
    z.union([
      z.strictObject({ proof: slugSchema }),
      z.strictObject({ allOf: members('allOf（缺一不可）') }),
      z.strictObject({ anyOf: members('anyOf（任选其一）') }),
    ]),
  ) as z.ZodType<Requirement, Requirement>;

function depth(requirement: Requirement): number {
  if ('proof' in requirement) return 1;
  const inner = 'allOf' in requirement ? requirement.allOf : requirement.anyOf;
  return 1 + Math.max(...inner.map(depth));
}

export const requirementSchema = requirementNode
  .refine((tree) => depth(tree) <= maxDepth, `嵌套超过 ${maxDepth} 层，店员看不懂，请拆简单。`)
  .describe(
    '举证要求树：{ proof: 凭证代号 }、{ allOf: [两项以上] } 缺一不可、{ anyOf: [两项以上] } 任选其一，可以嵌套',
  );

/** Another way to read the same rule, where the sources disagree. */
export const readingSchema = z
  .strictObject({
    basis: basisSchema,
    requirement: requirementSchema,
    note: text('这种读法的来历：谁怎么写、所以可以怎么读', { max: 160 }),
    short: text('说法不一时跟在公式后面的短语，例如：工单只写合照', { max: 12 }).optional(),
  })
  .superRefine(refineStated)
  .describe('另一种读法：{ basis, requirement, note, short }');
