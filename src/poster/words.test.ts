import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces, piecesIn } from './words.ts';

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

  test('keep words of the trade and what a stroke joins whole', () => {
    expect(cut('三包类大家电质量问题')).toMatch(/大家电\|/);
    expect(cut('快递内网截图')).toBe('快递|内网|截图');
    expect(cut('差价／运费未收到')).toBe('差价／运费|未收到');
    expect(cut('(提供商品称重) 1、商品')).toMatch(/^\(提供\|.*\|1、商品$/);
  });

  test('of a text in parts say where a part may begin a line', () => {
    expect(piecesIn(['举证要求:(', '提供商品', ') 1、商品'])).toEqual([
      ['举证要求:', '('],
      ['提供', '商品'],
      [') ', '1、商品'],
    ]);
  });

  test('are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(pieces(text).join('')).toBe(text);
        const parts = [text.slice(0, 3), text.slice(3)];
        expect(piecesIn(parts).map((part) => part.join(''))).toEqual(parts);
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
