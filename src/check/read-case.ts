import { isRecord } from '../storage/envelope.ts';
import type { Case } from './case.ts';
import { mostSlots } from './slots.ts';
import { mostHours } from './times.ts';

export type ReadCase = { ok: true; value: Case } | { ok: false; reason: string };

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const key = /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;
const rule = /^[a-z0-9-]+#[a-z]+$/;
const hash = /^[0-9a-f]{1,64}$/;
/** A version is a word; how it is made is its own room's affair. */
const version = /^[\w-]{1,64}$/;
const identity = /^[A-Za-z0-9-]{1,64}$/;
const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/**
 * A case out of what the device or a file gave. Strict: anything that isn't a case comes back with a reason in
 * Chinese, to be shown and set aside. Unknown fields are not taken over. Text stays text: whoever shows it must not
 * read it as markup. The scenario may be one that this site no longer has. Never throws.
 */
export function readCase(value: unknown): ReadCase {
  if (!isRecord(value)) return { ok: false, reason: '不是一张工单的记录。' };
  const wrong = faults(value);
  if (wrong.length > 0)
    return { ok: false, reason: `这张工单的记录坏了：${wrong.join('、')}不对。` };
  const { route, closedAt } = value as Partial<Case>;
  const whole = value as unknown as Case;
  const { id, name, scenario, held, answers, times, slots, preflight, details, note } = whole;
  const { status, createdAt, updatedAt, revision, dataVersion, rules } = whole;
  const { ticket, complaint, visit, left, limitHours } = times;
  const { shop, order, tracking } = details;
  return {
    ok: true,
    value: {
      id,
      name,
      scenario,
      held: [...new Set(held)],
      answers: { ...answers },
      times: given({
        ticket,
        complaint,
        visit,
        left: left && { minutes: left.minutes, at: left.at },
        limitHours,
      }),
      slots,
      ...given({ route, closedAt }),
      preflight: [...preflight],
      details: given({ shop, order, tracking }),
      note,
      status,
      createdAt,
      updatedAt,
      revision,
      dataVersion,
      rules: { ...rules },
    },
  };
}

type Guard = (value: unknown) => boolean;

const optional =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined || guard(value);
const text =
  (longest: number): Guard =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const like =
  (pattern: RegExp): Guard =>
  (value) =>
    typeof value === 'string' && value.length <= 200 && pattern.test(value);
const whole =
  (least: number, most: number): Guard =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const listOf =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.length <= 200 && value.every(guard);
const mapOf =
  (keys: RegExp, guard: Guard): Guard =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length <= 1000 &&
    Object.entries(value).every(([name, each]) => like(keys)(name) && guard(each));
const when: Guard = (value) => like(instant)(value) && !Number.isNaN(Date.parse(value as string));
const shape =
  (guards: Record<string, Guard>): Guard =>
  (value) =>
    isRecord(value) &&
    Object.entries(guards).every(([name, guard]) =>
      guard(Object.hasOwn(value, name) ? value[name] : undefined),
    );

/** What each field must be, with the name under which a fault is told. */
const fields: Record<keyof Case, [words: string, guard: Guard]> = {
  id: ['编号', like(identity)],
  name: ['名称', text(200)],
  scenario: ['场景', like(slug)],
  held: ['手上的凭证', listOf(like(slug))],
  answers: ['核对的回答', mapOf(key, (value) => value === 'pass' || value === 'fail')],
  times: [
    '时间',
    shape({
      ticket: optional(like(wall)),
      complaint: optional(like(wall)),
      visit: optional(like(wall)),
      left: optional(shape({ minutes: whole(0, mostHours * 60), at: when })),
      limitHours: optional(whole(1, mostHours)),
    }),
  ],
  slots: ['图片格数', whole(1, mostSlots)],
  route: ['选的路线', optional(like(/^[a-z0-9+-]+$/))],
  preflight: ['交前核对', listOf(like(slug))],
  details: [
    '店铺和单号',
    shape({ shop: optional(text(200)), order: optional(text(200)), tracking: optional(text(200)) }),
  ],
  note: ['备注', text(5000)],
  status: ['状态', (value) => value === 'open' || value === 'closed'],
  createdAt: ['新建时间', when],
  updatedAt: ['更新时间', when],
  closedAt: ['交出时间', optional(when)],
  revision: ['修订号', whole(0, Number.MAX_SAFE_INTEGER)],
  dataVersion: ['内容版本', like(version)],
  rules: ['规则', mapOf(rule, like(hash))],
};

function faults(value: Record<string, unknown>): string[] {
  return Object.entries(fields)
    .filter(([name, [, guard]]) => !guard(Object.hasOwn(value, name) ? value[name] : undefined))
    .map(([, [words]]) => words);
}

/** Without the fields that are undefined, so that a case compares and stores as it was written. */
function given<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Shape;
}
