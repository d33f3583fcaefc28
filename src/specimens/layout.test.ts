import { describe, expect, test } from 'vitest';
import { realBook } from '../../tests/fixtures/real-specimens.ts';
import { emsOf, text, type Element } from './element.ts';
import { box, contains, overlaps, turned } from './geometry.ts';
import { hand } from './handwriting.ts';
import { jitter } from './jitter.ts';
import { handGlyph } from './long-cang.ts';

const specimens = realBook.all();
/** A line's letters, without the air above and below them. */
const letters = ({ box: area }: Element) =>
  box(area.x + 1, area.y + 2.5, area.width - 2, area.height - 5);

describe('every drawing', () => {
  test.each(specimens)('$file: nothing is cut off at its edge', ({ elements, width, height }) => {
    const picture = box(-1, 0, width + 2, height + 1);
    for (const { box: area, svg } of elements)
      expect(contains(picture, area), svg.slice(0, 120)).toBe(true);
  });

  test.each(specimens)('$file: no line of words lies on another', ({ elements }) => {
    const lines = elements.filter(({ svg, hand: pen }) => {
      if (svg.includes('clip-path') || svg.includes('data-part')) return false;
      return (pen || svg.startsWith('<text')) && !svg.includes('示例无效示例无效');
    });
    lines.forEach((line, at) => {
      for (const other of lines.slice(at + 1))
        expect(overlaps(letters(line), letters(other)), `${line.svg}\n${other.svg}`).toBe(false);
    });
  });
});

describe('printed words', () => {
  test('are as wide as computed: Han one em, the rest squeezed into their share', () => {
    expect(emsOf('样张')).toBe(2);
    expect(emsOf('（0）')).toBeCloseTo(2.56);
    const line = text(10, 100, '单号 000', { size: 20 });
    expect(line.box.width).toBeCloseTo(20 * (2 + 4 * 0.56));
    expect(line.svg).toContain(`textLength="${Math.round(line.box.width * 10) / 10}"`);
    expect(text(10, 100, '单号', { size: 20 }).svg).not.toContain('textLength');
  });

  test('know where each warning in them stands', () => {
    const { warnings } = text(100, 50, '甲示例乙无效', { size: 10 });
    expect(warnings.map(({ x, width }) => [x, width])).toEqual([
      [110, 20],
      [140, 20],
    ]);
    const [end] = text(100, 50, '示例', { size: 10, anchor: 'end' }).warnings;
    expect(end!.x + end!.width).toBeCloseTo(100);
  });

  test('turned words take the room of the turned rectangle', () => {
    expect(turned(box(0, 0, 10, 4), 90, { x: 0, y: 0 })).toMatchObject({
      x: expect.closeTo(-4),
      y: expect.closeTo(0),
      width: expect.closeTo(4),
      height: expect.closeTo(10),
    });
  });

  test('are text, not markup', () => {
    expect(text(0, 0, 'a<b&c').svg).toContain('>a&lt;b&amp;c</text>');
  });
});

describe('handwriting', () => {
  test('is unsteady the same way every time, and differently for every letter', () => {
    expect(hand(0, 0, '示例甲').svg).toBe(hand(0, 0, '示例甲').svg);
    const leans = [...hand(0, 0, '示示示示').svg.matchAll(/rotate\(([^)]*)\)/g)].map(
      (match) => match[1],
    );
    expect(new Set(leans).size).toBe(4);
    const values = Array.from({ length: 200 }, (_, at) => jitter(`key${at}`));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
    expect(new Set(values).size).toBe(200);
  });

  test('has an outline for every character that any sheet writes', () => {
    const written = new Set(
      specimens.flatMap(({ elements }) => elements.flatMap((each) => [...each.hand])),
    );
    expect(written.size).toBeGreaterThan(40);
    for (const letter of written) expect(handGlyph(letter).path, letter).toMatch(/^M.*z$/);
  });

  test('stays in the box that it says', () => {
    const numbers = /-?\d+(?:\.\d+)?/g;
    for (const letter of '示例甲乙丙月日年号路0123X') {
      const { path } = handGlyph(letter);
      // Heights above and below the baseline, in 1/200 em: the box leaves 0.88 em above, 0.28 em below.
      let y = 0;
      for (const contour of path.split('z').filter(Boolean)) {
        const [x0, y0, ...rest] = contour.match(numbers)!.map(Number);
        expect(x0).toBeGreaterThanOrEqual(-20);
        y = y0!;
        for (let at = 1; at < rest.length; at += 2) {
          y += rest[at]!;
          expect(y, letter).toBeGreaterThanOrEqual(-0.88 * 200);
          expect(y, letter).toBeLessThanOrEqual(0.28 * 200);
        }
      }
    }
  });

  test('a character that the font lacks is an error, never a gap', () => {
    expect(() => hand(0, 0, '𠀋')).toThrow('𠀋');
  });
});
