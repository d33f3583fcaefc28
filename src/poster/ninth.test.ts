import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayable, type Sayable } from '../evidence/said.ts';
import { checkContent } from '../schema/check-content.ts';
import { source } from '../source.ts';
import { ContentCopy } from '../../tests/fixtures/content-copy.ts';
import { realSayable } from '../../tests/fixtures/real-content.ts';
import { changesBetween } from './changes.ts';
import { columnsOf, posterOf, requiredStrings, type Poster } from './model.ts';
import { sheets } from './sheets.ts';
import { contentHash, partHashes } from './version.ts';

/** A scenario that an editor adds: one file in content/, no line of code. */
let files: ContentCopy;
let content: Sayable;
let poster: Poster;

beforeAll(() => {
  files = new ContentCopy();
  const [{ slug }] = realSayable.scenarios as [Sayable['scenarios'][number]];
  const like = files.read(`content/scenarios/${slug}.mdx`);
  files.addScenario('parcel-swapped', like.replace(/^name: .*$/m, 'name: 包裹被掉包'));
  const checked = checkContent(files.root);
  expect(checked.faults.filter(({ file }) => !file.includes('parcel-swapped'))).toEqual([]);
  content = sayable(checked.content, source);
  poster = posterOf({
    scenarios: content.scenarios.map(({ slug: own, data, uses }) => ({
      ...data,
      slug: own,
      url: `/scenarios/${own}/`,
      uses,
    })),
    proofs: [...content.proofs].map(([own, data]) => ({ ...data, slug: own })),
    notes: content.notes,
    version: contentHash(content),
    source,
  });
});

afterAll(() => {
  files.remove();
});

describe('a scenario that is added to the content', () => {
  test.each(sheets)('stands on the $id sheet, once, last', (sheet) => {
    const cards = columnsOf(poster, sheet).flat();
    expect(cards.map(({ slug }) => slug)).toEqual(content.scenarios.map(({ slug }) => slug));
    expect(cards.at(-1)).toMatchObject({ slug: 'parcel-swapped', name: '包裹被掉包' });
    expect(requiredStrings(poster, sheet).map(({ text }) => text)).toContain('包裹被掉包');
  });

  test('has its rows in the table of what it asks for', () => {
    expect(poster.matrices[0]!.rows.map((row) => row.number)).toContain(
      poster.cards.at(-1)!.number,
    );
  });

  test('is a new version, and named as what changed', () => {
    expect(contentHash(content)).not.toBe(contentHash(realSayable));
    expect(changesBetween(partHashes(realSayable), partHashes(content), content.scenarios)).toEqual(
      [{ part: 'parcel-swapped', words: expect.stringMatching(/^新增场景 \d+「包裹被掉包/) }],
    );
  });
});
