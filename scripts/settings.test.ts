import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './lib.mjs';

/** What a script that reads the settings says of them, in a process of its own: it may end there. */
function read(settings: Record<string, string>) {
  const words = `import { base, port, site } from ${JSON.stringify(join(root, 'scripts/settings.mjs'))};
    console.log(JSON.stringify({ site, base, port: port() }));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', words],
    { env: { PATH: process.env['PATH'], ...settings }, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('settings', () => {
  it.each([
    [{}, { base: '/', port: 4321 }],
    [
      { SITE: '', BASE: '', PORT: '', REPO_URL: '' },
      { base: '/', port: 4321 },
    ],
    [
      { SITE: 'https://example.com/', BASE: 'shop/handbook', PORT: '4400' },
      { site: 'https://example.com', base: '/shop/handbook/', port: 4400 },
    ],
    [
      { SITE: 'http://localhost:8080', BASE: '/' },
      { site: 'http://localhost:8080', base: '/', port: 4321 },
    ],
    [
      { REPO_URL: 'https://github.com/a/b', CONTACT_URL: 'mailto:a@b.example' },
      { base: '/', port: 4321 },
    ],
  ])('reads %j', (settings, wanted) => {
    expect(JSON.parse(read(settings as Record<string, string>).stdout)).toEqual(wanted);
  });

  it.each([
    ['SITE', 'example.com', 'SITE=https://example.com'],
    ['SITE', 'localhost:8080', 'https://'],
    ['SITE', 'https://', 'SITE=https://example.com'],
    ['SITE', 'https://example.com/evidence/', 'BASE=/evidence/'],
    ['SITE', 'https://example.com/?a', 'SITE=https://example.com'],
    ['BASE', 'https://x.com/evidence/', 'BASE=/evidence/'],
    ['BASE', 'C:/Program Files/Git/evidence/', 'BASE=/evidence/'],
    ['BASE', '/a//b/', 'BASE=/evidence/'],
    ['BASE', '../evidence', 'BASE=/evidence/'],
    ['REPO_URL', 'github.com/a/b', 'https://'],
    ['REPO_URL', 'mailto:a@b.example', 'https://'],
    ['CONTACT_URL', 'javascript:alert(1)', 'https://'],
    ['PORT', 'abc', 'PORT=4400'],
    ['PORT', '70000', 'PORT=4400'],
    ['PORT', '0', 'PORT=4400'],
  ])('stops at %s=%s with a sentence in each language', (name, value, write) => {
    const { status, stdout, stderr } = read({ [name]: value });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const [english = '', chinese = '', ...more] = stderr.trim().split('\n');
    expect(more).toEqual([]);
    expect(chinese).toMatch(/\p{Script=Han}/u);
    for (const sentence of [english, chinese])
      for (const part of [name, value, write]) expect(sentence).toContain(part);
  });
});
