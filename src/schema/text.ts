import { z } from 'zod';

/** A slug is a file name, a URL segment, a key in stored progress: lower case, digits, hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和连字符，例如 chat-record')
  .describe('英文代号，与文件名一致，例如 chat-record');

/** Words a reader sees: one line, trimmed, never empty, short enough for where they stand. Length is in characters. */
export function text(description: string, { max = 200 }: { max?: number } = {}) {
  return z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(max, `最多 ${max} 个字`)
    .superRefine(refineSeen)
    .describe(description);
}

/** Words in several lines, as the platform writes its tickets. */
export const refineLines = (value: string, context: z.RefinementCtx): void =>
  refineSeen(value.replaceAll('\n', ''), context);

/** In YAML's quotes a character can be written as its number, which nobody finds by looking at the file's text. */
function refineSeen(value: string, context: z.RefinementCtx): void {
  const found = unseen.exec(value)?.[0];
  if (found === undefined) return;
  const message =
    found === '\n'
      ? '里面有换行（U+000A），这里只写一行。'
      : `里面有看不见的字符（${codeName(found)}），删掉它。`;
  context.addIssue({ code: 'custom', message });
}

/**
 * What nobody sees: controls, marks of direction, fillers, halves of characters. Copied from a chat or a web page, it
 * makes two equal words differ: a ticket is no longer found, a slug names nothing. Emoji are made with joiners, so
 * behind one they are left alone.
 */
export const unseen =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}])[\u{200D}\u{FE0F}]|(?![\u{200D}\u{FE0F}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** U+200B, the way Unicode's tables name a character. */
export const codeName = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

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
