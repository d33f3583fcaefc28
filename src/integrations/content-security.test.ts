import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlined, secured } from './content-security.ts';

const page = (body: string) => `<!doctype html><head><meta charset="utf-8"/></head>${body}`;

describe('a page’s policy', () => {
  it('names each inline script by its hash, and nothing wider', () => {
    const text = "document.title = '凭证'";
    const html = secured(page(`<script>${text}</script><script type="module">${text}</script>`));
    const hash = createHash('sha256').update(text).digest('base64');
    expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(html).not.toContain('unsafe-inline');
    expect(html).not.toMatch(/'unsafe-eval'/);
  });

  it('stands before anything that it governs', () => {
    const html = secured(page('<script>1</script>'));
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<script>'));
  });

  it('takes data blocks and files for what they are', () => {
    expect(
      inlined(
        '<script src="/a.js"></script><script type="application/json">{"a":1}</script><script type=module>x()</script>',
      ).scripts,
    ).toEqual(['x()']);
  });

  it('names the same script once', () => {
    const html = secured(page('<script>a</script><script>a</script>'));
    expect(html.match(/sha256-/g)).toHaveLength(1);
  });

  it('allows styles by their hashes, and style attributes only where there are any', () => {
    const strict = secured(page('<style>a{}</style><p>x</p>'));
    expect(strict).toMatch(/style-src 'self' 'sha256-[^']+';img-src/);
    expect(secured(page('<p class="a" style="width:3%">x</p>'))).toContain('style-src-attr');
    expect(secured(page('<script>const a = "<p style=x>"</script>'))).not.toContain('style-src');
  });
});
