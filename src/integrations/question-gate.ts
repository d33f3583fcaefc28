import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBank } from '../training/check-bank.ts';
import { specimenBook } from '../specimens/book.ts';
import { specimenData } from '../training/specimen-data.ts';
import { trainingData } from '../training/training-data.ts';
import { trainingSource } from '../training/training-source.ts';
import { lastChecked } from './checked-content.ts';

/** Stops a build whose content gives unlawful questions, or a rule too few of them. Comes after the content gate. */
export function questionGate(): AstroIntegration {
  return {
    name: 'question-gate',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        const { content, faults } = lastChecked(fileURLToPath(config.root));
        if (faults.length > 0) return;
        const source = trainingSource(content, () => '');
        const specimens = specimenData(specimenBook(source), source.scenarios);
        const found = checkBank(trainingData(source, specimens));
        if (found.length === 0) return;
        const words = `训练题有 ${found.length} 处不合格：\n${found.map((each) => `- ${each}`).join('\n')}`;
        if (command === 'dev') {
          logger.error(words);
          return;
        }
        const error = new Error(words);
        // The report says where and what; a stack into this file would only bury it.
        error.stack = words;
        throw error;
      },
    },
  };
}
