import { z } from 'zod';
import { slugSchema, text } from './text.ts';
import { basisSchema, statedRuleObject } from './basis.ts';

/** What starts a clock: the ticket arrives, the buyer complains, the repairer visits. */
export const startSchema = z
  .enum(['ticket', 'complaint', 'visit'])
  .describe('从什么时候算：ticket（收到工单）、complaint（买家反馈）、visit（上门）');
export type Start = z.output<typeof startSchema>;

const hours = z
  .int('小时数要写整数')
  .positive('小时数要大于 0')
  .max(24 * 60, '超过 60 天，像是写错了')
  .describe('小时数，整数，例如 48');

const ownBasis = (of: string) =>
  basisSchema
    .exclude(['merchant', 'ours'])
    .optional()
    .describe(`${of}的依据，ticket、table、note 三选一；和整条时限一样就不写`);

const note = text('补充说明，算本站建议', { max: 120 });

const step = z.strictObject({
  what: text('这一步要做什么', { max: 60 }),
  hours,
  from: startSchema,
  proof: slugSchema.optional().describe('这一步交的凭证代号'),
  basis: ownBasis('这一步'),
});

/** Never a default: where no source states a limit the kind is `not-stated`, and every view says so. */
export const deadlineSchema = z
  .discriminatedUnion('kind', [
    statedRuleObject({
      kind: z.literal('hours'),
      hours,
      from: startSchema,
      note: note.optional(),
    }),
    statedRuleObject({
      kind: z.literal('steps'),
      steps: z.array(step).min(2, '分步时限至少两步').describe('先后几步'),
      totalHours: hours.describe('全程最多多少小时，例如一周是 168'),
      totalBasis: ownBasis('全程'),
      note: note.optional(),
    }).refine(({ steps, totalHours }) => steps.every((each) => each.hours <= totalHours), {
      path: ['totalHours'],
      message: '全程比其中一步还短。',
    }),
    statedRuleObject({
      kind: z.literal('not-stated'),
      note: text('没写时限时怎么办', { max: 120 }),
    }),
  ])
  .describe('举证时限：kind 写 hours、steps 或 not-stated');
export type Deadline = z.output<typeof deadlineSchema>;
