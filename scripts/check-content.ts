// npm run check:content: what the build would say of content/, in a second or two.
import { sayable } from '../src/evidence/said.ts';
import { glyphFaults } from '../src/poster/glyph-faults.ts';
import { recordReminder } from '../src/poster/record.ts';
import { checkContent } from '../src/schema/check-content.ts';
import { faultReport } from '../src/schema/faults.ts';
import { readVersions } from '../src/schema/versions.ts';
import { source } from '../src/source.ts';
import { checkBank } from '../src/training/check-bank.ts';
import { trainingOfFiles } from '../src/training/training-source.ts';

const root = process.cwd();
const { content, faults: inFiles } = checkContent(root);
// Poster and questions need files without fault; a build checks the questions where it makes them.
const faults =
  inFiles.length > 0 ? inFiles : [...glyphFaults(content), ...checkBank(trainingOfFiles(content))];
if (faults.length > 0) {
  console.error(faultReport(faults));
  process.exitCode = 1;
} else {
  const { scenarios, proofs, guides } = content;
  console.log(
    `内容没有问题：${scenarios.length} 个场景，${proofs.length} 种凭证，${guides.length} 篇说明。`,
  );
  // No fault: an editor may go on, and records the version once, when all is as it should be.
  const reminder = recordReminder(readVersions(root), sayable(content, source));
  if (reminder) console.log(`\n${reminder}`);
}
