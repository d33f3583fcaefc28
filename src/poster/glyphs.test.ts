import { describe, expect, test } from 'vitest';
import { missingFrom, visibleText } from './glyphs.ts';

describe('visibleText', () => {
  test('is what the body shows', () => {
    const page =
      '<head><title>头</title></head><body class="x"><style>a{}</style><p>红章<wbr>证明 &amp; &#24213;&#x5355;</p><script>let a = "脚本"</script></body>';
    expect(visibleText(page)).toBe('红章证明 & 底单');
  });
});

describe('missingFrom', () => {
  const has = (codePoint: number) => codePoint !== '→'.codePointAt(0);

  test('names each missing character once, with what stands around it', () => {
    expect(missingFrom('先联系快递→再回复→完', has)).toEqual([
      { character: '→', around: '先联系快递→再回复→完' },
    ]);
  });

  test('asks for no glyph where there is nothing to see', () => {
    expect(missingFrom('一 二\n三', (codePoint) => codePoint > 32)).toEqual([]);
  });
});
