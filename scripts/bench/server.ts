import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import sirv from 'sirv';
import ts from 'typescript';
import { base } from '../settings.mjs';
import { root } from '../lib.mjs';

export interface BenchServer {
  url: string;
  /** A copy of dist/ as it was at the start: a build meanwhile must not mix two sites in one table. */
  dist: string;
  /** What has been asked for, in order; workers ask here too, which a page's own list does not show. */
  asked: string[];
  /** Puts a text below /bench/. */
  put: (name: string, text: string) => void;
  close: () => void;
}

/** Parts of the project that the benchmark's pages may import, below /bench/. */
const open = /^(?:src|scripts\/bench|node_modules\/minisearch\/dist\/es)\//;

const page = `<!doctype html><meta charset="utf-8"><title>bench</title>
<script type="importmap">{ "imports": { "minisearch": "/bench/node_modules/minisearch/dist/es/index.js" } }</script>`;

/**
 * The built site, and below /bench/ our sources without their types. Not scripts/serve.mjs: all three engines must run
 * on one origin, and its two headers are what gives a page a timer finer than a tenth of a millisecond. (Answering
 * through Playwright's routes instead would slow every request of the engines that are measured.)
 */
export async function serveBench(): Promise<BenchServer> {
  const dist = mkdtempSync(join(tmpdir(), 'bench-search-'));
  cpSync(join(root, 'dist'), dist, { recursive: true });
  const site = sirv(dist, { etag: true });
  const texts = new Map([['index.html', page]]);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    asked.push(path);
    if (path.startsWith('/bench/')) return ours(path.slice('/bench/'.length), texts, response);
    request.url = path.slice(base.length - 1);
    site(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    dist,
    asked,
    put: (name, text) => texts.set(name, text),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

function ours(name: string, texts: Map<string, string>, response: ServerResponse): void {
  const key = name === '' ? 'index.html' : normalize(name).replaceAll('\\', '/');
  if (!texts.has(key) && open.test(key) && existsSync(join(root, key)))
    texts.set(key, plainScript(readFileSync(join(root, key), 'utf8')));
  const text = texts.get(key);
  if (text === undefined) return void response.writeHead(404).end();
  const types: Record<string, string> = { '.html': 'text/html', '.json': 'application/json' };
  response.setHeader('content-type', `${types[extname(key)] ?? 'text/javascript'}; charset=utf-8`);
  response.end(text);
}

/** A module as a browser reads it: no types, no comments. */
export function plainScript(source: string): string {
  const { ESNext: target } = ts.ScriptTarget;
  const { ESNext: module } = ts.ModuleKind;
  return ts.transpileModule(source, {
    compilerOptions: { target, module, removeComments: true },
  }).outputText;
}
