import { expect, test } from 'vitest';
import { realTraining as data } from '../../tests/fixtures/training.ts';
import { acceptedBy } from '../../tests/fixtures/item-oracle.ts';
import { drawnRoutes } from './drawn-routes.ts';

const [a, b, c] = [{ proof: 'a' }, { proof: 'b' }, { proof: 'c' }] as const;

test('a route that every reading accepts stands first and keeps its name; the others are marked', () => {
  const routes = drawnRoutes({
    requirement: { anyOf: [a, b, { allOf: [a, c] }] },
    readings: [{ basis: 'ticket', requirement: b, note: '' }],
  });
  expect(routes.map(({ name, contested }) => [name, contested])).toEqual([
    ['路线 B', false],
    ['路线 A', true],
    ['路线 C', true],
  ]);
});

test.each(data.scenarios)(
  '$slug: marked are exactly the routes that a reading refuses',
  (scenario) => {
    for (const { route, contested } of drawnRoutes(scenario)) {
      if (!('proof' in route)) continue;
      expect(contested).toBe(!acceptedBy(scenario, new Set([route.proof])).every(Boolean));
    }
  },
);
