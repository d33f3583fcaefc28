import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, HotPayload } from 'vite';
import { sayable } from '../evidence/said.ts';
import { glyphFaults } from '../poster/glyph-faults.ts';
import { recordReminder } from '../poster/record.ts';
import { checkContent } from '../schema/check-content.ts';
import { faultReport } from '../schema/faults.ts';
import { readVersions } from '../schema/versions.ts';
import { source } from '../source.ts';

/**
 * Stops a build whose content is broken, with every fault in one report; in dev it reports, in the browser too, and
 * lets the author mend.
 */
export function contentGate(): AstroIntegration {
  let root: string;
  /** What is wrong by now; dev only. */
  let wrong: string | undefined;
  let isUp = false;
  const report = () => {
    const { content, faults: inFiles } = checkContent(root);
    const faults = inFiles.length > 0 ? inFiles : glyphFaults(content);
    if (faults.length > 0) return { words: faultReport(faults) };
    // Only a reminder: an editor builds to look, before the change is worth a version. `npm test` insists.
    return { reminder: recordReminder(readVersions(root), sayable(content, source)) };
  };
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        const { words, reminder } = report();
        if (reminder) logger.warn(reminder);
        if (words === undefined) return;
        if (command === 'dev') {
          wrong = words;
          logger.error(words);
          // What Astro cannot read at all ends it in its own words: the report is to be the last that is read.
          process.once('exit', () => {
            if (!isUp) logger.error(words);
          });
          return;
        }
        const error = new Error(words);
        // The report says where and what; a stack into this file would only bury it.
        error.stack = words;
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        const { hot } = server.environments.client;
        const send = hot.send.bind(hot) as (payload: HotPayload) => void;
        hot.send = (event: HotPayload | string, data?: unknown) => {
          const payload =
            typeof event === 'string' ? { type: 'custom' as const, event, data } : event;
          if (payload.type !== 'error' || wrong === undefined) return send(payload);
          // Whatever fails while the content is broken fails for that, and Astro has just filled the terminal with it.
          logger.error(wrong);
          send(shownIn(wrong));
        };
        hot.on('vite:client:connect', () => {
          if (wrong !== undefined) send(shownIn(wrong));
        });
        server.watcher.on('all', (_event, path) => {
          if (!path.includes('/content/')) return;
          wrong = report().words;
          if (wrong === undefined) return;
          logger.error(wrong);
          send(shownIn(wrong));
        });
      },
      'astro:server:start': () => {
        isUp = true;
      },
    },
  };
}

/** A report as the browser shows it over the page: as text, of which it makes markup. */
function shownIn(words: string): ErrorPayload {
  const message = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { type: 'error', err: { name: '内容要改', message, stack: '' } };
}
