import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../schema/check-content.ts';
import { faultReport } from '../schema/faults.ts';

/** Stops a build whose content is broken, with every fault in one report; in dev it reports and lets the author mend. */
export function contentGate(): AstroIntegration {
  let root: string;
  const report = () => {
    const { faults } = checkContent(root);
    return faults.length > 0 ? faultReport(faults) : undefined;
  };
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        const words = report();
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
          const words = report();
          if (words) logger.error(words);
        });
      },
    },
  };
}
