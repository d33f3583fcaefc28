import { z } from 'zod';
import { basisSchema, isAdvice, ruleObject, statedRuleObject, type Basis } from './basis.ts';
import { checkUseSchema } from './check.ts';
import { deadlineSchema } from './deadline.ts';
import { imageSchema } from './image.ts';
import { readingSchema, requirementSchema } from './requirement.ts';
import { dateSchema, refineLines, slugSchema, text, uniqueList, wordsKey } from './text.ts';

const field = ruleObject({
  name: text('要素名，例如：收件人姓名', { max: 14 }),
  rule: text('对它的要求，例如：与发货底单一致', { max: 60 }).optional(),
  hand: z.boolean().default(false).describe('true：必须手写'),
  void: text('这一项怎样会作废，例如：财务章、业务章无效', { max: 40 }).optional(),
  tell: text('向快递要的时候这一项怎么说；不写就照 rule 说', { max: 40 }).optional(),
  short: text('海报对照表里的一格，rule 的短写，例如：写店铺名', { max: 12 }).optional(),
})
  .refine((each) => !(each.void && isAdvice(each.basis as Basis)), {
    path: ['void'],
    message: '商家经验和本站建议不能让凭证作废，写进 rule。',
  })
  .describe('要素：{ name, rule, hand, void, tell, short, basis }');

const use = z
  .strictObject({
    proof: slugSchema,
    role: z
      .enum(['required', 'mentioned'])
      .describe('required（在要求树里）、mentioned（只被工单或表格提到）'),
    brief: text('路线里的一行：这里对它的要求', { max: 40 }),
    pen: text('必须手写的几项，写成一行', { max: 30 }).optional(),
    about: ruleObject({ text: text('在这里指什么', { max: 120 }) })
      .optional()
      .describe('mentioned 的凭证：谁提到它、算到什么程度'),
    fields: uniqueList(field, '要素表', { key: (item) => item.name }).default([]),
    checks: uniqueList(checkUseSchema, '核对项', { key: (item) => item.id }).default([]),
    images: z.array(imageSchema).default([]).describe('本场景的示例图'),
  })
  .describe('一种凭证在本场景的用法');

const splitter = z
  .strictObject({
    against: slugSchema.optional().describe('容易混的另一个场景的代号'),
    outside: text('容易混、但不在收录里的情形', { max: 30 }).optional(),
    ask: text('一个能分清的问题', { max: 40 }),
    here: text('答什么就是本场景', { max: 30 }),
    there: text('答什么就是另一种', { max: 30 }),
  })
  .refine((item) => Boolean(item.against) !== Boolean(item.outside), {
    path: ['against'],
    message: 'against（另一个场景）和 outside（不在收录里）要写一个，也只写一个。',
  })
  .describe('分辨问题：{ against 或 outside, ask, here, there }');

const clause = z
  .strictObject({
    starts: text('这一句开头的几个字，照抄工单原文', { max: 60 }),
    label: text('旁注标题', { max: 12 }).optional(),
    note: text('旁注内容', { max: 24 }).optional(),
  })
  .describe('工单的一句：{ starts, label, note }');

const dispute = z
  .strictObject({
    title: text('分歧在哪', { max: 30 }),
    says: z
      .array(z.strictObject({ basis: basisSchema, text: text('怎么写的', { max: 160 }) }))
      .min(2, '至少写两边')
      .describe('各方怎么写'),
    take: text('本站怎么取', { max: 120 }),
  })
  .describe('说法不一之处：{ title, says, take }');

/**
 * content/scenarios/<slug>.mdx: one kind of dispute. Everything that every view knows of it is here;
 * the body below the front matter advises in prose and states no rule.
 */
