import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { HtmlValidate } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { pages } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes minimal but legal HTML: unquoted void endings and its own attribute order are not faults.
    'void-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // Starlight's head writes <title> longer than a search result shows; that is a taste, not a fault.
    'long-title': 'off',
    // Lists lose their role in Safari when their bullets are styled away; role="list" gives it back.
    'no-redundant-role': 'off',
    // Widths of the to-scale bar are data, not style.
    'no-inline-style': 'off',
  },
});

for (const path of pages) {
  test(`${path} is valid HTML`, async () => {
    const file = join(
      import.meta.dirname,
      '..',
      'dist',
      path.endsWith('/') ? `${path}index.html` : path,
    );
    const report = await validator.validateString(readFileSync(file, 'utf8'));
    const messages = report.results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual(
      [],
    );
  });
}

test('every internal link and fragment leads somewhere', async ({ baseURL }) => {
  const { links } = await new LinkChecker().check({
    path: pages.map((path) => `${baseURL}${path}`),
    recurse: true,
    checkFragments: true,
    linksToSkip: async (link) => !link.startsWith(baseURL!),
  });
  const broken = links.filter(({ state }) => state === 'BROKEN');
  expect(broken.map(({ url, parent, status }) => `${parent} → ${url} (${status})`)).toEqual([]);
  expect(links.length).toBeGreaterThan(pages.length);
});
