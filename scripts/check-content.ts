// npm run check:content: what the build would say of content/, in a second.
import { checkContent } from '../src/schema/check-content.ts';
import { faultReport } from '../src/schema/faults.ts';

const { content, faults } = checkContent(process.cwd());
if (faults.length > 0) {
  console.error(faultReport(faults));
  process.exitCode = 1;
} else {
  const { scenarios, proofs, guides } = content;
  console.log(
    `内容没有问题：${scenarios.length} 个场景，${proofs.length} 种凭证，${guides.length} 篇说明。`,
  );
}
