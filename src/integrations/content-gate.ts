import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sayable } from '../evidence/said.ts';
import { recordReminder } from '../poster/record.ts';
import { checkContent } from '../schema/check-content.ts';
import { faultReport } from '../schema/faults.ts';
import { readVersions } from '../schema/versions.ts';
import { source } from '../source.ts';

/** Stops a build whose content is broken, with every fault in one report; in dev it reports and lets the author mend. */
export function contentGate(): AstroIntegration {
  let root: string;
  const report = () => {
    const { content, faults } = checkContent(root);
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
          logger.error(words);
          return;
        }
        const error = new Error(words);
        // The report says where and what; a stack into this file would only bury it.
        error.stack = words;
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('all', (_event, path) => {
          if (!path.includes('/content/')) return;
          const { words } = report();
          if (words) logger.error(words);
        });
      },
    },
  };
}
