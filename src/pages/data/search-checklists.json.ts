import { searchFiles } from '../../search-files.ts';

export async function GET() {
  return Response.json((await searchFiles()).checklists);
}
