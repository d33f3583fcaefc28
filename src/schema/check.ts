import { z } from 'zod';
import { basisSchema, isAdvice, merchantSchema, refineMerchant } from './basis.ts';
import { slugSchema, text } from './text.ts';

export const effectSchema = z
  .enum(['void', 'advice'])
  .describe('不符合时怎样：void（作废）、advice（只是建议，不影响结论）');
export type Effect = z.output<typeof effectSchema>;

/** Experience and our own advice are never rules: they may not void a proof. */
function refineEffect(
  check: {
    effect?: Effect | undefined;
    basis?: z.output<typeof basisSchema> | undefined;
    merchant?: z.output<typeof merchantSchema> | undefined;
  },
  context: z.RefinementCtx,
): void {
  refineMerchant(check, context);
  if (check.effect === 'void' && isAdvice(check.basis)) {
    context.addIssue({
      code: 'custom',
      path: ['effect'],
      message: '商家经验和本站建议不能让凭证作废。effect 改成 advice，或换成有出处的依据。',
    });
  }
}

/** A yes/no question about a proof that somebody holds; 符合 is always the good answer. */
export const checkSchema = z
  .strictObject({
    id: slugSchema.describe('核对项代号，在本凭证内唯一，用过的不再改作他用'),
    ask: text('问店员的一句话，答「符合」就是好的', { max: 60 }),
    fail: text('不符合时是什么样，例如：盖的是财务章或业务章', { max: 60 }),
    fix: text('怎么补救，例如：请网点换盖公章重开', { max: 80 }).optional(),
    short: text('作废条里的短语，例如：财务章、业务章', { max: 16 }).optional(),
    say: text('符合时写进举证说明的半句，以店铺的口气，例如：盖有快递红章', { max: 40 }).optional(),
    tell: text('向快递要的时候顺带说的一句，建议类的才写', { max: 40 }).optional(),
    shortAsk: text('海报上的要求，ask 的短写，例如：照片清晰完整', { max: 18 }).optional(),
    effect: effectSchema,
    basis: basisSchema,
    merchant: merchantSchema.optional(),
    final: z
      .boolean()
      .describe('true：看的是已经过去的时间，不符合就补不回来，重拿一份也没用；不写：能重拿')
      .optional(),
    everywhere: z
      .boolean()
      .default(false)
      .describe('true：用到这种凭证的场景都要核；不写：只在场景里点名的才核'),
  })
  .superRefine(refineEffect)
  .describe('核对项：{ id, ask, fail, effect, basis }');
export type Check = z.output<typeof checkSchema>;

/** A scenario's use of a check: by id, with what this scenario says differently. */
export const checkUseSchema = z
  .strictObject({
    id: slugSchema.describe('凭证里已有的核对项代号'),
    ask: text('本场景的问法', { max: 60 }).optional(),
    fail: text('本场景不符合时的样子', { max: 60 }).optional(),
    fix: text('本场景怎么补救', { max: 80 }).optional(),
    short: text('本场景作废条里的短语', { max: 16 }).optional(),
    say: text('本场景写进举证说明的半句', { max: 40 }).optional(),
    shortAsk: text('本场景海报上的要求', { max: 18 }).optional(),
    effect: effectSchema.optional(),
    basis: basisSchema.optional(),
    merchant: merchantSchema.optional(),
  })
  .superRefine(refineEffect)
  .describe('引用核对项：{ id }，与凭证里写的不同才补 ask、fail、effect、basis');
