import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Published } from '../src/schema/published.ts';
import type { Requirement } from '../src/schema/requirement.ts';
import { content } from './site.ts';

/** Reads the drawn tree back from a page: nested lists with their combinator, proofs at the ends. */
async function drawnTree(list: Locator): Promise<Requirement> {
  return list.evaluate((root) => {
    const read = (element: Element): unknown => {
      const nodes = [...element.querySelectorAll('[data-combinator], [data-proof]')].filter(
        (node) => node.parentElement!.closest('[data-combinator]') === element,
      );
      const parts = nodes.map((node) =>
        node.hasAttribute('data-proof') ? { proof: node.getAttribute('data-proof') } : read(node),
      );
      return { [element.getAttribute('data-combinator')!]: parts };
    };
    return read(root) as never;
  });
}

test.describe('page, JSON and content say the same', () => {
  for (const { slug, data } of content.scenarios) {
    test(`${slug}: the tree`, async ({ page, request }) => {
      const published = (await (await request.get('/data/scenarios.json')).json()) as Published;
      const inJson = published.scenarios.find((scenario) => scenario.slug === slug)!;
      await page.goto(`/scenarios/${slug}/`);
      const drawn = await drawnTree(page.locator('main [data-combinator]').first());
      expect(drawn).toEqual(data.requirement);
      expect(inJson.requirement).toEqual(data.requirement);
      expect(inJson.readings.map(({ requirement }) => requirement)).toEqual(
        data.readings.map(({ requirement }) => requirement),
      );
      await page.goto('/scenarios/');
      expect(await drawnTree(page.locator(`#${slug} [data-combinator]`).first())).toEqual(
        data.requirement,
      );
    });

    test(`${slug}: the ticket`, async ({ page, request }) => {
      const published = (await (await request.get('/data/scenarios.json')).json()) as Published;
      await page.goto(`/scenarios/${slug}/`);
      const squeeze = (text: string) => text.replaceAll(/\s/g, '');
      const shown = await page.getByRole('blockquote').innerText();
      expect(squeeze(shown)).toBe(squeeze(data.ticket));
      expect(published.scenarios.find((scenario) => scenario.slug === slug)!.ticket).toBe(
        data.ticket,
      );
    });

    test(`${slug}: every proof, check and lookalike stands on the page`, async ({ page }) => {
      await page.goto(`/scenarios/${slug}/`);
      const text = await page.locator('main').innerText();
      for (const use of data.uses) {
        const proof = content.proofs.find((each) => each.slug === use.proof)!;
        expect(text).toContain(proof.data.name);
        for (const check of use.checks) {
          const ask = check.ask ?? proof.data.checks.find(({ id }) => id === check.id)!.ask;
          expect(text).toContain(ask);
        }
        for (const field of use.fields) expect(text).toContain(field.name);
      }
      for (const lookalike of data.lookalikes) expect(text).toContain(lookalike.reason);
    });
  }
});

test('the second clock of scenario 8 runs from the visit, as the ticket says, wherever it is named', async ({
  request,
}) => {
  for (const path of [
    '/scenarios/appliance-quality/',
    '/proofs/inspection-report/',
    '/check/',
    '/poster/',
    '/data/scenarios.json',
  ]) {
    const text = await (await request.get(path)).text();
    // The table's own word, where it is quoted beside the ticket's.
    expect(text.replaceAll('「在检修后72小时提交」', ''), path).not.toContain('检修后');
  }
});

test('the JSON keeps to its schema', async ({ request }) => {
  const schema = await (await request.get('/data/scenarios.schema.json')).json();
  const data = await (await request.get('/data/scenarios.json')).json();
  const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
    schema,
  );
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...data, stray: 1 })).toBe(false);
});
