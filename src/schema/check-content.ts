import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { bodyFaults } from './body.ts';
import type { Content, Entry } from './entry.ts';
import { faultsOfIssues, type Fault } from './faults.ts';
import { readFrontMatter } from './front-matter.ts';
import { guideSchema } from './guide.ts';
import { integrityFaults } from './integrity.ts';
import { proofSchema } from './proof.ts';
import { scenarioSchema } from './scenario.ts';
import { slugSchema } from './text.ts';
import { utteranceFaults } from './utterances.ts';
import { versionFaults } from './versions.ts';

const folders = { scenarios: scenarioSchema, proofs: proofSchema, guides: guideSchema };

/**
 * Reads content/ below a root and finds everything wrong with it, in one go. It reads the files itself instead of
 * asking Astro's collections, which stop at the first fault and know nothing of the others. Never throws for content.
 */
export function checkContent(
  root: string,
  now = new Date(),
): { content: Content; faults: Fault[] } {
  const faults: Fault[] = [];
  const slugs = {
    scenarios: new Set<string>(),
    proofs: new Set<string>(),
    guides: new Set<string>(),
  };
  const unsoundScenarios: string[] = [];
  const read = <Data>(folder: keyof typeof folders, schema: z.ZodType<Data>): Entry<Data>[] => {
    const files = listFiles(root, folder);
    if (files.length === 0) faults.push(emptyFolder(folder));
    return files.flatMap(({ file, slug, fault }) => {
      slugs[folder].add(slug);
      const source = readFileSync(join(root, file), 'utf8');
      const entry = fault ? { faults: [fault] } : readEntry(file, source, schema);
      faults.push(...entry.faults);
      if (entry.data !== undefined) return [{ slug, file, data: entry.data }];
      if (folder === 'scenarios') unsoundScenarios.push(source);
      return [];
    });
  };
  const content: Content = {
    scenarios: read('scenarios', folders.scenarios).sort(
      (one, other) => one.data.number - other.data.number,
    ),
    proofs: read('proofs', folders.proofs).sort((one, other) => one.data.order - other.data.order),
    guides: read('guides', folders.guides).sort((one, other) => one.data.order - other.data.order),
  };
  faults.push(
    ...utteranceFaults(root, slugs.scenarios),
    ...versionFaults(root),
    ...integrityFaults(content, {
      scenarioSlugs: slugs.scenarios,
      proofSlugs: slugs.proofs,
      unsoundScenarios,
      hasPublicFile: (path) => {
        const full = join(root, 'public', path);
        return existsSync(full) && statSync(full).isFile();
      },
      today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now),
    }),
  );
  faults.sort((one, other) => one.file.localeCompare(other.file));
  return { content, faults };
}

/** The files of a folder; one that cannot be an entry comes with its fault, and with the slug that its name is meant to be. */
function listFiles(root: string, folder: string): { file: string; slug: string; fault?: Fault }[] {
  const base = join(root, 'content', folder);
  if (!existsSync(base)) return [];
  return (
    readdirSync(base, { recursive: true, encoding: 'utf8' })
      // Hidden files are an editor's or the system's own (.DS_Store, swap and lock files); Astro passes over them, too.
      .filter((name) => !/(?:^|[\\/])\./.test(name) && statSync(join(base, name)).isFile())
      .sort()
      .map((name) => {
        const file = `content/${folder}/${name.replaceAll('\\', '/')}`;
        const slug = name.replace(/\.mdx$/, '');
        if (name.endsWith('.mdx') && slugSchema.safeParse(slug).success) return { file, slug };
        return { file, slug: slugMeant(name), fault: { file, ...wrongName(name, slug) } };
      })
  );
}

function slugMeant(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[_ ]/g, '-');
}

function wrongName(name: string, slug: string): Omit<Fault, 'file'> {
  return name.endsWith('.mdx')
    ? {
        field: '文件名',
        found: `「${slug}」不能作代号`,
        write: '直接放在这个文件夹里，只用小写字母、数字和连字符，例如 empty-parcel.mdx',
      }
    : {
        field: '文件名',
        found: '不是 .mdx 文件，不会被读到',
        write: '改名为 .mdx，或移出 content',
      };
}

function emptyFolder(folder: string): Fault {
  return {
    file: `content/${folder}`,
    field: '（文件夹）',
    found: '是空的，或不存在',
    write: '至少放一个 .mdx 文件',
  };
}

function readEntry<Data>(
  file: string,
  source: string,
  schema: z.ZodType<Data>,
): { data?: Data; faults: Fault[] } {
  // What Node puts where bytes are no UTF-8: every word of the file would reach the reader as these.
  if (source.includes('\u{FFFD}')) {
    return {
      faults: [
        {
          file,
          field: '（整个文件）',
          found: '有乱码，多半不是用 UTF-8 存的',
          write: '在编辑器里选「另存为 UTF-8」；乱码的字重新打一遍',
        },
      ],
    };
  }
  const { raw, body, linesAbove, fault } = readFrontMatter(source);
  const faults = bodyFaults(file, body, linesAbove);
  if (fault) faults.push({ file, ...fault });
  if (raw === undefined) return { faults };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { data: parsed.data, faults };
  faults.push(...faultsOfIssues(file, schema, raw, parsed.error.issues));
  const data = withoutStrays(schema, raw, parsed.error.issues);
  return data === undefined ? { faults } : { data, faults };
}

/** Where strange fields are all that is wrong, the rest is sound: it goes on to be checked with the others. */
function withoutStrays<Data>(
  schema: z.ZodType<Data>,
  raw: unknown,
  issues: readonly z.core.$ZodIssue[],
): Data | undefined {
  if (issues.some(({ code }) => code !== 'unrecognized_keys')) return undefined;
  const copy: unknown = structuredClone(raw);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = issue.path.reduce<unknown>(
      (inner, key) => Reflect.get(Object(inner), key),
      copy,
    );
    for (const key of issue.keys) Reflect.deleteProperty(Object(holder), key);
  }
  return schema.safeParse(copy).data;
}
