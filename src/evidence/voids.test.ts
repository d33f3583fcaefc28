import { describe, expect, test } from 'vitest';
import { voidWords } from './voids.ts';

describe('voidWords', () => {
  test('puts lookalikes first, then what voids a proof, in page order', () => {
    expect(
      voidWords({
        lookalikes: [{ short: '百度截图' }, { short: 'QQ、微信凭证' }],
        uses: [
          { checks: [{ short: '财务章、业务章', effect: 'void' }] },
          { checks: [{ short: '打印的红章证明', effect: 'void' }] },
        ],
      }),
    ).toEqual(['百度截图', 'QQ、微信凭证', '财务章、业务章', '打印的红章证明']);
  });

  test('passes over advice and checks without a phrase', () => {
    expect(
      voidWords({
        lookalikes: [],
        uses: [{ checks: [{ short: '财务章、业务章', effect: 'advice' }, { effect: 'void' }] }],
      }),
    ).toEqual([]);
  });

  test('says each phrase once', () => {
    const checks = [{ short: '财务章、业务章', effect: 'void' as const }];
    expect(
      voidWords({ lookalikes: [{ short: '财务章、业务章' }], uses: [{ checks }, { checks }] }),
    ).toEqual(['财务章、业务章']);
  });
});
