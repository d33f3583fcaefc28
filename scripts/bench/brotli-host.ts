import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Sent {
  path: string;
  /** Of the body, as it went over the line. */
  bytes: number;
}

export interface BrotliHost {
  url: string;
  /** What has been sent, in order; to workers too, which a page's own list does not show. */
  sent: Sent[];
  close: () => void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

/** A static host that packs with brotli whatever gets smaller by it, as the common ones do. */
export async function serveBrotli(dist: string): Promise<BrotliHost> {
  const sent: Sent[] = [];
  const cache = new Map<string, { body: Buffer; packed: boolean }>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(dist, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const { body, packed } = cache.get(file) ?? pack(readFileSync(file));
    cache.set(file, { body, packed });
    sent.push({ path: pathname, bytes: body.length });
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(packed && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pack(file: Buffer): { body: Buffer; packed: boolean } {
  const small = brotliCompressSync(file);
  return small.length < file.length ? { body: small, packed: true } : { body: file, packed: false };
}
