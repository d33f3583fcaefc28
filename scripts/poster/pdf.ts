import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * A printed sheet with the metadata that it should have and nothing of the moment: the same page gives the same bytes.
 * `date` is the day that stands on the sheet, 2026-11-22; `width` and `height` are the paper's, in mm.
 */
export async function withMetadata(
  printed: Uint8Array,
  { title, date, width, height }: { title: string; date: string; width: number; height: number },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreator('');
  pdf.setProducer('');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  delete pdf.context.trailerInfo.ID;
  // Chromium rounds a paper to its pixels; what it drew hangs on the upper edge.
  const page = pdf.getPage(0);
  const [across, down] = [points(width), points(height)];
  page.setMediaBox(0, page.getHeight() - down, across, down);
  renumberTags(pdf);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}

const points = (mm: number) => Math.round((mm / 25.4) * 72 * 1000) / 1000;

/** Chromium names table cells by counters of its own, which differ from run to run; their order does not. */
function renumberTags(pdf: PDFDocument): void {
  const found: { name: string; replace: (by: PDFString) => void }[] = [];
  const look = (value: PDFObject, replace: (by: PDFString) => void): void => {
    if (value instanceof PDFString) {
      const name = value.asString();
      if (/^node\d+$/.test(name)) found.push({ name, replace });
    } else if (value instanceof PDFArray) {
      value.asArray().forEach((each, index) => look(each, (by) => value.set(index, by)));
    } else if (value instanceof PDFDict) {
      for (const [key, each] of value.entries()) look(each, (by) => value.set(key, by));
    } else if (value instanceof PDFRawStream) {
      look(value.dict, replace);
    }
  };
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    look(object, (by) => pdf.context.assign(reference, by));
  }
  const names = [...new Set(found.map(({ name }) => name))].sort();
  const numbers = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, '0')]));
  for (const { name, replace } of found) replace(PDFString.of(`node${numbers.get(name)}`));
}
