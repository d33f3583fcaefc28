import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cropOf } from './crop.ts';

const picture = fc.record({ width: fc.constant(480), height: fc.integer({ min: 360, max: 700 }) });

it('lies within the picture, holds a quarter of it, and has the middle of the region', () => {
  fc.assert(
    fc.property(
      picture,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (size, left, top, share) => {
        const region = {
          x: left * size.width,
          y: top * size.height,
          width: (1 - left) * size.width * share,
          height: (1 - top) * size.height * share,
        };
        const crop = cropOf(region, size);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(size.width);
        expect(crop.y + crop.height).toBeLessThanOrEqual(size.height);
        expect(crop.width * crop.height).toBeGreaterThanOrEqual((size.width * size.height) / 4);
        const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 };
        expect(middle.x).toBeGreaterThanOrEqual(crop.x - 1);
        expect(middle.x).toBeLessThanOrEqual(crop.x + crop.width + 1);
        expect(middle.y).toBeGreaterThanOrEqual(crop.y - 1);
        expect(middle.y).toBeLessThanOrEqual(crop.y + crop.height + 1);
      },
    ),
  );
});
