import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQRModule from 'jsqr';
import type { Sheet } from '../../src/poster/sheets.ts';

/** A QR code that should be on a page: what it says, and where, in mm from the paper's upper left corner. */
export interface Code {
  url: string;
  x: number;
  y: number;
  size: number;
}

export interface Wanted {
  sheet: Pick<Sheet, 'width' | 'height'>;
  strings: readonly { of: string; text: string }[];
  codes: readonly Code[];
}

/** What is wrong with the file itself: page, fonts, words, codes, and what a reading machine needs. */
export async function pdfFaults(bytes: Uint8Array, wanted: Wanted): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const page = document.getPage(0);
    const text = page.getText();
    const raster = await page.render({ scale: dpi / 72, render: 'bitmap' });
    return [
      ...boxFaults(pdf, wanted.sheet),
      ...fontFaults(pdf),
      ...textFaults(text, wanted.strings),
      ...codeFaults(raster, wanted.codes),
      ...readingFaults(pdf),
    ];
  } finally {
    document.destroy();
    library.destroy();
  }
}

const dpi = 150;
/** A page is its paper to a hundredth of a point. */
const slack = 0.01;

function boxFaults(pdf: PDFDocument, { width, height = 0 }: Wanted['sheet']): string[] {
  const pages = pdf.getPages();
  const faults = pages.length === 1 ? [] : [`有 ${pages.length} 页`];
  const size = pages[0]!.getSize();
  const off = (points: number, mm: number) => Math.abs(points - (mm / 25.4) * 72) > slack;
  if (off(size.width, width) || off(size.height, height))
    faults.push(`纸是 ${size.width} × ${size.height} 磅`);
  return faults;
}

/** Two fonts, both TrueType, both embedded, and no third by whatever way. */
function fontFaults(pdf: PDFDocument): string[] {
  const name = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key))?.toString() ?? '';
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => dictOf(object))
    .filter((dict) => dict !== undefined);
  const fonts = dicts.filter((dict) => name(dict, 'Type') === '/Font');
  const tops = fonts.filter((dict) => !name(dict, 'Subtype').startsWith('/CIDFont'));
  const described = fonts.filter((dict) => name(dict, 'Subtype') === '/CIDFontType2');
  const embedded = described.filter((dict) => {
    const descriptor = dict.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    return descriptor?.has(PDFName.of('FontFile2'));
  });
  const kinds = tops.map((dict) => `${name(dict, 'Subtype')}${name(dict, 'BaseFont')}`);
  return tops.length === 2 && described.length === 2 && embedded.length === 2
    ? []
    : [`字体不是两个内嵌的 TrueType：${kinds.join('、') || '没有'}`];
}

function dictOf(object: PDFObject): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFRawStream ? object.dict : undefined;
}

/** Blanks stand where lines break, and fall away on both sides. */
const bare = (text: string) => text.replace(/[\s\u0000\uFFFE]/gu, '');

function textFaults(text: string, strings: Wanted['strings']): string[] {
  const said = bare(text);
  return strings
    .filter((wanted) => !said.includes(bare(wanted.text)))
    .map((wanted) => `少了（${wanted.of}）：${wanted.text}`);
}

function codeFaults(
  { data, width }: { data: Uint8Array; width: number },
  codes: readonly Code[],
): string[] {
  const px = (mm: number) => Math.round((mm / 25.4) * dpi);
  const quiet = 1;
  return codes.flatMap(({ url, x, y, size }) => {
    const [left, top, side] = [px(x - quiet), px(y - quiet), px(size + 2 * quiet)];
    const cut = new Uint8ClampedArray(side * side * 4);
    for (let row = 0; row < side; row++) {
      const from = ((top + row) * width + left) * 4;
      cut.set(data.subarray(from, from + side * 4), row * side * 4);
    }
    const read = jsQR(cut, side, side)?.data;
    const faults = read === url ? [] : [`二维码读不出：${url}（读到 ${read ?? '空'}）`];
    return size < 15 ? [...faults, `二维码只有 ${size.toFixed(1)} 毫米：${url}`] : faults;
  });
}

// The package is CommonJS with a `default` of its own.
const jsQR = (jsQRModule as unknown as { default?: typeof jsQRModule }).default ?? jsQRModule;

/** Tagged, in Chinese, with a title. */
function readingFaults(pdf: PDFDocument): string[] {
  const { catalog } = pdf;
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  return [
    ...(String(marked) === 'true' && catalog.has(PDFName.of('StructTreeRoot')) ? [] : ['没有标签']),
    ...(catalog.lookup(PDFName.of('Lang'))?.toString().includes('zh-CN') ? [] : ['没写语言']),
    ...(pdf.getTitle() ? [] : ['没有标题']),
  ];
}
