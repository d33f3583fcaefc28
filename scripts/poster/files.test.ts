import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../src/poster/sheets.ts';
import { sizeOf, withFiles } from './offer.ts';
import { inSixteenInks } from './png.ts';

describe('withFiles', () => {
  const page = '<div><p class="pfiles" data-files="desk" hidden></p></div>';
  const bytes = new Uint8Array(143_210);
  const made = [{ sheet: sheetOf('desk'), kind: 'pdf' as const, name: 'poster-desk.pdf', bytes }];

  test('offers the files that there are, with their sizes, below BASE', () => {
    const html = withFiles(page, 'desk', made, '/sub/');
    expect(html).toContain('href="/sub/poster/files/poster-desk.pdf"');
    expect(html).toContain('143 kB');
    expect(html).not.toContain('hidden');
  });

  test('gives the same page when it is done again', () => {
    const once = withFiles(page, 'desk', made, '/');
    expect(withFiles(once, 'desk', made, '/')).toBe(once);
  });

  test('says so when the page has no place for them', () => {
    expect(() => withFiles('<p></p>', 'desk', made, '/')).toThrow(/没有放下载的地方/);
  });
});

test('sizes are as people say them', () => {
  expect([sizeOf(143_210), sizeOf(1_260_000)]).toEqual(['143 kB', '1.3 MB']);
});

describe('inSixteenInks', () => {
  test('keeps black, white and red apart, and the picture its size', () => {
    const row = [0x14, 0x17, 0x1c, 255, 255, 255, 0x97, 0x15, 0x0f];
    const out = inSixteenInks(pngOf(3, [row, row]));
    expect([out.readUInt32BE(16), out.readUInt32BE(20)]).toEqual([3, 2]);
    const data = inflateSync(dataOf(out));
    expect([data[1]! >> 4, data[1]! & 15, data[2]! >> 4]).toEqual([0, 9, 10]);
  });

  test('refuses what Chromium does not write', () => {
    const png = pngOf(1, [[0, 0, 0]]);
    png[24] = 16;
    expect(() => inSixteenInks(png)).toThrow(/not a PNG/);
  });
});

/** A PNG of RGB dots, each row by the filter Up from the second on: as in a screenshot, filters differ by row. */
function pngOf(width: number, rows: number[][]): Buffer {
  const lines = rows.map((row, index) =>
    index === 0
      ? [0, ...row]
      : [2, ...row.map((value, at) => (value - rows[index - 1]![at]!) & 255)],
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
  ]);
}

function dataOf(png: Buffer): Buffer {
  const at = png.indexOf('IDAT');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}
