import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope, readEnvelope, writeEnvelope } from './envelope.ts';

const now = new Date('2026-01-02T03:04:05Z');
const content = { dataVersion: 'abc', cases: [{ id: '1' }], attempts: [] };
const refusal = (text: string) => {
  const opened = readEnvelope(text);
  return 'refused' in opened ? opened.refused : undefined;
};

describe('export and import', () => {
  it('reads what it wrote', () => {
    const opened = readEnvelope(writeEnvelope(content, now));
    expect(opened).toEqual({
      envelope: {
        format: 'evidence-handbook',
        version: 1,
        exportedAt: '2026-01-02T03:04:05.000Z',
        ...content,
      },
    });
  });

  it('survives a byte order mark', () => {
    expect(refusal(`\uFEFF${writeEnvelope(content, now)}`)).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['half a file', writeEnvelope(content, now).slice(0, -20)],
    ['a list', '[]'],
    ['somebody else’s file', '{"format":"x"}'],
    ['a later version', writeEnvelope(content, now).replace('"version": 1', '"version": 2')],
    ['cases that are no list', '{"format":"evidence-handbook","version":1,"cases":{}}'],
    ['deep nesting', '['.repeat(200_000)],
    ['a very long text', `"${'x'.repeat(9_000_000)}"`],
  ])('refuses %s with a reason', (_, text) => {
    expect(refusal(text)).toMatch(/[。]$/);
  });

  it('looks at the size before it reads', async () => {
    const file = {
      size: 50_000_000,
      text: () => Promise.reject(new Error('must not be read')),
    };
    expect(await openEnvelope(file)).toEqual({ refused: expect.stringContaining('太大') });
  });

  it('lets no key reach a prototype', () => {
    const text = writeEnvelope(content, now).replace('"id"', '"__proto__":{"bad":true},"id"');
    const opened = readEnvelope(text);
    expect('envelope' in opened && Object.keys(opened.envelope.cases[0] as object)).toEqual(['id']);
    expect(({} as Record<string, unknown>).bad).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readEnvelope(text)).not.toThrow();
      }),
    );
  });
});
