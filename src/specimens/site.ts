import { getLibrary } from '../library.ts';
import { specimenBook, type SpecimenBook } from './book.ts';

let known: { version: string; book: SpecimenBook } | undefined;

/** The specimens of this site's content, drawn once for a build. */
export async function specimens(): Promise<SpecimenBook> {
  const library = await getLibrary();
  if (known?.version !== library.version)
    known = { version: library.version, book: specimenBook(library) };
  return known.book;
}
