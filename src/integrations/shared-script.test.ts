import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharedScript, withScript } from './shared-script.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '_astro-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function built(text: string): Promise<string> {
  await writeFile(join(folder, 'helper.js'), 'export const help = () => "helped";');
  await writeFile(join(folder, 'page.js'), text);
  return sharedScript(join(folder, 'page.js'), '/base/');
}

test('what is imported at once is in it', async () => {
  const text = await built('import { help } from "./helper.js"; document.title = help();');
  expect(text).toContain('helped');
  expect(text).not.toContain('import');
});

test('what is imported on demand stays a file, by its whole path', async () => {
  const text = await built('addEventListener("click", () => import("./panel.js"));');
  expect(text).toMatch(/import\("\/base\/_astro-\w+\/panel\.js"\)/);
});

test('nothing in it ends its element', async () => {
  expect(await built('document.title = "</script>";')).not.toContain('</script');
});

test('what keeps its element from ending stops the build', async () => {
  await expect(built('document.title = "<!--<script>";')).rejects.toThrow('cannot stand in a page');
});

test('it takes the place of its address, whatever it says', () => {
  const page = '<p></p><script type="module" src="/base/page.js"></script>';
  expect(withScript(page, '/base/page.js', '$& $1')).toBe(
    '<p></p><script type="module">$& $1</script>',
  );
});

test('a page without it stays as it is', () => {
  expect(withScript('<p></p>', '/base/page.js', 'x')).toBe('<p></p>');
});
