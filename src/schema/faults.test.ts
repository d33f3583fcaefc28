import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkSchema } from './check.ts';
import { deadlineSchema } from './deadline.ts';
import { faultReport, faultsOfIssues, fieldPath, type Fault } from './faults.ts';
import { imageSchema } from './image.ts';
import { readingSchema, requirementSchema } from './requirement.ts';
import { dateSchema, text, uniqueList } from './text.ts';

const file = 'content/scenarios/empty-parcel.mdx';

function faults(shape: z.ZodRawShape, value: unknown): Fault[] {
  const schema = z.strictObject(shape);
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : faultsOfIssues(file, schema, value, parsed.error.issues);
}

/** The one fault of a value, without its file, which is always the same. */
function fault(shape: z.ZodRawShape, value: unknown): Omit<Fault, 'file'> {
  const [first, ...others] = faults(shape, value);
  expect(others).toEqual([]);
  expect(first!.file).toBe(file);
  const { field, found, write } = first!;
  return { field, found, write };
}

describe('不认识的字段', () => {
  const shape = { readings: z.array(readingSchema) };
  const reading = {
    basis: 'ticket',
    requirement: { proof: 'chat-record' },
    note: '工单只写聊天。',
  };

  it('写出它的全名，列出这里认识的', () => {
    expect(fault(shape, { readings: [reading, { ...reading, foo: 1 }] })).toEqual({
      field: 'readings[1].foo',
      found: '没有「foo」这个字段',
      write: '删掉它，或改成这里认识的字段：basis、requirement、note、short',
    });
  });

  it('两个就报两处', () => {
    expect(
      faults(shape, { readings: [{ ...reading, foo: 1, bar: 2 }] }).map(({ field }) => field),
    ).toEqual(['readings[0].foo', 'readings[0].bar']);
  });

  it('在最外层也一样', () => {
    expect(fault({ lead: text('一句话') }, { lead: '两样都要交。', titel: '空包' })).toEqual({
      field: 'titel',
      found: '没有「titel」这个字段',
      write: '删掉它，或改成这里认识的字段：lead',
    });
  });
});

describe('时限', () => {
  const shape = { deadline: deadlineSchema };
  const hours = { kind: 'hours', hours: 48, from: 'ticket', basis: 'ticket' };

  it('没有的 kind，指到 kind', () => {
    expect(fault(shape, { deadline: { ...hours, kind: 'days' } })).toMatchObject({
      field: 'deadline.kind',
      found: '写的是「days」。不在可选的几种里',
      write: '举证时限：kind 写 hours、steps 或 not-stated',
    });
  });

  it('没写 kind，指到 kind', () => {
    expect(fault(shape, { deadline: { hours: 48 } })).toMatchObject({
      field: 'deadline.kind',
      found: '没有写这个必填的字段',
    });
  });

  it('kind 对了，指到那一种里的字段', () => {
    expect(fault(shape, { deadline: { ...hours, hours: 1.5 } })).toEqual({
      field: 'deadline.hours',
      found: '写的是「1.5」。这里要整数',
      write: '小时数，整数，例如 48',
    });
    const step = { what: '留言', hours: 72, from: 'complaint' };
    const steps = {
      kind: 'steps',
      basis: 'ticket',
      totalHours: 168,
      steps: [step, { ...step, from: 'now' }],
    };
    expect(fault(shape, { deadline: steps })).toMatchObject({
      field: 'deadline.steps[1].from',
      found: '写的是「now」。只能是 ticket、complaint、visit',
    });
  });

  it('别种才有的字段，只列这一种认识的', () => {
    expect(fault(shape, { deadline: { ...hours, totalHours: 168 } })).toEqual({
      field: 'deadline.totalHours',
      found: '没有「totalHours」这个字段',
      write: '删掉它，或改成这里认识的字段：kind、hours、from、note、basis、merchant',
    });
  });
});

describe('要求树', () => {
  const shape = { requirement: requirementSchema };
  const proof = { proof: 'chat-record' };

  it.each([
    [
      '代号写错',
      { anyOf: [proof, { allOf: [proof, { proof: 'Chat Record' }] }] },
      'requirement.anyOf[1].allOf[1].proof',
      '只能用小写字母、数字和连字符',
    ],
    [
      '列表写成文字',
      { anyOf: [proof, { allOf: 'chat-record' }] },
      'requirement.anyOf[1].allOf',
      '这里要列表',
    ],
    [
      '里层只有一项',
      { anyOf: [proof, { allOf: [proof] }] },
      'requirement.anyOf[1].allOf',
      '至少写两项',
    ],
    [
      '一项是文字',
      { anyOf: [proof, 'chat-record'] },
      'requirement.anyOf[1]',
      '只能写 proof、allOf、anyOf 之一',
    ],
    [
      '一层两种',
      { anyOf: [proof, { ...proof, allOf: [] }] },
      'requirement.anyOf[1]',
      '这里写的是 proof、allOf',
    ],
    ['整棵没写', undefined, 'requirement', '这里写的是 空'],
  ])('%s，指到最里面有用的那一层', (_, requirement, field, words) => {
    const only = fault(shape, { requirement });
    expect(only.field).toBe(field);
    expect(only.found).toContain(words);
  });

  it('两处写错，两处都报', () => {
    const requirement = { anyOf: [{ proof: 'A' }, { allOf: [proof] }] };
    expect(faults(shape, { requirement }).map(({ field }) => field)).toEqual([
      'requirement.anyOf[0].proof',
      'requirement.anyOf[1].allOf',
    ]);
  });
});

