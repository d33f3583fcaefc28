import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sheets } from '../poster/sheets.ts';
import { realLibrary } from '../../tests/fixtures/real-library.ts';
import { proofSections } from '../components/proof-sections.ts';
import { scenarioSections } from '../components/scenario-sections.ts';
import { linkFault, pagesOfOurs } from './body-address.ts';

const folder = join(import.meta.dirname, '../pages');

it('knows every page that a body may lead to, and none that is not there', () => {
  const routes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      `${parentPath.slice(folder.length)}/${name}`.replaceAll('\\', '/'),
    )
    .filter((path) => !path.includes('[') && path !== '/404.astro')
    .map((path) => path.replace(/(index)?\.astro$/, (_, index) => (index ? '' : '/')))
    .map((path) => path.replace(/\.ts$/, ''));
  const posters = sheets.slice(1).map(({ id }) => `/poster/${id}/`);
  expect([...pagesOfOurs].sort()).toEqual([...routes, ...posters].sort());
});

it('knows every section that the page of a scenario or a proof has', () => {
  const reachable = {
    hasPublicFile: () => false,
    slugs: { scenarios: new Set(['a']), proofs: new Set(['a']) },
    textOf: () => '',
  };
  const wrong = (room: string, sections: { slug: string }[]) =>
    sections.filter(({ slug }) => linkFault(`#${slug}`, `/${room}/a/`, reachable));
  expect(
    realLibrary.scenarios.flatMap((each) => wrong('scenarios', scenarioSections(each))),
  ).toEqual([]);
  const proofs = realLibrary.proofs.map((proof) => ({
    ...proof,
    url: '',
    uses: [{ scenario: 'a', role: 'required' as const }],
  }));
  expect(proofs.flatMap((each) => wrong('proofs', proofSections(each)))).toEqual([]);
  expect(linkFault('#nothing', '/scenarios/a/', reachable)).toBeDefined();
});
