import { publishedData } from '../../library.ts';
import { publishedSchema } from '../../schema/published.ts';

/** Parsed by its own schema on the way out: what is published is what is promised. */
export async function GET() {
  return Response.json(publishedSchema.parse(await publishedData()));
}
