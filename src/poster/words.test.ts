import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces } from './words.ts';

describe('pieces', () => {
  const cut = (text: string) => pieces(text).join('|');

  test('keep words whole, with the punctuation that ends or opens them', () => {
    expect(cut('财务章、业务章')).toBe('财务章、|业务章');
    expect(cut('收件人写店铺名；写明拒签原因')).toBe('收件人|写店铺名；|写明拒签原因');
    expect(cut('（作者：念香）')).toMatch(/^（作者：\|/);
  });

  test('keep a number with its unit, a date and a time in one', () => {
    expect(cut('买家反馈后 72 小时内')).toMatch(/72 小时内$/);
    expect(cut('印在 09-18 15:55')).toBe('印在 |09-18 |15:55');
    expect(cut('举证时长48小时,超时')).toMatch(/48小时,\|超时$/);
  });

  test('are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(pieces(text).join('')).toBe(text);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('begin with no closing punctuation', () => {
    const closing = /^[、。，；：！？）」』》〉】]/u;
    for (const text of ['《红章》、「底单」。', '全手写、全打印的红章证明；财务章、业务章']) {
      expect(pieces(text).filter((piece) => closing.test(piece))).toEqual([]);
    }
  });
});
