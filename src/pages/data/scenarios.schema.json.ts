import { publishedJsonSchema } from '../../schema/published.ts';

export function GET() {
  return Response.json(publishedJsonSchema());
}
