import { describe, expect, it } from 'vitest';
import { project } from '../../tests/fixtures/content-copy.ts';
import tickets from '../../tests/fixtures/tickets.json' with { type: 'json' };
import { checkContent } from './check-content.ts';

const { scenarios } = checkContent(project).content;

/** YAML folds lines and editors indent them; the sheet's own spaces carry no meaning either. */
const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

/** tickets.json holds the tickets as the source sheet prints them. A changed letter here would be a changed rule. */
describe('工单原文一字不改', () => {
  it('原表的八种，一种不少', () => {
    expect(scenarios.map(({ slug }) => slug)).toEqual(expect.arrayContaining(Object.keys(tickets)));
  });

  it.each(Object.entries(tickets))('%s', (slug, ticket) => {
    const scenario = scenarios.find((entry) => entry.slug === slug);
    expect(withoutSpace(scenario!.data.ticket)).toBe(withoutSpace(ticket));
  });
});
