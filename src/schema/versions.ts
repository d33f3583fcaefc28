import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digest } from '../digest.ts';
import { faultsOfIssues, type Fault } from './faults.ts';
import { markedText, readText, wholeFile } from './file-text.ts';
import { dateSchema, text } from './text.ts';

export const versionsFile = 'content/versions.json';

const hash12 = z.string().regex(/^[0-9a-f]{12}$/, '不是 12 位摘要');

const versionSchema = z
  .strictObject({
    hash: z
      .string()
      .regex(/^[0-9a-hjkmnp-tv-z]{8}$/, '不是 8 位版本号')
      .describe('版本号，印在海报上的 8 位'),
    date: dateSchema.describe('登记日期'),
    why: text('编辑写的一句话：改了什么', { max: 160 }),
    changes: z
      .array(z.strictObject({ part: z.string(), words: text('改动的地方') }))
      .describe('和上一版比，改动的地方，由登记命令找出'),
    parts: z.record(z.string(), hash12).describe('内容各部分的摘要，规则用规则代号'),
    seal: hash12.describe('封条：本条连同上一条封条的摘要'),
  })
  .describe('一个版本，由 npm run version:poster 写，不手改');
export type Version = z.output<typeof versionSchema>;

/** content/versions.json: every version of the rules that a sheet may have been printed from, oldest first. */
export const versionsSchema = z.array(versionSchema).min(1, '至少要有一个版本');

/** A version's seal covers the seal before it: nobody can change an old one without breaking all that follow. */
export function sealOf({ seal: _, ...version }: Version, previous: string | undefined): string {
  return digest([previous ?? null, version]);
}

/** What is wrong with the record itself. Whether it is up to date is another question: see poster/record.ts. */
export function versionFaults(root: string): Fault[] {
  const path = join(root, versionsFile);
  if (!existsSync(path)) {
    return [fault(wholeFile, '不见了', '从版本库里取回来：git checkout content/versions.json')];
  }
  const { text, fault: unfit } = readText(path);
  const unread = unfit ?? markedText(text);
  if (unread) return [fault(unread.field, unread.found, restore)];
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return [fault(wholeFile, '不是 JSON', restore)];
  }
  const { data, error } = versionsSchema.safeParse(raw);
  if (!data)
    return faultsOfIssues(versionsFile, versionsSchema, raw, error.issues).map((each) =>
      // There is no other file like it to look at.
      each.field === wholeFile ? { ...each, write: restore } : each,
    );
  return data.flatMap((version, index) =>
    version.seal === sealOf(version, data[index - 1]?.seal)
      ? []
      : [
          fault(
            `[${index}].seal`,
            `${version.date} 的 ${version.hash} 和封条对不上，像是改过`,
            restore,
          ),
        ],
  );
}

/** The record of a project whose content has no faults. */
export const readVersions = (root: string): Version[] =>
  versionsSchema.parse(JSON.parse(readFileSync(join(root, versionsFile), 'utf8')));

const restore =
  '旧版本不能改。用 git checkout content/versions.json 取回，再运行 npm run version:poster 登记新版本';

const fault = (field: string, found: string, write: string): Fault => ({
  file: versionsFile,
  field,
  found,
  write,
});
