import { toSend } from '../../search/sent.ts';
import { searchFiles } from '../../search-files.ts';

export async function GET() {
  return Response.json(toSend((await searchFiles()).more));
}
