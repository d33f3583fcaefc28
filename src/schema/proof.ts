import { z } from 'zod';
import { ruleObject } from './basis.ts';
import { checkSchema } from './check.ts';
import { imageSchema } from './image.ts';
import { dateSchema, slugSchema, text, uniqueList, wordsKey } from './text.ts';

const leadTime = ruleObject({
  min: z.number().positive('要大于 0').describe('最快要多久，数字'),
  max: z.number().positive('要大于 0').describe('最慢要多久，数字'),
  unit: z
    .enum(['minutes', 'hours', 'working-days'])
    .describe('单位：minutes（分钟）、hours（小时）、working-days（工作日）'),
}).refine((time) => time.min <= time.max, { path: ['max'], message: '最慢比最快还短。' });

const upload = ruleObject({
  as: z
    .enum(['picture', 'video', 'text'])
    .describe('怎么交：picture（传图）、video（视频，另备关键画面截图）、text（写进留言框）'),
  crop: text('怎么拍、怎么截，例如：平放拍整张，四边入镜', { max: 60 }),
  mark: text('在图上圈出或露出什么，例如：圈出单号和红章', { max: 60 }).optional(),
});

/** content/proofs/<slug>.mdx: one kind of evidence, apart from any scenario. The body advises, it states no rule. */
export const proofSchema = z.strictObject({
  name: text('凭证全名，例如：快递红章证明', { max: 20 }),
  short: text('公式里的短名，例如：红章证明', { max: 12 }),
  kind: z
    .enum(['proof', 'lookalike', 'action'])
    .describe('proof（凭证）、lookalike（貌似凭证，哪都不算数）、action（只是动作，不上传）'),
  order: z.int('写整数').nonnegative('不能是负数').describe('在凭证列表里的次序，小的在前'),
  pictogram: z
    .enum([
      'certificate',
      'slip',
      'chat',
      'transfer',
      'window',
      'photo',
      'video',
      'globe',
      'scale',
      'message',
      'report',
      'wechat',
      'search',
      'waybill',
      'form',
    ])
    .describe('小图标，选一个已有的名字'),
  description: text('一句话说明它是什么、证明什么', { max: 120 }),
  aliases: uniqueList(text('别名', { max: 16 }), '店员和快递怎么叫它', { min: 1, key: wordsKey }),
  checkedOn: dateSchema.describe('最近核对日期，写成 2026-11-22'),
  checks: uniqueList(checkSchema, '核对项', { key: (check) => check.id }).default([]),
  where: text('去哪里拿', { max: 80 }).optional(),
  steps: z
    .array(ruleObject({ text: text('一步', { max: 120 }) }))
    .default([])
    .describe('怎么拿到，一步一条，各带依据'),
  keeper: z
    .enum(['shop', 'courier', 'buyer', 'expert'])
    .default('shop')
    .describe(
      '要向谁拿：shop（自己店里）、courier（快递）、buyer（买家）、expert（检测维修单位）；不写就是 shop',
    ),
  upload: upload.optional().describe('举证时怎么交：{ as, crop, mark, basis }；不写就当一张图'),
  leadTime: leadTime.optional().describe('要多久，各带依据；不知道就不写'),
  alternatives: z
    .array(ruleObject({ proof: slugSchema, text: text('什么时候可以换它', { max: 120 }) }))
    .default([])
    .describe('拿不到时的替代：{ proof, text, basis }'),
  images: z.array(imageSchema).default([]).describe('示例图'),
});
export type Proof = z.output<typeof proofSchema>;