export const scenarioSchema = z.strictObject({
  number: z.int('写整数').positive('从 1 开始').describe('编号，1、2、3……不能重复'),
  title: text('平台给这类工单的标题，照抄', { max: 40 }),
  name: text('页面标题，例如：退货影响二次销售', { max: 16 }),
  qualifier: text('标题后面的区分，例如：拒签驳回', { max: 10 }).optional(),
  nav: text('侧栏里的短名', { max: 14 }),
  description: text('一句话说明：什么工单、交什么', { max: 120 }),
  checkedOn: dateSchema.describe('最近核对日期，写成 2026-11-22'),
  ticket: z
    .string()
    .trim()
    .min(20, '太短，要抄工单原文全文')
    .superRefine(refineLines)
    .describe('平台工单原文，一字不改，半角标点也照抄'),
  clauses: z.array(clause).min(1, '至少分一句').describe('把原文分成几句，按先后写'),
  cue: text('海报上的一句原文：最能认出这张工单的几个字，照抄', { max: 30 }).optional(),
  strong: uniqueList(text('原文里要加粗的几个字', { max: 60 }), '原文里的要害，照抄').default([]),
  situation: z
    .array(ruleObject({ text: text('什么情况会来这种工单', { max: 120 }) }))
    .min(1, '至少写一条')
    .describe('什么时候是这一种'),
  lead: text('路线上方的一句话', { max: 40 }),
  requirement: requirementSchema,
  combination: z
    .array(statedRuleObject({ text: text('这条组合规则写在哪、怎么写', { max: 120 }) }))
    .min(1, '组合规则要有依据')
    .describe('要求树的依据，一处一条'),
  readings: z.array(readingSchema).default([]).describe('其他读法，没有分歧就不写'),
  readingNote: text('路线下方关于分歧的一两句', { max: 100 }).optional(),
  readingShort: text('海报上关于分歧的一句，readingNote 的短写', { max: 40 }).optional(),
  disputes: z.array(dispute).default([]).describe('说法不一的地方'),
  uses: uniqueList(use, '用到的凭证', { min: 1, key: (item) => item.proof }),
  lookalikes: uniqueList(
    statedRuleObject({
      proof: slugSchema,
      short: text('作废条里的短语，例如：快递官网物流截图', { max: 16 }),
      reason: text('为什么在这里不算数', { max: 120 }),
    }),
    '貌似凭证',
    { key: (item) => item.proof },
  ).default([]),
  deadline: deadlineSchema,
  consequences: z
    .array(
      statedRuleObject({
        when: text('什么时候', { max: 60 }),
        then: text('会怎样', { max: 80 }),
        short: text('时钟下面和海报上的短句；时钟下面只用第一条的', { max: 24 }).optional(),
        payer: text('谁承担', { max: 20 }).optional(),
      }),
    )
    .default([])
    .describe('逾期或不合格的后果；原文没写就不写'),
  actions: z
    .array(
      ruleObject({
        kind: z.enum(['do', 'dont']).describe('do（要做）、dont（不要做）'),
        text: text('做什么', { max: 120 }),
        short: text('海报上的短句；要求、时限、作废里已经写着的不用再写', { max: 24 }).optional(),
        proof: slugSchema.optional().describe('相关凭证的代号'),
        first: text('要摆在最上面时，写它的小标题', { max: 10 }).optional(),
        say: text('这时候怎么回复工单，以店铺的口气写一段', { max: 120 }).optional(),
      }),
    )
    .min(1, '至少写一个动作')
    .describe('该做和不该做的动作'),
  toBuyer: text('发给买家的话，以店铺的口气写；不写就按凭证生成', { max: 160 }).optional(),
  prevention: z
    .array(ruleObject({ text: text('事前怎么防', { max: 120 }) }))
    .default([])
    .describe('事前预防'),
  aliases: uniqueList(text('别名', { max: 20 }), '店员和买家怎么说', { min: 1, key: wordsKey }),
  telling: uniqueList(
    text('说法', { max: 20 }),
    '别名里不会是别的场景的：训练拿来问「是哪个场景」',
  ).default([]),
  splitters: z.array(splitter).default([]).describe('容易混的场景和分辨问题'),
  images: z.array(imageSchema).default([]).describe('示例图'),
});
export type Scenario = z.output<typeof scenarioSchema>;
