import { z } from 'zod';
import { text } from './text.ts';

/** Where a rule is written. The order is also the order of authority: the ticket outranks everything below it. */
export const basisSchema = z
  .enum(['ticket', 'table', 'note', 'merchant', 'ours'])
  .describe(
    '依据，五选一：ticket（工单）、table（表格）、note（附注）、merchant（商家经验）、ours（本站建议）',
  );
export type Basis = z.output<typeof basisSchema>;

/** What a second-hand rule must say about itself, so that nobody takes it for the platform's word. */
export const merchantSchema = z
  .strictObject({
    dated: text('这条经验是哪年说的，例如：2022 至 2024', { max: 30 }),
    confidence: z
      .enum(['high', 'medium', 'low'])
      .describe('把握，三选一：high（多处一致）、medium（少数几处）、low（只有一处）'),
  })
  .describe('商家经验的出处，写成 { dated: 2022 至 2024, confidence: high }');
export type Merchant = z.output<typeof merchantSchema>;

/**
 * A strict object that states a rule, and therefore its basis. `merchant` is there exactly when the basis is
 * 'merchant': second-hand experience without a date would read like a rule.
 */
export function ruleObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, basis: basisSchema, merchant: merchantSchema.optional() })
    .superRefine((rule, context) => {
      // The spread shape hides its own two keys from the type checker; they are the lines above.
      refineMerchant(rule as { basis: Basis; merchant?: Merchant }, context);
    });
}

/** A rule that somebody must have written: experience and our own advice don't limit, demand or refuse anything. */
export function statedRuleObject<Shape extends z.ZodRawShape>(shape: Shape) {
  return ruleObject(shape).superRefine((rule, context) => {
    refineStated(rule as { basis: Basis }, context);
  });
}

export function refineStated({ basis }: { basis: Basis }, context: z.RefinementCtx): void {
  if (!isAdvice(basis)) return;
  context.addIssue({
    code: 'custom',
    path: ['basis'],
    message: '商家经验和本站建议不是规则，这里只能写 ticket、table、note。',
  });
}

export const isAdvice = (basis: Basis | undefined): boolean =>
  basis === 'merchant' || basis === 'ours';

/** Shared by objects whose basis is optional (a use of a check that inherits it). */
export function refineMerchant(
  rule: { basis?: Basis | undefined; merchant?: Merchant | undefined },
  context: z.RefinementCtx,
): void {
  if (rule.basis === 'merchant' && !rule.merchant) {
    context.addIssue({
      code: 'custom',
      path: ['merchant'],
      message: '依据是商家经验，却没写出处。',
    });
  }
  if (rule.basis && rule.basis !== 'merchant' && rule.merchant) {
    context.addIssue({
      code: 'custom',
      path: ['merchant'],
      message: `依据是 ${rule.basis}，不该再写 merchant。`,
    });
  }
}