describe('找到的值', () => {
  const shape = { lead: text('路线上方的一句话', { max: 50 }) };

  it.each([
    ['太长的截断', '长'.repeat(60), `写的是「${'长'.repeat(40)}…」。最多 50 个字`],
    ['空白的照样看得出', '  ', '写的是「  」。不能为空'],
    ['数字', 48, '写的是「48」。这里要文字，加上引号'],
    ['没有尽头的数', Infinity, '写的是「Infinity」。这里要文字，加上引号'],
    ['列表', ['一', '二'], '写的是「["一","二"]」。这里要文字'],
    ['只写了字段名', null, '空着没写。这里要文字'],
    ['没写', undefined, '没有写这个必填的字段'],
  ])('%s', (_, lead, found) => {
    expect(fault(shape, lead === undefined ? {} : { lead })).toEqual({
      field: 'lead',
      found,
      write: '路线上方的一句话',
    });
  });

  it.each([
    ['列表', z.array(z.string()), '这里要列表'],
    ['整数', z.int(), '这里要数字'],
    ['真假', z.boolean(), '这里要写 true 或 false'],
    ['一组字段', imageSchema, '这里要写成 { 字段: 值 }'],
    ['几样之一', z.enum(['do', 'dont']), '只能是 do、dont'],
    ['日期', dateSchema, '不是日期'],
  ])('要的是%s', (_, schema, words) => {
    expect(fault({ value: schema }, { value: '2026-02-30' }).found).toBe(
      `写的是「2026-02-30」。${words}`,
    );
  });
});

describe('要写什么', () => {
  it('字段自己没有说明，就用它上面最近的', () => {
    const shape = {
      take: z.array(z.strictObject({ yes: z.boolean() })).describe('怎么取，一处一条'),
    };
    expect(fault(shape, { take: [{ yes: 1 }] }).write).toBe('怎么取，一处一条');
  });

  it('可不写的字段写错了，也有说明', () => {
    const shape = { note: text('补充说明').optional(), order: z.int().default(0).describe('次序') };
    expect(faults(shape, { note: 1, order: 'x' }).map(({ write }) => write)).toEqual([
      '补充说明',
      '次序',
    ]);
  });

  it('哪里都没有说明，也不空着', () => {
    expect(fault({ value: z.string() }, { value: 1 }).write).toBe('参照同类文件里的写法');
  });

  it('重复的一条，指到后一条，说明与第几条重复', () => {
    const shape = { aliases: uniqueList(text('别名'), '店员怎么叫它') };
    expect(fault(shape, { aliases: ['空包', '空盒', '空包'] })).toMatchObject({
      field: 'aliases[2]',
      found: '写的是「空包」。「空包」与第 1 条重复，留一条。',
    });
  });

  it('自己写的规则，用自己的话', () => {
    const check = { id: 'clear', ask: '清楚', fail: '不清楚', effect: 'void', basis: 'ours' };
    const { field, found } = fault({ checks: z.array(checkSchema) }, { checks: [check] });
    expect(field).toBe('checks[0].effect');
    expect(found).toContain('本站建议不能让凭证作废');
  });
});

describe('报告', () => {
  const one: Fault = { file: 'a.mdx', field: 'lead', found: '空着没写', write: '路线上方的一句话' };

  it('按文件归拢，一处两行，先说有几处', () => {
    const other = { ...one, file: 'b.mdx', field: '正文' };
    const again = { ...one, field: 'uses[0].brief' };
    expect(faultReport([one, other, again])).toBe(
      [
        '内容有 3 处要改，先改好再构建：',
        '',
        'a.mdx',
        '  · lead：空着没写',
        '    改法：路线上方的一句话',
        '  · uses[0].brief：空着没写',
        '    改法：路线上方的一句话',
        '',
        'b.mdx',
        '  · 正文：空着没写',
        '    改法：路线上方的一句话',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [['readings', 0, 'basis'], 'readings[0].basis'],
    [['uses', 2, 'checks', 10, 'id'], 'uses[2].checks[10].id'],
    [[], ''],
  ])('字段 %j 写成 %s', (path, words) => {
    expect(fieldPath(path)).toBe(words);
  });
});
