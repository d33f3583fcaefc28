import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Reachable } from './body-address.ts';
import { bodyFaults } from './body.ts';
import type { Content, Entry } from './entry.ts';
import { faultsOfIssues, type Fault } from './faults.ts';
import { readFolder, readText } from './file-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { guideSchema } from './guide.ts';
import { integrityFaults } from './integrity.ts';
import { proofSchema } from './proof.ts';
import { scenarioSchema } from './scenario.ts';
import { slugSchema } from './text.ts';
import { utteranceFaults } from './utterances.ts';
import { versionFaults } from './versions.ts';

const folders = { scenarios: scenarioSchema, proofs: proofSchema, guides: guideSchema };

/** What one file says: its fields are the keys of `shape`. */
type FileSchema<Data> = z.ZodType<Data> & { shape: object };

/**
 * Reads content/ below a root and finds everything wrong with it, in one go. It reads the files itself instead of
 * asking Astro's collections, which stop at the first fault and know nothing of the others. Never throws for content.
 */
export function checkContent(
  root: string,
  now = new Date(),
): { content: Content; faults: Fault[] } {
  const faults: Fault[] = [];
  const files = {
    scenarios: listFiles(root, 'scenarios'),
    proofs: listFiles(root, 'proofs'),
    guides: listFiles(root, 'guides'),
  };
  const slugsOf = (listed: Listed[]) => new Set(listed.map(({ slug }) => slug));
  const slugs = {
    scenarios: slugsOf(files.scenarios),
    proofs: slugsOf(files.proofs),
    guides: slugsOf(files.guides),
  };
  const hasPublicFile = (path: string) =>
    !path.includes('..') && hasBytes(join(root, 'public', path));
  const textOf = (folder: string, slug: string) =>
    readText(join(root, 'content', folder, `${slug}.mdx`)).text;
  const unsoundScenarios: string[] = [];
  const read = <Data>(folder: keyof typeof folders, schema: FileSchema<Data>): Entry<Data>[] => {
    if (files[folder].length === 0) faults.push(emptyFolder(folder));
    return files[folder].flatMap(({ file, slug, fault: misnamed }) => {
      const { text: source, fault: unfit } = readText(join(root, file));
      const fault = misnamed ?? (unfit && { file, ...unfit });
      const entry = fault
        ? { faults: [fault] }
        : readEntry(file, source, schema, { hasPublicFile, slugs, textOf });
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
    ...strays(root),
    ...utteranceFaults(
      root,
      slugs.scenarios,
      content.scenarios.map(({ slug }) => slug),
    ),
    ...versionFaults(root),
    ...integrityFaults(content, {
      scenarioSlugs: slugs.scenarios,
      proofSlugs: slugs.proofs,
      guideSlugs: slugs.guides,
      unsoundScenarios,
      hasPublicFile,
      today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now),
    }),
  );
  faults.sort((one, other) => one.file.localeCompare(other.file));
  return { content, faults };
}

/** A name too long for any file is one more that is not there. */
function hasBytes(path: string): boolean {
  const stat = existsSync(path) ? statSync(path) : undefined;
  return stat !== undefined && stat.isFile() && stat.size > 0;
}

/** A folder with a slip in its name would be passed over, and its rules with it. */
function strays(root: string): Fault[] {
  return (readFolder(join(root, 'content')) ?? [])
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({
      file: `content/${name}`,
      field: '文件名',
      found: '不在这些之内，不会被读到',
      write: `移进或改名为 ${[...known].join('、')}，或移出 content`,
    }));
}

const known = new Set([...Object.keys(folders), 'utterances', 'versions.json']);

interface Listed {
  file: string;
  slug: string;
  fault?: Fault;
}

/** The files of a folder; one that cannot be an entry comes with its fault, and with the slug that its name is meant to be. */
function listFiles(root: string, folder: string): Listed[] {
  return [...filesBelow(join(root, 'content', folder))].sort().map((name) => {
    const file = `content/${folder}/${name.replaceAll('\\', '/')}`;
    const slug = name.replace(/\.mdx$/, '');
    if (name.endsWith('.mdx') && slugSchema.safeParse(slug).success) return { file, slug };
    return { file, slug: slugMeant(name), fault: { file, ...wrongName(name, slug) } };
  });
}

/** A link is a file here, and not followed: it may lead in circles or nowhere. So is a folder that can't be looked into. */
function* filesBelow(base: string, folder = ''): Generator<string> {
  const entries = readFolder(join(base, folder));
  if (!entries && folder !== '') yield folder;
  for (const entry of entries ?? []) {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(base, name);
    else yield name;
  }
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
    found: '是空的、不存在，或不是文件夹',
    write: '至少放一个 .mdx 文件',
  };
}

function readEntry<Data>(
  file: string,
  source: string,
  schema: FileSchema<Data>,
  reachable: Reachable,
): { data?: Data; faults: Fault[] } {
  const { raw, body, linesAbove, fault } = readFrontMatter(
    source,
    new Set(Object.keys(schema.shape)),
  );
  const faults = bodyFaults(file, body, linesAbove, reachable);
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
