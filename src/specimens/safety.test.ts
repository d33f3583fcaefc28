import { describe, expect, test } from 'vitest';
import { realProofs } from '../../tests/fixtures/real-content.ts';
import { realBook } from '../../tests/fixtures/real-specimens.ts';
import { titleBar, watermark } from './frame.ts';
import { box, contains, overlaps } from './geometry.ts';

const specimens = realBook.all();
const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

/** Couriers as they are called in China, and the platforms' own. */
const couriers =
  /顺丰|中通|圆通|申通|韵达|极兔|邮政|京东|德邦|百世|天天|菜鸟|宅急送|优速|安能|跨越|丹鸟|汇通|国通|全峰|速尔|苏宁|众邮|丰网|丰巢|兔喜|妈妈驿站|拼多多|淘宝|支付宝|\b(?:EMS|SF|STO|YTO|ZTO|JT|JD|DHL|UPS|FedEx)\b/i;
/** Tracking numbers are 10 digits and more, often with letters before them; phone numbers 11. */
const issued = /\d{7,}|[A-Z]{2,}\d{4,}|1[3-9]\d[\d-]{8}/;

describe('a specimen cannot be used', () => {
  test.each(specimens)('$file: every quarter of it says so', ({ elements, width, height }) => {
    const warnings = elements.flatMap((element) => element.warnings);
    for (let column = 0; column < 4; column += 1)
      for (let row = 0; row < 4; row += 1) {
        const crop = box((column * width) / 6, (row * height) / 6, width / 2, height / 2);
        expect(
          warnings.some((warning) => contains(crop, warning)),
          `${column}, ${row}`,
        ).toBe(true);
      }
  });

  test.each(specimens)(
    '$file: bar and watermark lie on top, nothing hides them',
    ({ elements, height }) => {
      expect(elements.slice(-3, -1).map(({ svg }) => svg)).toEqual([
        watermark(height).svg,
        titleBar().svg,
      ]);
    },
  );

  test.each(specimens)(
    '$file: the watermark runs across every field',
    ({ elements, regions, height }) => {
      const marks = watermark(height).warnings;
      // Every line of words, printed or written; the micro-text says what it is by itself.
      const lines = elements
        .filter(({ svg, hand }) => hand || svg.startsWith('<text'))
        .filter((line) => line.box.width >= 60 && !line.svg.includes('示例无效示例无效'));
      for (const field of [...regions, ...lines.map((line) => line.box)])
        expect(
          marks.some((mark) => overlaps(mark, field)),
          JSON.stringify(field),
        ).toBe(true);
    },
  );

  test.each(specimens)(
    '$file: no courier, no number that anybody issues, no day of any calendar',
    ({ svg }) => {
      const said = words(svg);
      expect(said.filter((each) => couriers.test(each))).toEqual([]);
      expect(said.filter((each) => issued.test(each))).toEqual([]);
      const days = said.flatMap((each) => [...each.matchAll(/(\d+)月\d+日/g)]);
      expect(days.filter((match) => Number(match[1]) <= 12)).toEqual([]);
      const hours = said.flatMap((each) => [...each.matchAll(/(\d+):(\d+)/g)]);
      expect(hours.filter((match) => Number(match[1]) < 24)).toEqual([]);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\.(?:com|cn|net)/);
    },
  );

  test.each(specimens)('$file: is a picture and nothing more', ({ svg }) => {
    expect(svg).not.toMatch(/<(?:script|style|foreignObject|image|a)\b|\son\w+=|\sstyle=/);
    expect([...svg.matchAll(/href="([^"]*)"/g)].every((match) => match[1]!.startsWith('#'))).toBe(
      true,
    );
  });
});

describe('the seal', () => {
  const sealed = specimens.flatMap(({ file, elements }) =>
    elements
      .filter(({ svg }) => svg.startsWith('<g data-part="seal">'))
      .map((seal) => ({ file, ...seal })),
  );

  test.each(sealed)(
    '$file: carries its micro-text, its 样 and its band in its own group',
    ({ svg }) => {
      const said = words(svg);
      expect(said.filter((each) => each === '示例无效')).toHaveLength(16);
      expect(said).toContain('样');
      expect(said).toContain('示例 不可使用');
      expect(said.some((each) => each === '★')).toBe(false);
    },
  );

  test('stands on a sheet, never alone: the files are the proofs, nothing else', () => {
    const slugs = realProofs.map(({ slug }) => slug);
    for (const { file, proof, elements } of specimens) {
      expect(slugs).toContain(proof);
      expect(file.startsWith(`/specimens/${proof}.`)).toBe(true);
      expect(elements.length).toBeGreaterThan(3);
    }
    expect(sealed.length).toBeGreaterThan(40);
  });
});
