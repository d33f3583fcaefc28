import { defineConfig } from '@playwright/test';
import { find } from './scripts/browser.mjs';

const executablePath = await find();
const { CI, PLAYWRIGHT_JSON_OUTPUT_NAME } = process.env;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  timeout: 60_000,
  workers: 2,
  // A second try, because a busy machine now and then loses a browser; npm test names what needed one.
  retries: 1,
  reporter: PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json', { outputFile: PLAYWRIGHT_JSON_OUTPUT_NAME }]]
    : [['list']],
  use: {
    baseURL: 'http://localhost:4400',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs 4400',
    url: 'http://localhost:4400/',
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
