import { z } from 'zod';
import { ruleObject } from './basis.ts';
import { dateSchema, text, uniqueList, wordsKey } from './text.ts';

/** Generated parts that a guide may end with; they are drawn from the rules and cannot drift from them. */
export const panelSchema = z
  .enum([
    'notes',
    'deadlines',
    'disagreements',
    'glossary',
    'scenarios',
    'outside',
    'data',
    'forms',
  ])
  .describe('正文后面自动生成的部分，选一个已有的名字');

const note = ruleObject({
  title: text('总则的小标题', { max: 16 }),
  text: text('总则的意思，用自己的话', { max: 160 }),
  short: text('海报和场景页用的短句', { max: 60 }),
}).describe('总则：{ title, text, short, basis }');

const outside = z
  .strictObject({
    name: text('没收录的情形，例如：少件、漏发', { max: 20 }),
    words: uniqueList(text('认出它的词', { max: 10 }), '认出它的词', { min: 1 }),
    why: text('为什么这几种都套不上', { max: 80 }),
  })
  .describe('没收录的情形：{ name, words, why }');

/** The part of a guide's front matter that is ours; title and description are Starlight's. */
export const guideFields = {
  nav: text('侧栏里的短名', { max: 14 }),
  order: z.int('写整数').nonnegative('不能是负数').describe('在侧栏里的次序，小的在前'),
  checkedOn: dateSchema.describe('最近核对日期，写成 2026-11-22'),
  aliases: uniqueList(text('搜索时的叫法', { max: 16 }), '这一页回答的事，店员会怎么搜', {
    min: 1,
    key: wordsKey,
  }).optional(),
  panel: panelSchema.optional(),
  outside: z.array(outside).min(1).optional().describe('没收录的情形，只在 not-covered 里写'),
  notes: z.array(note).min(1, '至少写一条').optional().describe('总则，只在 general-notes 里写'),
};

/** content/guides/<slug>.mdx as an author writes it: nothing of Starlight's but title and description. */
export const guideSchema = z.strictObject({
  title: text('标题', { max: 30 }),
  description: text('一句话说明', { max: 120 }),
  ...guideFields,
});
export type Guide = z.output<typeof guideSchema>;
