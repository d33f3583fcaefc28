import { getLibrary } from './library.ts';
import { buildSearch, checklistsOf } from './search/build/search-data.ts';

let cached: ReturnType<typeof build> | undefined;

/** What search ships, built once for the files that carry it. */
export function searchFiles(): ReturnType<typeof build> {
  return (cached ??= build());
}

async function build() {
  const { scenarios, proofs, guides, outside } = await getLibrary();
  const sources = { root: process.cwd(), scenarios, proofs, guides, outside };
  return { ...buildSearch(sources), checklists: checklistsOf(sources) };
}
