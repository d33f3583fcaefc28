import type { z } from 'zod';
import { codeName, unseen } from './text.ts';

/** One thing wrong in one content file: where, what was found, what to write instead. Read by editors, in Chinese. */
export interface Fault {
  /** Path from the project's root, for example content/scenarios/empty-parcel.mdx. */
  file: string;
  /** Field path in the front matter, for example readings[0].basis; 正文 for the body. */
  field: string;
  found: string;
  write: string;
}

/** All faults as one message: grouped by file, one line a fault. */
export function faultReport(faults: readonly Fault[]): string {
  const files = Map.groupBy(faults, (fault) => fault.file);
  const blocks = [...files].map(([file, inFile]) =>
    [
      file,
      ...inFile.map(({ field, found, write }) => `  · ${field}：${found}\n    改法：${write}`),
    ].join('\n'),
  );
  return `内容有 ${faults.length} 处要改，先改好再构建：\n\n${blocks.join('\n\n')}\n`;
}

/** zod's issues as faults. `value` is what the author wrote, `schema` describes what each field should be. */
export function faultsOfIssues(
  file: string,
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): Fault[] {
  return issues
    .flatMap((issue) => leafIssues(issue))
    .flatMap((issue): Fault[] => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          file,
          field: fieldPath([...issue.path, key]),
          found: `没有「${key}」这个字段`,
          write: `删掉它，或改成这里认识的字段：${knownKeys(schema, issue.path, at(value, issue.path)).join('、')}`,
        }));
      }
      const here = at(value, issue.path);
      return [
        {
          file,
          field:
            fieldPath(issue.path) || (file.endsWith('.json') ? '（整个文件）' : '（整个文件头）'),
          found:
            here === undefined
              ? missingWords(issue)
              : `${wroteWords(here)}。${reason(issue, here)}`,
          write: describe(schema, issue.path) ?? '参照同类文件里的写法',
        },
      ];
    });
}

type Path = readonly PropertyKey[];

/** A union's issue hides the ones that matter; take those of the branch that came closest. */
function leafIssues(issue: z.core.$ZodIssue, prefix: Path = []): z.core.$ZodIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const deepest = (branch: readonly z.core.$ZodIssue[]) =>
      Math.max(...branch.map((inner) => inner.path.length)) * 10 -
      branch.filter((inner) => inner.code === 'unrecognized_keys').length * 5 -
      branch.length;
    const closest = issue.errors.toSorted((one, other) => deepest(other) - deepest(one))[0]!;
    return closest.flatMap((inner) => leafIssues(inner, path));
  }
  return [{ ...issue, path } as z.core.$ZodIssue];
}

function missingWords(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? issue.message : '没有写这个必填的字段';
}

function wroteWords(here: unknown): string {
  return here === null ? '空着没写' : `写的是${quote(here)}`;
}

function reason(issue: z.core.$ZodIssue, here: unknown): string {
  const types: Record<string, string> = {
    string: '文字',
    number: '数字',
    int: '整数',
    array: '列表',
    object: '写成 { 字段: 值 }',
    boolean: '写 true 或 false',
  };
  switch (issue.code) {
    case 'invalid_type':
      return `这里要${types[issue.expected] ?? issue.expected}${quoteWords(issue.expected, here)}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'invalid_union':
      return '不在可选的几种里';
    default:
      return issue.message;
  }
}

/** 「1」 is what both `1` and `'1'` look like once quoted; only YAML's quotes tell them apart. */
function quoteWords(expected: string, here: unknown): string {
  if (
    expected === 'number' &&
    typeof here === 'string' &&
    here.trim() &&
    !Number.isNaN(Number(here))
  )
    return '，去掉引号';
  if (expected === 'string' && (typeof here === 'number' || typeof here === 'boolean'))
    return '，加上引号';
  return '';
}

/** readings[0].basis, the way editors point at things. */
export function fieldPath(path: Path): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`,
    )
    .join('');
}

function quote(value: unknown): string {
  const words = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const short = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  // Nobody would find it in the report either, and one of them turns the rest of the line around.
  return `「${short.replaceAll(new RegExp(unseen, 'gu'), codeName)}」`;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object'
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** The schemas one step below, through wrappers and unions. */
function below(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  const def = (schema as z.ZodType)._zod.def as unknown as Record<string, unknown> & {
    type: string;
  };
  const inner = (name: string) => below(def[name] as z.core.$ZodType, key);
  switch (def.type) {
    case 'object': {
      const shape = def.shape as Record<PropertyKey, z.core.$ZodType>;
      return Object.hasOwn(shape, key) ? [shape[key]!] : [];
    }
    case 'array':
      return [def.element as z.core.$ZodType];
    case 'union':
      return (def.options as z.core.$ZodType[]).flatMap((option) => below(option, key));
    case 'optional':
    case 'default':
    case 'prefault':
      return inner('innerType');
    case 'lazy':
      return below((def.getter as () => z.core.$ZodType)(), key);
    case 'pipe':
      return [...inner('in'), ...inner('out')];
    default:
      return [];
  }
}

const walk = (schema: z.core.$ZodType, path: Path): z.core.$ZodType[] =>
  path.reduce<z.core.$ZodType[]>(
    (schemas, key) => schemas.flatMap((each) => below(each, key)),
    [schema],
  );

/** The field's own description, or its nearest described ancestor's: what an author should write there. */
function describe(schema: z.ZodType, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    for (const found of walk(schema, path.slice(0, length))) {
      const described = (found as z.ZodType).description ?? innerDescription(found);
      if (described) return described;
    }
  }
  return undefined;
}

function innerDescription(schema: z.core.$ZodType): string | undefined {
  const def = (schema as z.ZodType)._zod.def as unknown as {
    innerType?: z.ZodType;
    in?: z.ZodType;
  };
  const inner = def.innerType ?? def.in;
  return inner && (inner.description ?? innerDescription(inner));
}

function knownKeys(schema: z.ZodType, path: Path, value: unknown): string[] {
  return [...new Set(walk(schema, path).flatMap((found) => objectKeys(found, value)))];
}

/** The keys that an object may have; of a union's kinds, only those of the kind that the value says it is. */
function objectKeys(schema: z.core.$ZodType, value: unknown): string[] {
  const def = (schema as z.ZodType)._zod.def as unknown as Record<string, unknown> & {
    type: string;
  };
  if (def.type === 'object') return Object.keys(def.shape as object);
  if (def.type === 'union') {
    const kind = def.discriminator as string;
    return (def.options as z.core.$ZodType[])
      .filter(({ _zod }) => _zod.propValues?.[kind]?.has(at(value, [kind]) as string))
      .flatMap((option) => objectKeys(option, value));
  }
  const inner = (def.innerType ?? def.out) as z.core.$ZodType | undefined;
  return inner ? objectKeys(inner, value) : [];
}
