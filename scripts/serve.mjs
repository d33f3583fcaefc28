// Serves dist/ as a static host would: below BASE, compressed, with 404.html for what is not there. `node scripts/serve.mjs PORT`.
// Not `astro preview`, which refuses to run twice: a site that is open must not keep its tests from running.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { base } from './settings.mjs';
import { root } from './lib.mjs';

const dist = join(root, 'dist');
const compress = compression();
const files = sirv(dist, { etag: true });
const notFound = readFileSync(join(dist, '404.html'));

const server = createServer((request, response) => {
  const fail = () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(notFound);
  };
  if (!request.url?.startsWith(base)) return fail();
  request.url = request.url.slice(base.length - 1);
  compress(request, response, () => files(request, response, fail));
});
server.listen(Number(process.argv[2] ?? 4321), 'localhost');
