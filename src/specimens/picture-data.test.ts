import { describe, expect, it } from 'vitest';
import { realScenarios } from '../../tests/fixtures/real-content.ts';
import { realBook } from '../../tests/fixtures/real-specimens.ts';
import { pictureData } from './picture-data.ts';

describe('what a page is told of a specimen', () => {
  const uses = realScenarios.flatMap(({ slug, uses }) =>
    uses.map((use) => ({
      use,
      data: pictureData(realBook, use.proof, slug, (file) => `/b${file}`),
    })),
  );

  it('has a callout for each check of the use, in its order', () => {
    for (const { use, data } of uses) {
      expect(data.callouts.map(({ check }) => check)).toEqual(use.checks.map(({ id }) => id));
      expect(data.callouts.map(({ n }) => n)).toEqual(use.checks.map((_, at) => at + 1));
    }
  });

  it('has a wrong one for every check that voids, with the reason in the content’s words', () => {
    for (const { use, data } of uses)
      for (const check of use.checks.filter(({ effect }) => effect === 'void')) {
        const twins = data.twins.filter((twin) => twin.check === check.id);
        expect(twins.length, `${use.proof} ${check.id}`).toBeGreaterThan(0);
        for (const twin of twins) {
          expect(twin).toMatchObject({ effect: 'void', fail: check.fail });
          expect(twin.src).not.toBe(data.src);
        }
      }
  });

  it('gives addresses as the page writes them', () => {
    for (const { data } of uses)
      for (const src of [data.src, ...data.twins.map((twin) => twin.src)])
        expect(src).toMatch(/^\/b\/specimens\/[\w.-]+\.svg$/);
  });
});
