import { z } from 'zod';
import { basisSchema, merchantSchema } from './basis.ts';
import { effectSchema } from './check.ts';
import { proofSchema } from './proof.ts';
import { scenarioSchema } from './scenario.ts';
import { slugSchema } from './text.ts';

/** What /data/scenarios.json says. /data/scenarios.schema.json is made from this, and the pages read the same objects. */

const slugSets = z.array(z.array(slugSchema));

const resolvedCheck = z
  .strictObject({
    id: slugSchema,
    ask: z.string(),
    fail: z.string(),
    fix: z.string().optional(),
    short: z.string().optional(),
    say: z.string().optional(),
    tell: z.string().optional(),
    shortAsk: z.string().optional(),
    final: z.boolean().optional(),
    effect: effectSchema,
    basis: basisSchema,
    merchant: merchantSchema.optional(),
  })
  .describe('核对项在本场景的样子：凭证里的一条，加上本场景的不同');

const useShape = scenarioSchema.shape.uses.element.shape;
const resolvedUse = z.strictObject({ ...useShape, checks: z.array(resolvedCheck) });

const rule = z
  .strictObject({
    id: z
      .string()
      .describe(
        '规则代号：<场景>#<combination | fields | voids | deadline | actions>，也是页面上的锚点',
      ),
    hash: z.string().describe('规则数据的 SHA-256 前 12 位；只改措辞不变，改规则才变'),
  })
  .describe('规则，学习进度和改动通知以它为单位');

export const publishedScenarioSchema = z.strictObject({
  slug: slugSchema,
  url: z.string().describe('页面地址；设置了 SITE 时是完整网址'),
  ...scenarioSchema.shape,
  uses: z.array(resolvedUse),
  label: z.string().describe('组合标记的词：任选其一、缺一不可；组合本身有分歧时是说法不一'),
  formula: z.string().describe('要求树写成一行'),
  routes: slugSets.describe('要求树的最小充分集，一条路线一个'),
  advised: slugSets.describe('每种读法都接受的最小充分集'),
  rules: z.array(rule),
});
export type PublishedScenario = z.output<typeof publishedScenarioSchema>;
export type ResolvedUse = PublishedScenario['uses'][number];
export type ResolvedCheck = ResolvedUse['checks'][number];

const proofUse = z.strictObject({
  scenario: slugSchema,
  role: z.enum(['required', 'mentioned', 'lookalike', 'action']),
});

export const publishedProofSchema = z.strictObject({
  slug: slugSchema,
  url: z.string(),
  ...proofSchema.shape,
  uses: z.array(proofUse).describe('哪些场景怎么用它'),
});
export type PublishedProof = z.output<typeof publishedProofSchema>;

const note = z.strictObject({
  title: z.string(),
  text: z.string(),
  short: z.string(),
  basis: basisSchema,
  merchant: merchantSchema.optional(),
});

export const publishedSchema = z.strictObject({
  version: z.string().describe('规则版本，8 位，与海报上印的一样：规则、工单、总则不变它不变'),
  format: z.literal(1).describe('本格式的版本'),
  source: z.strictObject({ title: z.string(), credits: z.string(), printedDate: z.string() }),
  notes: z.array(note).describe('总则'),
  scenarios: z.array(publishedScenarioSchema),
  proofs: z.array(publishedProofSchema),
});
export type Published = z.output<typeof publishedSchema>;

/** The JSON Schema (2020-12) of the published data. */
export function publishedJsonSchema(): object {
  return z.toJSONSchema(publishedSchema, {
    io: 'output',
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
}
