import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { HotPayload } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentGate } from './content-gate.ts';

const project = join(import.meta.dirname, '..', '..');
let root: string;
let file: string;
let sound: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gate-'));
  for (const name of ['content', 'public'])
    cpSync(join(project, name), join(root, name), { recursive: true });
  file = join(root, 'content', 'scenarios', 'empty-parcel.mdx');
  sound = readFileSync(file, 'utf8');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const broken = () => sound.replace(/^number: .*$/m, 'number: <b>');
const failure: HotPayload = { type: 'error', err: { message: 'YAMLException', stack: 'at x' } };

/** The gate beside a server of which it is told to know nothing but this. */
function dev() {
  const [sent, logged]: [HotPayload[], string[]] = [[], []];
  const hot = Object.assign(new EventEmitter(), {
    send: (payload: HotPayload) => void sent.push(payload),
  });
  const watcher = new EventEmitter();
  const logger = { error: (words: string) => void logged.push(words), warn: () => undefined };
  const hooks = contentGate().hooks as Record<string, (options: unknown) => void>;
  hooks['astro:config:setup' satisfies keyof AstroIntegration['hooks']]!({
    config: { root: pathToFileURL(`${root}/`) },
    command: 'dev',
    logger,
  });
  hooks['astro:server:setup']!({ server: { environments: { client: { hot } }, watcher }, logger });
  hooks['astro:server:start']!({});
  const save = (text: string) => {
    writeFileSync(file, text);
    watcher.emit('all', 'change', file);
  };
  return { hot, sent, logged, save };
}

describe('the content gate in dev', () => {
  it('shows the report in the browser, as text, in place of what fails for it', () => {
    const { hot, sent, logged, save } = dev();
    save(broken());
    hot.send(failure);
    expect(sent).toHaveLength(2);
    for (const payload of sent) {
      const { message } = (payload as typeof failure).err;
      expect(message).toContain('内容有 1 处要改');
      expect(message).toContain('&lt;b>');
    }
    // Once more behind what Astro has said meanwhile.
    expect(logged).toHaveLength(2);
    expect(logged[1]).toContain('content/scenarios/empty-parcel.mdx');
  });

  it('tells a page that is opened later', () => {
    writeFileSync(file, broken());
    const { hot, sent } = dev();
    hot.emit('vite:client:connect');
    expect(sent).toHaveLength(1);
  });

  it('keeps out of the way of everything else', () => {
    const { hot, sent, logged, save } = dev();
    hot.emit('vite:client:connect');
    hot.send(failure);
    save(broken());
    hot.send({ type: 'full-reload' });
    save(sound);
    hot.send(failure);
    expect(sent.map(({ type }) => type)).toEqual(['error', 'error', 'full-reload', 'error']);
    expect([sent[0], sent[3]]).toEqual([failure, failure]);
    expect(logged).toHaveLength(1);
  });
});
