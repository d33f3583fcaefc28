import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/**
 * A printed sheet with the metadata that it should have and nothing of the moment: the same page gives the same bytes.
 * `date` is the day that stands on the sheet, 2026-11-22.
 */
export async function withMetadata(
  printed: Uint8Array,
  { title, date }: { title: string; date: string },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreator('');
  pdf.setProducer('');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  pdf.context.trailerInfo.ID = undefined;
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}
