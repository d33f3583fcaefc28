import { expect, test } from 'vitest';
import { realBook } from '../../tests/fixtures/real-specimens.ts';
import { contains, grown } from './geometry.ts';

const twins = realBook.all().filter(({ defect }) => defect);

test.each(twins)(
  '$file differs from the right one, and only where its check is answered',
  (twin) => {
    const right = realBook.specimenOf(twin.proof, twin.scenario);
    const check = twin.defect!.split('.')[0];
    const region = right.regions.find((each) => each.check === check)!;
    const here = new Set(right.elements.map(({ svg }) => svg));
    const there = new Set(twin.elements.map(({ svg }) => svg));
    const differing = [
      ...right.elements.filter(({ svg }) => !there.has(svg)),
      ...twin.elements.filter(({ svg }) => !here.has(svg)),
    ];
    expect(differing.length).toBeGreaterThan(0);
    for (const { box, svg } of differing)
      expect(contains(grown(region, 0.5), box), `${JSON.stringify(box)} ${svg.slice(0, 120)}`).toBe(
        true,
      );
    // To be seen where the picture is 320 px wide: no difference is smaller than a line of its text.
    const extent = Math.max(...differing.map(({ box }) => box.width));
    expect(extent).toBeGreaterThanOrEqual(24);
  },
);
