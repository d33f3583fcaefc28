import { z } from 'zod';
import { text } from './text.ts';

/** An example picture in public/. Its text alternative says what it shows and what to look at. */
export const imageSchema = z
  .strictObject({
    src: z
      .string()
      .regex(/^\/[\w\-./]+\.(svg|png|webp|avif)$/, '写 public 里的路径，例如 /specimens/a.svg')
      .describe('图片路径，从 public 起算，例如 /specimens/a.svg'),
    alt: text('替代文字：图里是什么、该看哪里', { max: 160 }),
    caption: text('图注', { max: 60 }).optional(),
  })
  .describe('示例图：{ src, alt, caption }');
