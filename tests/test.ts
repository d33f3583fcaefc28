import { expect, test as base } from '@playwright/test';

/**
 * Playwright's test, with one more demand on all of them: nothing that a page does may break the page's own security
 * policy.
 */
export const test = base.extend<{ violations: string[] }>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      await context.exposeBinding('reportViolation', (_, words: string) => {
        violations.push(words);
      });
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const { reportViolation } = globalThis as unknown as {
            reportViolation: (words: string) => void;
          };
          reportViolation(
            `${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
          );
        });
      });
      await use(violations);
      // What a test answers in a host's place may still be under way when it ends; that is nobody's fault.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
