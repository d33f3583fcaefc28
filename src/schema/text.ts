import { z } from 'zod';

/** A slug is a file name, a URL segment, a key in stored progress: lower case, digits, hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，例如 chat-record')
  .describe('英文代号，与文件名一致，例如 chat-record');

/** Words a reader sees: trimmed, never empty, short enough for where they stand. Length is in characters. */
export function text(description: string, { max = 200 }: { max?: number } = {}) {
  return z.string().trim().min(1, '不能为空').max(max, `最多 ${max} 个字`).describe(description);
}

/** Words that differ in punctuation, width or case alone are one. */
export const wordsKey = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A list without repeats; a repeat in an editor's list is always a slip. */
export function uniqueList<Item extends z.ZodType>(
  item: Item,
  description: string,
  { min = 0, key = (value: z.output<Item>) => String(value) } = {},
) {
  return z
    .array(item)
    .min(min, `至少写 ${min} 条`)
    .superRefine((items, context) => {
      const seen = new Map<string, number>();
      items.forEach((value, index) => {
        const first = seen.get(key(value));
        if (first === undefined) seen.set(key(value), index);
        else
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `「${key(value)}」与第 ${first + 1} 条重复，留一条。`,
          });
      });
    })
    .describe(description);
}

/** YAML reads an unquoted 2026-11-22 as a date, a quoted one as text; both become the text `2026-11-22`. */
export const dateSchema = z
  .preprocess(
    (value) =>
      value instanceof Date && !Number.isNaN(value.valueOf())
        ? value.toISOString().slice(0, 10)
        : value,
    z.iso.date('不是日期'),
  )
  .describe('日期，写成 2026-11-22');
